package nl.sluis.verwerking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is to tell about the messages that were received. */
@Component
public class Berichten {
  private static final String KOLOMMEN =
      """
      select id, ontvangen, kanaal, indiener, bestandsnaam, omvang, soort, afzender, ontvanger,
        identificatie, status, reden, pogingen, oordeel, niveau, contractversie, uitslag
      from bericht
      """;

  private final JdbcClient database;
  private final ObjectMapper json;

  Berichten(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** One message. */
  public Optional<Berichtgegevens> vind(UUID id) {
    return database
        .sql(KOLOMMEN + "where id = :id")
        .param("id", id)
        .query(this::gegevens)
        .optional();
  }

  /**
   * A page of messages, the latest first.
   *
   * @param status only those in this state; null for all
   */
  public List<Berichtgegevens> lijst(@Nullable Berichtstatus status, int pagina, int grootte) {
    return database
        .sql(
            KOLOMMEN
                + """
                where cast(:status as text) is null or status = :status
                order by volgnummer desc limit :grootte offset :vanaf
                """)
        .param("status", status == null ? null : status.name())
        .param("grootte", grootte)
        .param("vanaf", (long) pagina * grootte)
        .query(this::gegevens)
        .list();
  }

  /** The bytes of a message as it was received. */
  public Optional<byte[]> inhoud(UUID id) {
    return database
        .sql("select inhoud from bericht where id = :id")
        .param("id", id)
        .query((rij, nummer) -> rij.getBytes("inhoud"))
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

  /** The report on the message as a page; empty until it was judged. */
  public Optional<String> verslag(UUID id) {
    return database
        .sql("select verslag from bericht where id = :id and verslag is not null")
        .param("id", id)
        .query(String.class)
        .optional();
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
            select bestandsnaam, inhoud from uitgaand
            where bericht = :id and soort = 'ANTWOORD'
            """)
        .param("id", id)
        .query((rij, nummer) -> new Bestand(rij.getString("bestandsnaam"), rij.getBytes("inhoud")))
        .optional();
  }

  private Berichtgegevens gegevens(ResultSet rij, int nummer) throws SQLException {
    return new Berichtgegevens(
        rij.getObject("id", UUID.class),
        rij.getObject("ontvangen", OffsetDateTime.class).toInstant(),
        rij.getString("kanaal"),
        rij.getString("indiener"),
        rij.getString("bestandsnaam"),
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
        uitslag(rij.getString("uitslag")));
  }

  private @Nullable Uitslag uitslag(@Nullable String tekst) {
    try {
      return tekst == null ? null : json.readValue(tekst, Uitslag.class);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot read a verdict that was kept", fout);
    }
  }
}
