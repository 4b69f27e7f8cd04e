package nl.sluis.inzage;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.berichtkluis.Adressering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which messages a deelnemer may see (D58): those that it handed in, those that are established to
 * be its own, and those that were passed on to it.
 */
@Component
public class Berichtinzage {
  /** For a query on the table bericht: true for one that was passed on to {@code :wie}. */
  static final String DOORGEGEVEN =
      """
      exists (select from uitgaand where uitgaand.bericht = bericht.id
        and uitgaand.soort = 'DOORGIFTE' and uitgaand.ontvanger = :wie)
      """;

  /**
   * For such a query: true for a message that {@code :wie} handed in or that is of it. The latter
   * is established when niveau 0 has been passed.
   */
  static final String EIGEN =
      """
      (bericht.indiener = :wie
        or (bericht.oordeel is not null and bericht.niveau is distinct from 0
          and case when bericht.soort in (%s) then bericht.ontvanger else bericht.afzender end
            = :wie))
      """
          .formatted(vanDeOntvanger());

  /** For such a query: true for a message that the deelnemer {@code :wie} may see. */
  static final String ZICHTBAAR = "(%s or %s)".formatted(EIGEN, DOORGEGEVEN);

  private final JdbcClient database;

  Berichtinzage(JdbcClient database) {
    this.database = database;
  }

  /** Whether there is such a message and this deelnemer may see it. */
  public boolean mag(String deelnemer, UUID bericht) {
    return database
        .sql("select exists (select from bericht where id = :id and %s)".formatted(ZICHTBAAR))
        .param("id", bericht)
        .param("wie", deelnemer)
        .query(Boolean.class)
        .single();
  }

  /** A retourbericht keeps the Afzender of its heenbericht (IV028), see {@link Adressering}. */
  private static String vanDeOntvanger() {
    return Arrays.stream(Berichtsoort.values())
        .filter(soort -> soort.isRetour() && soort.vorm() != 325)
        .map(soort -> "'" + soort.name() + "'")
        .collect(Collectors.joining(", "));
  }
}
