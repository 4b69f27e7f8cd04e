package nl.sluis.cijfers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The figures of closed periods, as they were made. A version is never changed. */
@Repository
class Cijferarchief {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<Celsleutel, String>> CEL = new TypeReference<>() {};
  private static final TypeReference<TreeMap<String, @Nullable String>> DELEN =
      new TypeReference<>() {};
  private static final TypeReference<TreeMap<String, Long>> GATEN = new TypeReference<>() {};

  private final JdbcClient database;

  Cijferarchief(JdbcClient database) {
    this.database = database;
  }

  /** A figure with its place in a series. */
  private record Rij(long reeks, int volgorde, Cijfer cijfer) {}

  private static final Feittabel<Rij> CIJFER =
      new Feittabel<Rij>("cijfer")
          .met("reeks", "bigint", Rij::reeks)
          .met("volgorde", "int", Rij::volgorde)
          .met("indicator", "text", rij -> rij.cijfer().indicator())
          .met("naam", "text", rij -> rij.cijfer().naam())
          .met("definitie", "int", rij -> rij.cijfer().versie())
          .met("cel", "text", rij -> schrijf(rij.cijfer().cel().waarden()))
          .met("teller", "bigint", rij -> rij.cijfer().teller())
          .met("noemer", "bigint", rij -> rij.cijfer().noemer())
          .met("waarde", "numeric", rij -> getal(rij.cijfer().waarde()))
          .met("reden", "text", rij -> rij.cijfer().uitkomst().reden())
          .met("bedrag", "bigint", rij -> rij.cijfer().bedrag())
          .met("delen", "text", rij -> schrijf(getallen(rij.cijfer().uitkomst().delen())))
          .met("bekend", "bigint", rij -> rij.cijfer().dekking().bekend())
          .met("gaten", "text", rij -> schrijf(rij.cijfer().dekking().gaten()))
          .met("clienten", "int", rij -> rij.cijfer().clienten());

  /** Keeps a series; one of this regio, periode and version that is there already stays. */
  @Transactional
  boolean leg(Cijferreeks reeks) {
    Optional<Long> nummer =
        database
            .sql(
                """
                insert into cijferreeks (regio, gemeenten, periode, versie, kennis, feiten, gemaakt,
                  contracten, sluis)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (regio, periode, versie) do nothing
                returning id
                """)
            .param(reeks.regio().code())
            .param(String.join(" ", reeks.regio().gemeenten()))
            .param(reeks.periode().naam())
            .param(reeks.versie())
            .param(reeks.kennis())
            .param(reeks.feitenSinds())
            .param(OffsetDateTime.ofInstant(reeks.gemaakt(), ZoneOffset.UTC))
            .param(reeks.contractversie())
            .param(reeks.sluis())
            .query(Long.class)
            .optional();
    nummer.ifPresent(id -> CIJFER.voegToe(database, rijen(id, reeks.cijfers())));
    return nummer.isPresent();
  }

  private static List<Rij> rijen(long reeks, List<Cijfer> cijfers) {
    List<Rij> rijen = new ArrayList<>();
    cijfers.forEach(cijfer -> rijen.add(new Rij(reeks, rijen.size() + 1, cijfer)));
    return rijen;
  }

  /** The periods of which this regio has figures. */
  List<String> perioden(Regio regio) {
    return database
        .sql("select distinct periode from cijferreeks where regio = ?")
        .param(regio.code())
        .query(String.class)
        .list();
  }

  /**
   * The latest version.
   *
   * @param alleen only figures in whose place these stand; none for all
   * @param indicator its code; null for all
   */
  Optional<Cijferreeks> laatste(
      Regio regio,
      Cijferperiode periode,
      @Nullable String indicator,
      Map<Celsleutel, String> alleen) {
    return database
        .sql(
            """
            select * from cijferreeks where regio = ? and periode = ?
            order by versie desc limit 1
            """)
        .param(regio.code())
        .param(periode.naam())
        .query((rij, nummer) -> reeks(rij, periode, indicator, alleen))
        .optional();
  }

  private Cijferreeks reeks(
      ResultSet rij,
      Cijferperiode periode,
      @Nullable String indicator,
      Map<Celsleutel, String> alleen)
      throws SQLException {
    return new Cijferreeks(
        new Regio(
            rij.getString("regio"), new TreeSet<>(List.of(rij.getString("gemeenten").split(" ")))),
        periode,
        rij.getInt("versie"),
        rij.getObject("kennis", LocalDate.class),
        rij.getObject("feiten", LocalDate.class),
        rij.getObject("gemaakt", OffsetDateTime.class).toInstant(),
        rij.getLong("contracten"),
        rij.getString("sluis"),
        cijfers(rij.getLong("id"), periode, indicator, alleen));
  }

  private List<Cijfer> cijfers(
      long reeks,
      Cijferperiode periode,
      @Nullable String indicator,
      Map<Celsleutel, String> alleen) {
    return database
        .sql(
            """
            select * from cijfer
            where reeks = :reeks and (cast(:indicator as text) is null or indicator = :indicator)
              and cast(cel as jsonb) @> cast(:alleen as jsonb)
            order by volgorde
            """)
        .param("reeks", reeks)
        .param("indicator", indicator)
        .param("alleen", schrijf(alleen))
        .query((rij, nummer) -> cijfer(rij, periode))
        .list();
  }

  private static Cijfer cijfer(ResultSet rij, Cijferperiode periode) throws SQLException {
    TreeMap<String, @Nullable BigDecimal> delen = new TreeMap<>();
    lees(rij.getString("delen"), DELEN)
        .forEach((naam, deel) -> delen.put(naam, deel == null ? null : new BigDecimal(deel)));
    return new Cijfer(
        rij.getString("indicator"),
        rij.getString("naam"),
        rij.getInt("definitie"),
        new Cel(lees(rij.getString("cel"), CEL)),
        periode.naam(),
        rij.getLong("teller"),
        rij.getLong("noemer"),
        new Uitkomst(rij.getBigDecimal("waarde"), rij.getString("reden"), delen),
        rij.getObject("bedrag", Long.class),
        new Dekking(rij.getLong("bekend"), lees(rij.getString("gaten"), GATEN)),
        false,
        rij.getInt("clienten"));
  }

  /** As text, so that every digit stays. */
  private static Map<String, @Nullable String> getallen(Map<String, @Nullable BigDecimal> delen) {
    Map<String, @Nullable String> getallen = new LinkedHashMap<>();
    delen.forEach((naam, deel) -> getallen.put(naam, getal(deel)));
    return getallen;
  }

  private static @Nullable String getal(@Nullable BigDecimal getal) {
    return getal == null ? null : getal.toPlainString();
  }

  private static String schrijf(Object waarde) {
    try {
      return JSON.writeValueAsString(waarde);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot write a figure", fout);
    }
  }

  private static <T> T lees(String tekst, TypeReference<T> soort) {
    try {
      return JSON.readValue(tekst, soort);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("The database gives no JSON", fout);
    }
  }
}
