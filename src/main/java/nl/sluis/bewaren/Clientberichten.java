package nl.sluis.bewaren;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.bericht.Clientinhoud;
import nl.sluis.inzage.Berichten;
import nl.sluis.sleutel.Pseudoniemen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the messages about a client. The trail names the clients of what was read as a message, by
 * their pseudonyms (D96); in the few other files the BSN itself is looked for.
 */
@Component
class Clientberichten {
  private static final String IN_TRAIL =
      """
      select bericht, max(cardinality(betrokkenen)) > 1 as met_anderen
      from audit join bericht on bericht.id = audit.bericht
      where betrokkenen @> array[cast(:client as text)]
      group by bericht, volgnummer order by volgnummer
      """;

  /** What was refused, what is still to be judged, and what came before there were pseudonyms. */
  private static final String NIET_IN_TRAIL =
      """
      select id from bericht
      where gewist is null
        and (soort is null or oordeel is null or oordeel = 'GEWEIGERD' or ontvangen < (
          select min(sinds) from sleutel where soort = 'PSEUDONIEM'))
        and not exists (
          select from audit where audit.bericht = bericht.id and betrokkenen is not null)
      order by volgnummer
      """;

  private final JdbcClient database;
  private final Pseudoniemen pseudoniemen;
  private final Berichten berichten;

  Clientberichten(JdbcClient database, Pseudoniemen pseudoniemen, Berichten berichten) {
    this.database = database;
    this.pseudoniemen = pseudoniemen;
    this.berichten = berichten;
  }

  /**
   * A message about the client.
   *
   * @param metAnderen whether it is about others too; false for a file of which that is not known,
   *     since it was no message
   */
  record Gevonden(UUID id, boolean metAnderen) {}

  /** In the order of reception, as far as they were read as a message; the others last. */
  List<Gevonden> van(String bsn) {
    Map<UUID, Gevonden> gevonden = new LinkedHashMap<>();
    database
        .sql(IN_TRAIL)
        .param("client", pseudoniemen.van(bsn))
        .query(
            rij -> {
              UUID id = rij.getObject("bericht", UUID.class);
              gevonden.put(id, new Gevonden(id, rij.getBoolean("met_anderen")));
            });
    byte[] gezocht = bsn.getBytes(StandardCharsets.US_ASCII);
    database.sql(NIET_IN_TRAIL).query(UUID.class).list().stream()
        .filter(id -> berichten.inhoud(id).filter(bytes -> bevat(bytes, gezocht)).isPresent())
        .forEach(id -> gevonden.putIfAbsent(id, new Gevonden(id, isVanMeer(id, bsn))));
    return new ArrayList<>(gevonden.values());
  }

  /** A valid message of before there were pseudonyms. */
  private boolean isVanMeer(UUID id, String bsn) {
    return berichten
        .inhoud(id)
        .flatMap(bytes -> Clientinhoud.van(bytes, bsn))
        .filter(inhoud -> inhoud.anderen() > 0)
        .isPresent();
  }

  private static boolean bevat(byte[] bytes, byte[] gezocht) {
    for (int i = 0; i <= bytes.length - gezocht.length; i++) {
      int gelijk = 0;
      while (gelijk < gezocht.length && bytes[i + gelijk] == gezocht[gelijk]) {
        gelijk++;
      }
      if (gelijk == gezocht.length) {
        return true;
      }
    }
    return false;
  }

  /** When what is kept of a message came, by its kind; absent when nothing of it is kept. */
  record Inhoud(UUID id, Gegevenssoort soort, OffsetDateTime ontvangen, boolean isAfgehandeld) {}

  /** What there is still of these messages, by kind: content and report have terms of their own. */
  List<Inhoud> inhoud(List<UUID> ids) {
    List<Inhoud> gevonden = new ArrayList<>();
    for (Gegevenssoort soort : Gegevenssoort.values()) {
      if (Berichtbewaring.isVan(soort) != null) {
        database
            .sql(
                """
                select id, ontvangen, status from bericht where id = any(:ids) and %s
                order by volgnummer
                """
                    .formatted(Berichtbewaring.isVan(soort)))
            .param("ids", ids.toArray(UUID[]::new))
            .query(
                rij -> {
                  gevonden.add(
                      new Inhoud(
                          rij.getObject("id", UUID.class),
                          soort,
                          rij.getObject("ontvangen", OffsetDateTime.class),
                          rij.getString("status").equals("AFGEHANDELD")));
                });
      }
    }
    return gevonden;
  }
}
