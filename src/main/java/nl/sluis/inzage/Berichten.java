package nl.sluis.inzage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.berichtkluis.Berichtkluis;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.deelnemer.Identiteit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is to tell about the messages that were received. */
@Component
public class Berichten {
  private static final String KOLOMMEN =
      """
      select id, ontvangen, kanaal, indiener, bestandsnaam, omvang, soort, afzender, ontvanger,
        identificatie, status, reden, pogingen, oordeel, niveau, contractversie, uitslag,
        uitslag_sleutel, sleutel
      from bericht
      """;

  private final JdbcClient database;
  private final Berichtkluis kluis;
  private final ObjectMapper json;
  private final Clock klok;

  Berichten(JdbcClient database, Berichtkluis kluis, ObjectMapper json, Clock klok) {
    this.database = database;
    this.kluis = kluis;
    this.json = json;
    this.klok = klok;
  }

  /** One message. */
  public Optional<Berichtgegevens> vind(UUID id) {
    return database
        .sql(KOLOMMEN + "where id = :id")
        .param("id", id)
        .query(this::gegevens)
        .optional();
  }

  /** One message, when this one may see it. */
  public Optional<Berichtgegevens> vind(UUID id, Identiteit wie) {
    return database
        .sql(KOLOMMEN + "where id = :id and " + zichtbaarVoor(wie))
        .param("id", id)
        .param("wie", wie.deelnemer())
        .query(this::gegevens)
        .optional();
  }

  /**
   * Those of these messages that this one may see, in the order in which they came; without what
   * was found in them.
   */
  List<Berichtgegevens> zonderUitslag(Collection<UUID> ids, Identiteit wie) {
    return database
        .sql(
            KOLOMMEN.replace("uitslag,", "null as uitslag,")
                + "where id = any(:ids) and %s order by volgnummer".formatted(zichtbaarVoor(wie)))
        .param("ids", ids.toArray(UUID[]::new))
        .param("wie", wie.deelnemer())
        .query(this::gegevens)
        .list();
  }

  /**
   * A page without what was found in the messages, the latest first.
   *
   * @param na where the page before it ended; null for the first
   */
  public Blad<Berichtgegevens> blad(Berichtvraag vraag, @Nullable Bladwijzer na, int grootte) {
    List<Regel> regels = lees(vraag, na, grootte + 1);
    return Blad.van(regels, grootte, Regel::plek).als(Regel::gegevens);
  }

  /** The same by its number, for the first of them: all before it are read too. */
  public Blad<Berichtgegevens> blad(Berichtvraag vraag, int vanaf, int grootte) {
    List<Regel> regels = lees(vraag, null, vanaf + grootte + 1);
    return Blad.van(
            regels.subList(Math.min(vanaf, regels.size()), regels.size()), grootte, Regel::plek)
        .als(Regel::gegevens);
  }

  /** How many there are; one more than {@link Blad#TEL_TOT} when there are more than that. */
  public int aantal(Berichtvraag vraag) {
    return tel(plan(vraag, null));
  }

  /** How many of them came in after a moment; capped as there. */
  public int aantalNa(Berichtvraag vraag, Instant na) {
    OffsetDateTime vanaf = begin(vraag.van(), 0);
    OffsetDateTime moment = na.atOffset(ZoneOffset.UTC);
    return tel(
        new Berichtzoekplan(
            vraag,
            vanaf != null && vanaf.isAfter(moment) ? vanaf : moment,
            begin(vraag.tot(), 1),
            null));
  }

  private int tel(Berichtzoekplan plan) {
    return database
        .sql("select count(*) from (%s) as gevonden".formatted(plan.telSql()))
        .params(plan.waarden())
        .param("hoogstens", Blad.TEL_TOT + 1)
        .query(Integer.class)
        .single();
  }

  private record Regel(Berichtgegevens gegevens, Bladwijzer plek) {}

  private List<Regel> lees(Berichtvraag vraag, @Nullable Bladwijzer na, int hoogstens) {
    Berichtzoekplan plan = plan(vraag, na);
    return database
        .sql(
            """
            select gevonden.* from (%s) as plek
            cross join lateral (%s where volgnummer = plek.volgnummer limit 1) gevonden
            order by gevonden.ontvangen desc, gevonden.volgnummer desc
            """
                .formatted(
                    plan.sql(), KOLOMMEN.replace("uitslag,", "volgnummer, null as uitslag,")))
        .params(plan.waarden())
        .param("hoogstens", hoogstens)
        .query(
            (rij, nummer) -> {
              Berichtgegevens gegevens = gegevens(rij, nummer);
              return new Regel(
                  gegevens, Bladwijzer.van(gegevens.ontvangen(), rij.getLong("volgnummer")));
            })
        .list();
  }

  private Berichtzoekplan plan(Berichtvraag vraag, @Nullable Bladwijzer na) {
    return new Berichtzoekplan(vraag, begin(vraag.van(), 0), begin(vraag.tot(), 1), na);
  }

  /** When a day begins here, or one of the days after it. */
  private @Nullable OffsetDateTime begin(@Nullable LocalDate dag, int later) {
    return dag == null ? null : dag.plusDays(later).atStartOfDay(klok.getZone()).toOffsetDateTime();
  }

  private static String zichtbaarVoor(Identiteit wie) {
    return wie.isBeheerder() ? "true" : Berichtinzage.ZICHTBAAR;
  }

  /** How far messages are, by their id; of those that this database has. */
  public Map<UUID, Stand> stand(Collection<UUID> ids) {
    Map<UUID, Stand> standen = new HashMap<>();
    database
        .sql("select id, status, oordeel, niveau from bericht where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            rij -> {
              standen.put(
                  rij.getObject("id", UUID.class),
                  new Stand(
                      Berichtstatus.valueOf(rij.getString("status")),
                      rij.getString("oordeel"),
                      rij.getObject("niveau", Integer.class)));
            });
    return standen;
  }

  /**
   * How far a message is.
   *
   * @param oordeel null, as niveau, until it was judged
   */
  public record Stand(Berichtstatus status, @Nullable String oordeel, @Nullable Integer niveau) {

    /** Waiting longer brings no verdict by itself. */
    public boolean isBeslist() {
      return oordeel != null
          || status == Berichtstatus.TER_BEOORDELING
          || status == Berichtstatus.GEPARKEERD;
    }
  }

  /** The bytes of a message as it was received; empty when they are past their term. */
  public Optional<byte[]> inhoud(UUID id) {
    return database
        .sql("select id, inhoud, sleutel from bericht where id = :id and gewist is null")
        .param("id", id)
        .query((rij, nummer) -> kluis.inhoud(rij))
        .optional();
  }

  /** Every state that the message was in, in order. */
  public List<Statusovergang> verloop(UUID id) {
    return database
        .sql(
            """
            select moment, status, toelichting from berichtstatus
            where bericht = :id order by volgnummer
            """)
        .param("id", id)
        .query(
            (rij, nummer) ->
                new Statusovergang(
                    rij.getObject("moment", OffsetDateTime.class).toInstant(),
                    Berichtstatus.valueOf(rij.getString("status")),
                    rij.getString("toelichting")))
        .list();
  }

  /** What has been delivered for the message, in order. */
  public List<Afgeleverd> uitgegaan(UUID id) {
    return database
        .sql(
            """
            select ontvanger, bestandsnaam from uitgaand
            where bericht = :id and status = 'AFGELEVERD' order by id
            """)
        .param("id", id)
        .query(
            (rij, nummer) ->
                new Afgeleverd(rij.getString("ontvanger"), rij.getString("bestandsnaam")))
        .list();
  }

  /**
   * A file that has arrived.
   *
   * @param ontvanger code of the deelnemer
   */
  public record Afgeleverd(String ontvanger, String naam) {}

  /** Answers of others to this message that passed here and that this one may see. */
  public List<UUID> antwoordenVanAnderen(UUID id, Identiteit wie) {
    return database
        .sql(
            """
            select id from bericht
            where antwoord_op = :id and oordeel = 'GOEDGEKEURD' and %s order by volgnummer
            """
                .formatted(zichtbaarVoor(wie)))
        .param("id", id)
        .param("wie", wie.deelnemer())
        .query(UUID.class)
        .list();
  }

  /** Answers of others to this message that passed here: those that were refused did not. */
  public List<UUID> antwoordenVanAnderen(UUID id) {
    return database
        .sql(
            """
            select id from bericht where antwoord_op = :id and oordeel = 'GOEDGEKEURD'
            order by volgnummer
            """)
        .param("id", id)
        .query(UUID.class)
        .list();
  }

  /** The answer to the message, when it has one. */
  public Optional<Bestand> antwoord(UUID id) {
    return database
        .sql(
            """
            select * from uitgaand
            where bericht = :id and soort = 'ANTWOORD' and gewist is null
            """)
        .param("id", id)
        .query(
            (rij, nummer) ->
                new Bestand(
                    rij.getString("bestandsnaam"),
                    Objects.requireNonNull(kluis.uitgaandZonderOrigineel(rij))))
        .optional();
  }

  private Berichtgegevens gegevens(ResultSet rij, int nummer) throws SQLException {
    return new Berichtgegevens(
        rij.getObject("id", UUID.class),
        rij.getObject("ontvangen", OffsetDateTime.class).toInstant(),
        rij.getString("kanaal"),
        rij.getString("indiener"),
        kluis.bestandsnaam(rij),
        rij.getLong("omvang"),
        rij.getString("soort"),
        rij.getString("afzender"),
        rij.getString("ontvanger"),
        rij.getString("identificatie"),
        Berichtstatus.valueOf(rij.getString("status")),
        rij.getString("reden"),
        rij.getInt("pogingen"),
        rij.getString("oordeel"),
        rij.getObject("niveau", Integer.class),
        rij.getObject("contractversie", Long.class),
        uitslag(kluis.tekst(rij, "uitslag", "uitslag_sleutel")));
  }

  private @Nullable Uitslag uitslag(@Nullable String tekst) {
    try {
      return tekst == null ? null : json.readValue(tekst, Uitslag.class);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot read a verdict that was kept", fout);
    }
  }
}
