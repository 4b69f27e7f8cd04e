package nl.sluis.toewijzen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.bericht.Standaard;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.sleutel.Kluis;
import nl.sluis.sleutel.Plaats;
import nl.sluis.sleutel.Pseudoniemen;
import nl.sluis.sleutel.VersleuteldeTabel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The beschikkingen of which the toewijzingen were sent, without their clients. */
@Repository
public class Beschikkingregister {
  private static final int PER_KEER = 1000;
  private static final Pattern IN_ARRANGEMENT = Pattern.compile("/arrangementen/(\\d+)/.*");

  private final JdbcClient database;
  private final Kluis kluis;
  private final Pseudoniemen pseudoniemen;
  private final ObjectMapper json;
  private final Clock klok;

  Beschikkingregister(
      JdbcClient database, Kluis kluis, Pseudoniemen pseudoniemen, ObjectMapper json, Clock klok) {
    this.database = database;
    this.kluis = kluis;
    this.pseudoniemen = pseudoniemen;
    this.json = json;
    this.klok = klok;
  }

  /** The last version of each with this number, of which a gemeente may have one in each domein. */
  public List<Beschikkinggegevens> vind(String gemeente, String nummer) {
    return database
        .sql(
            """
            select distinct on (domein) * from beschikking
            where gemeente = ? and nummer = ? order by domein, versie desc
            """)
        .params(gemeente, nummer)
        .query(this::gegevens)
        .list();
  }

  /** The last version in this domein. */
  public Optional<Beschikkinggegevens> vind(String gemeente, Standaard domein, String nummer) {
    return vind(gemeente, nummer).stream()
        .filter(gegevens -> gegevens.domein().equals(domein.domein()))
        .findFirst();
  }

  /**
   * Keeps a new version.
   *
   * @param berichten the 301s that were handed in, by aanbieder
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Beschikkinggegevens bewaar(
      Beschikkinglezing lezing, Beschikkingvoorstel voorstel, Map<String, UUID> berichten) {
    Beschikking beschikking = lezing.gelezen();
    long id = voegToe(beschikking, lezing.vingerafdruk());
    voegToewijzingenToe(id, beschikking.gemeente(), voorstel);
    berichten.forEach(
        (aanbieder, bericht) ->
            database
                .sql(
                    """
                    insert into beschikking_bericht (beschikking, bericht, gemeente, aanbieder)
                    values (?, ?, ?, ?)
                    """)
                .params(id, bericht, beschikking.gemeente(), aanbieder)
                .update());
    return vind(beschikking.gemeente(), beschikking.domein(), beschikking.nummer()).orElseThrow();
  }

  /** What was handed in names the client, so its fingerprint is kept as nobody else can make it. */
  public String afdruk(String vingerafdruk) {
    return pseudoniemen.van("beschikking", vingerafdruk);
  }

  /** In the words of the gemeente, so encrypted. */
  private static Plaats arrangementen(String gemeente, String nummer, String afdruk) {
    return Plaats.van("beschikking.arrangementen", gemeente, nummer, afdruk);
  }

  /** How it is encrypted again; without a key it is as it was before there were keys. */
  @Bean
  VersleuteldeTabel beschikkingtekst() {
    return new VersleuteldeTabel(
        "beschikking",
        "id",
        "sleutel",
        "true",
        List.of("arrangementen", "vingerafdruk"),
        true,
        PER_KEER,
        (rij, slot) -> {
          String afdruk = rij.getString("vingerafdruk");
          String voortaan = rij.getString("sleutel") == null ? afdruk(afdruk) : afdruk;
          Plaats plaats =
              arrangementen(rij.getString("gemeente"), rij.getString("nummer"), voortaan);
          return new Object[] {slot.versleutel(plaats, arrangementen(rij)), voortaan};
        });
  }

  private String arrangementen(ResultSet rij) throws SQLException {
    return Objects.requireNonNull(
        kluis.tekst(rij.getString("sleutel"), plaats(rij), rij.getBytes("arrangementen")));
  }

  private static Plaats plaats(ResultSet rij) throws SQLException {
    return arrangementen(
        rij.getString("gemeente"), rij.getString("nummer"), rij.getString("vingerafdruk"));
  }

  private long voegToe(Beschikking beschikking, String vingerafdruk) {
    Datasleutel slot = kluis.slot();
    String afdruk = afdruk(vingerafdruk);
    Plaats plaats = arrangementen(beschikking.gemeente(), beschikking.nummer(), afdruk);
    return database
        .sql(
            """
            insert into beschikking (gemeente, domein, nummer, versie, vingerafdruk, besluitdatum,
              ingangsdatum, einddatum, arrangementen, sleutel, ontvangen)
            values (:gemeente, :domein, :nummer,
              1 + (select coalesce(max(versie), 0) from beschikking
                   where gemeente = :gemeente and domein = :domein and nummer = :nummer),
              :vingerafdruk, :besluitdatum, :ingangsdatum, :einddatum,
              :arrangementen, :sleutel, :ontvangen)
            returning id
            """)
        .param("gemeente", beschikking.gemeente())
        .param("domein", beschikking.domein().domein())
        .param("nummer", beschikking.nummer())
        .param("vingerafdruk", afdruk)
        .param("besluitdatum", beschikking.besluitdatum())
        .param("ingangsdatum", beschikking.geldigheid().ingangsdatum())
        .param("einddatum", beschikking.geldigheid().einddatum())
        .param("arrangementen", slot.versleutel(plaats, alsJson(beschikking.arrangementen())))
        .param("sleutel", slot.id())
        .param("ontvangen", OffsetDateTime.now(klok))
        .query(Long.class)
        .single();
  }

  private record Lijn(Toewijzingvoorstel deel, Toewijzingswijziging wijziging) {}

  /** Only what the beschikking itself mentions; the rest is there because a 301 is complete. */
  private void voegToewijzingenToe(long id, String gemeente, Beschikkingvoorstel voorstel) {
    List<Lijn> lijnen = new ArrayList<>();
    for (Toewijzingvoorstel deel : voorstel.toewijzingen()) {
      deel.wijzigingen().stream()
          .filter(wijziging -> !wijziging.plaats().isEmpty())
          .forEach(wijziging -> lijnen.add(new Lijn(deel, wijziging)));
    }
    database
        .sql(
            """
            insert into beschikking_toewijzing (beschikking, gemeente, volgnummer, aanbieder,
              toewijzing_nummer, wijziging, arrangement)
            select ?, ?, row_number() over (), *
            from unnest(?::text[], ?::bigint[], ?::text[], ?::int[])
            """)
        .params(id, gemeente)
        .param(kolom(lijnen, lijn -> lijn.deel().aanbieder()))
        .param(kolom(lijnen, lijn -> lijn.wijziging().product().toewijzingNummer()))
        .param(kolom(lijnen, lijn -> lijn.wijziging().soort()))
        .param(kolom(lijnen, lijn -> arrangement(lijn.wijziging().plaats())))
        .update();
  }

  private static @Nullable String[] kolom(
      List<Lijn> lijnen, Function<Lijn, ? extends @Nullable Object> waarde) {
    return lijnen.stream()
        .map(lijn -> waarde.apply(lijn))
        .map(inhoud -> inhoud == null ? null : inhoud.toString())
        .toArray(String[]::new);
  }

  private static @Nullable String arrangement(String plaats) {
    Matcher gevonden = IN_ARRANGEMENT.matcher(plaats);
    return gevonden.matches() ? gevonden.group(1) : null;
  }

  private Beschikkinggegevens gegevens(ResultSet rij, int nummer) throws SQLException {
    long id = rij.getLong("id");
    return new Beschikkinggegevens(
        id,
        rij.getString("gemeente"),
        rij.getString("domein"),
        rij.getString("nummer"),
        rij.getInt("versie"),
        rij.getString("vingerafdruk"),
        rij.getObject("besluitdatum", java.time.LocalDate.class),
        rij.getObject("ingangsdatum", java.time.LocalDate.class),
        rij.getObject("einddatum", java.time.LocalDate.class),
        rij.getObject("ontvangen", OffsetDateTime.class).toInstant(),
        uitJson(arrangementen(rij)),
        toewijzingen(id),
        berichten(id));
  }

  private List<Beschikkinggegevens.Toewijzing> toewijzingen(long id) {
    return database
        .sql("select * from beschikking_toewijzing where beschikking = ? order by volgnummer")
        .param(id)
        .query(
            (rij, nummer) ->
                new Beschikkinggegevens.Toewijzing(
                    rij.getLong("toewijzing_nummer"),
                    rij.getString("aanbieder"),
                    Wijzigingsoort.valueOf(rij.getString("wijziging")),
                    rij.getObject("arrangement", Integer.class)))
        .list();
  }

  private List<Beschikkinggegevens.Bericht> berichten(long id) {
    return database
        .sql(
            """
            select bericht, aanbieder from beschikking_bericht where beschikking = ?
            order by aanbieder
            """)
        .param(id)
        .query(
            (rij, nummer) ->
                new Beschikkinggegevens.Bericht(
                    rij.getObject("bericht", UUID.class), rij.getString("aanbieder")))
        .list();
  }

  private String alsJson(List<Arrangement> arrangementen) {
    try {
      return json.writeValueAsString(
          arrangementen.stream().map(Beschikkinggegevens.Arrangementgegevens::van).toList());
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot write arrangementen", fout);
    }
  }

  private List<Beschikkinggegevens.Arrangementgegevens> uitJson(String tekst) {
    try {
      return json.readValue(tekst, new TypeReference<>() {});
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot read arrangementen that were kept", fout);
    }
  }
}
