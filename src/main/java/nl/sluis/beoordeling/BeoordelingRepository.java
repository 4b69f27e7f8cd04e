package nl.sluis.beoordeling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.beoordeling.Beoordelingsstand.Wijze;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions that receivers take themselves, waiting and taken. */
@Repository
class BeoordelingRepository {
  private static final TypeReference<Map<String, List<String>>> CODES = new TypeReference<>() {};

  private final JdbcClient database;
  private final ObjectMapper json;
  private final Clock klok;

  BeoordelingRepository(JdbcClient database, ObjectMapper json, Clock klok) {
    this.database = database;
    this.json = json;
    this.klok = klok;
  }

  void begin(Ontvangen bericht, String beslisser, LocalDate uiterlijk) {
    database
        .sql(
            """
            insert into beoordeling (bericht, gemeente, beslisser, sinds, uiterlijk)
            values (:bericht, :gemeente, :beslisser, :sinds, :uiterlijk)
            """)
        .param("bericht", bericht.id())
        .param("gemeente", bericht.gemeente())
        .param("beslisser", beslisser)
        .param("sinds", OffsetDateTime.now(klok))
        .param("uiterlijk", uiterlijk)
        .update();
  }

  Optional<Beoordelingsstand> vind(UUID bericht) {
    return zoek(bericht, "");
  }

  /** The same, which nobody else changes before this transaction ends. */
  Optional<Beoordelingsstand> vergrendel(UUID bericht) {
    return zoek(bericht, "for update");
  }

  private Optional<Beoordelingsstand> zoek(UUID bericht, String slot) {
    return database
        .sql("select * from beoordeling where bericht = :bericht " + slot)
        .param("bericht", bericht)
        .query(this::stand)
        .optional();
  }

  boolean wacht(UUID bericht) {
    return vind(bericht).filter(stand -> !stand.isBesloten()).isPresent();
  }

  void sluit(
      UUID bericht, Wijze wijze, @Nullable UUID antwoord, Map<String, List<String>> afgekeurd) {
    database
        .sql(
            """
            update beoordeling set besloten = :nu, wijze = :wijze, antwoord = :antwoord,
              afgekeurd = cast(:afgekeurd as jsonb)
            where bericht = :bericht
            """)
        .param("nu", OffsetDateTime.now(klok))
        .param("wijze", wijze.name())
        .param("antwoord", antwoord)
        .param("afgekeurd", alsJson(afgekeurd))
        .param("bericht", bericht)
        .update();
    database
        .sql("delete from besluitconcept where bericht = :bericht")
        .param("bericht", bericht)
        .update();
    database
        .sql("delete from besluitvoordracht where bericht = :bericht")
        .param("bericht", bericht)
        .update();
  }

  /** What waits and has its last day on this one or before. */
  List<UUID> verlopen(LocalDate dag) {
    return database
        .sql(
            """
            select bericht from beoordeling where besloten is null and uiterlijk <= :dag
            order by uiterlijk, bericht
            """)
        .param("dag", dag)
        .query(UUID.class)
        .list();
  }

  /**
   * What waits for a decision, the most urgent first.
   *
   * @param beslisser only what this deelnemer decides; null for all
   */
  List<Wachtend> wachtend(@Nullable String beslisser, long vanaf, int hoogstens) {
    return database
        .sql(
            """
            select beoordeling.bericht, beslisser, uiterlijk, soort, afzender, ontvanger,
              identificatie, ontvangen, oordeel
            from beoordeling join bericht on bericht.id = beoordeling.bericht
            where besloten is null
              and (cast(:beslisser as text) is null or beslisser = :beslisser)
            order by uiterlijk, bericht.volgnummer limit :hoogstens offset :vanaf
            """)
        .param("beslisser", beslisser)
        .param("hoogstens", hoogstens)
        .param("vanaf", vanaf)
        .query(BeoordelingRepository::wachtend)
        .list();
  }

  /** A page of what waits for one who decides, or for all of them; the most urgent first. */
  Blad<Wachtend> blad(Wachtvraag vraag, @Nullable Bladwijzer na, int grootte) {
    List<Wachtend> rijen =
        gevraagd(
                """
                select beoordeling.bericht, beslisser, uiterlijk, soort, afzender, ontvanger,
                  identificatie, ontvangen, oordeel
                from beoordeling join bericht on bericht.id = beoordeling.bericht
                where %s and (cast(:dag as date) is null or (uiterlijk, beoordeling.bericht) > (:dag, cast(:na as uuid)))
                order by uiterlijk, beoordeling.bericht limit :hoogstens
                """,
                vraag)
            .param("dag", na == null ? null : na.dag(0))
            .param("na", na == null ? null : na.kenmerk(1))
            .param("hoogstens", grootte + 1)
            .query(BeoordelingRepository::wachtend)
            .list();
    return Blad.van(rijen, grootte, rij -> Bladwijzer.van(rij.uiterlijk(), rij.bericht()));
  }

  int aantal(Wachtvraag vraag, @Nullable Instant na) {
    return gevraagd(
            """
            select count(*) from (
              select from beoordeling join bericht on bericht.id = beoordeling.bericht
              where %s and (cast(:na as timestamptz) is null or beoordeling.sinds > :na)
              limit :hoogstens) as gevonden
            """,
            vraag)
        .param("na", na == null ? null : na.atOffset(ZoneOffset.UTC))
        .param("hoogstens", Blad.TEL_TOT + 1)
        .query(Integer.class)
        .single();
  }

  /** Only what is asked stands in the statement, so that an index fits it. */
  private JdbcClient.StatementSpec gevraagd(String opdracht, Wachtvraag vraag) {
    Map<String, Object> waarden = vraag.waarden();
    return database.sql(opdracht.formatted(vraag.voorwaarde())).params(waarden);
  }

  private static Wachtend wachtend(ResultSet rij, int nummer) throws SQLException {
    return new Wachtend(
        rij.getObject("bericht", UUID.class),
        rij.getString("beslisser"),
        rij.getString("soort"),
        rij.getString("afzender"),
        rij.getString("ontvanger"),
        rij.getString("identificatie"),
        rij.getObject("ontvangen", OffsetDateTime.class).toInstant(),
        rij.getString("oordeel"),
        rij.getObject("uiterlijk", LocalDate.class));
  }

  private Beoordelingsstand stand(ResultSet rij, int nummer) throws SQLException {
    OffsetDateTime besloten = rij.getObject("besloten", OffsetDateTime.class);
    String wijze = rij.getString("wijze");
    return new Beoordelingsstand(
        rij.getObject("bericht", UUID.class),
        rij.getString("beslisser"),
        rij.getObject("uiterlijk", LocalDate.class),
        besloten == null ? null : besloten.toInstant(),
        wijze == null ? null : Wijze.valueOf(wijze),
        codes(rij.getString("afgekeurd")));
  }

  private String alsJson(Map<String, List<String>> afgekeurd) {
    try {
      return json.writeValueAsString(afgekeurd);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot write a decision", fout);
    }
  }

  private Map<String, List<String>> codes(@Nullable String tekst) {
    try {
      return tekst == null ? Map.of() : json.readValue(tekst, CODES);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot read a decision that was kept", fout);
    }
  }
}
