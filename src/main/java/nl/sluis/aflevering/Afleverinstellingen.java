package nl.sluis.aflevering;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import nl.sluis.wachtrij.Wachttijd;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about delivery: how patient it is.
 *
 * @param eersteWachttijd after the first failure; doubled after each next one
 * @param langsteWachttijd it never waits longer
 * @param parkerenNa a file that has been ready so long, and fails, is parked; a deelnemer may have
 *     its own
 * @param banenPerOntvanger how many rounds to one receiver go on at once, each with its own lanes
 * @param banenSamen how many that are in all, so that processing always has room
 * @param onderbrekenNa so many tries, of which half or more failed, and a receiver is left alone
 * @param onderbreking how long it is left alone before one file is tried
 * @param langsteBezorging after this the delivery of one file, or one step in looking at an SFTP
 *     server, hangs and is broken off
 */
@ConfigurationProperties("sluis.aflevering")
record Afleverinstellingen(
    @DefaultValue("2s") Duration eersteWachttijd,
    @DefaultValue("10m") Duration langsteWachttijd,
    @DefaultValue("24h") Duration parkerenNa,
    @DefaultValue("2") int banenPerOntvanger,
    @DefaultValue("4") int banenSamen,
    @DefaultValue("5") int onderbrekenNa,
    @DefaultValue("1m") Duration onderbreking,
    @DefaultValue("2m") Duration langsteBezorging) {

  /** What waited long behind another is not parked for one hitch. */
  private static final int MINSTE_POGINGEN = 3;

  /**
   * Whether this file is not tried any more.
   *
   * @param eigen what its receiver has instead of parkerenNa; null for nothing
   */
  boolean isOp(Uitgaand bestand, int mislukt, Instant nu, @Nullable Duration eigen) {
    Duration na = eigen == null ? parkerenNa : eigen;
    return mislukt >= MINSTE_POGINGEN && !bestand.sinds().plus(na).isAfter(nu);
  }

  Duration wachttijdNa(int mislukt, RandomGenerator toeval) {
    return new Wachttijd(eersteWachttijd, langsteWachttijd).na(mislukt, toeval);
  }
}
