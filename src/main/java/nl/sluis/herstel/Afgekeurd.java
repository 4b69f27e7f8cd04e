package nl.sluis.herstel;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.sleutel.Kluis;
import nl.sluis.sleutel.Plaats;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The refused lines: by cause, in a list, and what somebody does about them. Who may ask is for the
 * caller to know: a deelnemer asks with its own code.
 */
@Component
public class Afgekeurd {
  private final JdbcClient database;
  private final Kluis kluis;
  private final Clock klok;

  Afgekeurd(JdbcClient database, Kluis kluis, Clock klok) {
    this.database = database;
    this.kluis = kluis;
    this.klok = klok;
  }

  /**
   * What was refused for one cause.
   *
   * @param bedrag together, in eurocent
   * @param oudste when the one that is longest in it was refused
   */
  public record Groep(String regel, long aantal, long bedrag, OffsetDateTime oudste) {}

  /** The causes, that with most money first. */
  public List<Groep> groepen(Afgekeurdvraag vraag) {
    Map<String, Object> waarden = new HashMap<>();
    return database
        .sql(
            """
            select regel, count(*) as aantal, sum(bedrag) as bedrag, min(sinds) as oudste
            from afgekeurde_regel %s
            group by regel order by sum(abs(bedrag)) desc, regel
            """
                .formatted(waar(vraag, waarden)))
        .params(waarden)
        .query(
            (rij, nummer) ->
                new Groep(
                    rij.getString("regel"),
                    rij.getLong("aantal"),
                    rij.getLong("bedrag"),
                    rij.getObject("oudste", OffsetDateTime.class)))
        .list();
  }

  /**
   * How often each rule was broken by lines that were refused since a day.
   *
   * @param aanbieder only those of this one; null for all
   * @param gemeente only those to this one; null for all
   */
  public Map<String, Long> perRegel(
      @Nullable String aanbieder, @Nullable String gemeente, LocalDate vanaf) {
    Map<String, Object> waarden = new HashMap<>();
    Afgekeurdvraag vraag =
        new Afgekeurdvraag(aanbieder, gemeente, Set.of(), null, null, null, vanaf, null);
    Map<String, Long> perRegel = new HashMap<>();
    database
        .sql(
            """
            select een.regel, count(*) as aantal from (
              select unnest(regels) as regel from afgekeurde_regel %s) as een
            group by een.regel
            """
                .formatted(waar(vraag, waarden)))
        .params(waarden)
        .query(
            rij -> {
              perRegel.put(rij.getString("regel"), rij.getLong("aantal"));
            });
    return perRegel;
  }

  /** A page of lines, what was refused last first. */
  public Blad<AfgekeurdeRegel> blad(Afgekeurdvraag vraag, @Nullable Bladwijzer na, int grootte) {
    return Blad.van(lees(vraag, na, true, grootte + 1), grootte, Afgekeurd::plek);
  }

  /** How many there are; one more than {@link Blad#TEL_TOT} when there are more than that. */
  public int aantal(Afgekeurdvraag vraag) {
    Map<String, Object> waarden = new HashMap<>();
    return tel(waar(vraag, waarden), waarden);
  }

  /** How many of them were refused after a moment; capped as there. */
  public int aantalNa(Afgekeurdvraag vraag, Instant na) {
    Map<String, Object> waarden = new HashMap<>();
    String waar = waar(vraag, waarden);
    waarden.put("na", na.atOffset(ZoneOffset.UTC));
    return tel(waar + " and sinds > :na", waarden);
  }

  private int tel(String waar, Map<String, Object> waarden) {
    return database
        .sql(
            "select count(*) from (select from afgekeurde_regel %s limit :tot) as gevonden"
                .formatted(waar))
        .params(waarden)
        .param("tot", Blad.TEL_TOT + 1)
        .query(Integer.class)
        .single();
  }

  /** The line after this one in that list; empty at its end. */
  public Optional<AfgekeurdeRegel> volgende(Afgekeurdvraag vraag, AfgekeurdeRegel deze) {
    return lees(vraag, plek(deze), true, 1).stream().findFirst();
  }

  /** The line before this one; empty at its beginning. */
  public Optional<AfgekeurdeRegel> vorige(Afgekeurdvraag vraag, AfgekeurdeRegel deze) {
    return lees(vraag, plek(deze), false, 1).stream().findFirst();
  }

  /**
   * Which place a line has in that list, from 1; no more than {@link Blad#TEL_TOT} are counted
   * before it.
   */
  public int plaats(Afgekeurdvraag vraag, AfgekeurdeRegel deze) {
    Map<String, Object> waarden = new HashMap<>();
    return 1
        + database
            .sql(
                """
                select count(*) from (select from afgekeurde_regel %s
                  and (sinds, id) > (:sinds, :deze) limit :tot) as ervoor
                """
                    .formatted(waar(vraag, waarden)))
            .params(waarden)
            .param("sinds", plek(deze).moment(0))
            .param("deze", deze.id())
            .param("tot", Blad.TEL_TOT)
            .query(Integer.class)
            .single();
  }

  /** One line. */
  public Optional<AfgekeurdeRegel> vind(long id) {
    return database
        .sql("select * from afgekeurde_regel where id = :id")
        .param("id", id)
        .query(this::regel)
        .optional();
  }

  /** Those of one declaratie. */
  public List<AfgekeurdeRegel> van(UUID bericht) {
    return database
        .sql("select * from afgekeurde_regel where bericht = :bericht order by id")
        .param("bericht", bericht)
        .query(this::regel)
        .list();
  }

  /**
   * Somebody does something about a line. What is mended is seen by itself, and cannot be said.
   *
   * @param versie of the line that this was decided on
   * @param wie who does it; null for nobody
   * @param notitie why, where nothing is done about it
   * @return false when it was changed meanwhile, and nothing was done
   * @throws IllegalArgumentException when it is said to be mended, or nothing is done for no reason
   */
  public boolean zet(
      long id, int versie, Herstelstand stand, @Nullable String wie, @Nullable String notitie) {
    if (stand == Herstelstand.HERSTELD) {
      throw new IllegalArgumentException("Whether a line is mended follows from its answer");
    }
    if (stand == Herstelstand.LAAT_MAAR && (notitie == null || notitie.isBlank())) {
      throw new IllegalArgumentException("Nothing is done about a line for a reason only");
    }
    Datasleutel slot = kluis.slot();
    return database
            .sql(
                """
                update afgekeurde_regel set stand = :stand, wie = :wie, notitie = :notitie,
                  sleutel = case when cast(:notitie as bytea) is not null then :sleutel end,
                  gewijzigd = :nu, versie = versie + 1
                where id = :id and versie = :versie and stand <> 'HERSTELD'
                """)
            .param("stand", stand.name())
            .param("wie", wie)
            .param("notitie", slot.versleutel(plaats(id), notitie))
            .param("sleutel", slot.id())
            .param("nu", OffsetDateTime.now(klok))
            .param("id", id)
            .param("versie", versie)
            .update()
        == 1;
  }

  static Plaats plaats(long id) {
    return Plaats.van("afgekeurde_regel.notitie", id);
  }

  private static Bladwijzer plek(AfgekeurdeRegel regel) {
    return Bladwijzer.van(regel.sinds(), regel.id());
  }

  private List<AfgekeurdeRegel> lees(
      Afgekeurdvraag vraag, @Nullable Bladwijzer na, boolean verder, int hoogstens) {
    Map<String, Object> waarden = new HashMap<>();
    StringBuilder waar = new StringBuilder(waar(vraag, waarden));
    if (na != null) {
      waar.append(" and (sinds, id) %s (:naSinds, :naId)".formatted(verder ? "<" : ">"));
      waarden.put("naSinds", na.moment(0));
      waarden.put("naId", na.getal(1));
    }
    String richting = verder ? "desc" : "asc";
    return database
        .sql(
            "select * from afgekeurde_regel %s order by sinds %s, id %s limit :hoogstens"
                .formatted(waar, richting, richting))
        .params(waarden)
        .param("hoogstens", hoogstens)
        .query(this::regel)
        .list();
  }

  private String waar(Afgekeurdvraag vraag, Map<String, Object> waarden) {
    StringBuilder waar = new StringBuilder("where true");
    voegToe(waar, waarden, "aanbieder = :aanbieder", "aanbieder", vraag.aanbieder());
    voegToe(waar, waarden, "gemeente = :gemeente", "gemeente", vraag.gemeente());
    voegToe(waar, waarden, "regel = :regel", "regel", vraag.regel());
    voegToe(waar, waarden, "wie = :wie", "wie", vraag.wie());
    voegToe(
        waar, waarden, "toewijzing_nummer = :toewijzing", "toewijzing", vraag.toewijzingNummer());
    voegToe(waar, waarden, "sinds >= :van", "van", begin(vraag.van(), 0));
    voegToe(waar, waarden, "sinds < :tot", "tot", begin(vraag.tot(), 1));
    if (!vraag.standen().isEmpty()) {
      String[] standen = vraag.standen().stream().map(Enum::name).toArray(String[]::new);
      voegToe(waar, waarden, "stand = any(:standen)", "standen", standen);
    }
    return waar.toString();
  }

  private static void voegToe(
      StringBuilder waar,
      Map<String, Object> waarden,
      String sql,
      String naam,
      @Nullable Object waarde) {
    if (waarde != null) {
      waar.append(" and ").append(sql);
      waarden.put(naam, waarde);
    }
  }

  private @Nullable OffsetDateTime begin(@Nullable LocalDate dag, int later) {
    return dag == null ? null : dag.plusDays(later).atStartOfDay(klok.getZone()).toOffsetDateTime();
  }

  private AfgekeurdeRegel regel(ResultSet rij, int nummer) throws SQLException {
    long id = rij.getLong("id");
    byte[] notitie =
        kluis.ontsleutel(rij.getString("sleutel"), plaats(id), rij.getBytes("notitie"));
    return new AfgekeurdeRegel(
        id,
        rij.getObject("bericht", UUID.class),
        rij.getString("domein"),
        rij.getString("gemeente"),
        rij.getString("aanbieder"),
        rij.getString("referentie_nummer"),
        rij.getLong("toewijzing_nummer"),
        rij.getString("product_categorie"),
        rij.getString("product_code"),
        rij.getObject("begindatum", LocalDate.class),
        rij.getObject("einddatum", LocalDate.class),
        rij.getLong("bedrag"),
        rij.getString("regel"),
        List.of((String[]) rij.getArray("regels").getArray()),
        List.of((String[]) rij.getArray("retourcodes").getArray()),
        rij.getBoolean("geheel"),
        rij.getObject("sinds", OffsetDateTime.class).toInstant(),
        rij.getInt("keer"),
        Herstelstand.valueOf(rij.getString("stand")),
        rij.getString("wie"),
        notitie == null ? null : new String(notitie, StandardCharsets.UTF_8),
        rij.getInt("versie"));
  }
}
