package nl.sluis.console.beheer;

import java.util.List;
import nl.sluis.sleutel.Sleutelbos;
import org.jspecify.annotations.Nullable;

/**
 * The keys, without what is secret of them.
 *
 * @param plaats where they are kept
 * @param onversleuteld rows from before there were keys
 */
public record Sleutelblad(String plaats, List<Rij> sleutels, long onversleuteld) {

  /**
   * A key.
   *
   * @param rijen that are encrypted with it; null for a key that does not encrypt
   */
  public record Rij(Sleutelbos.Gegevens sleutel, @Nullable Long rijen) {

    /** Whether it encrypts nothing any more and could go. */
    public boolean kanWeg() {
      return rijen != null && rijen == 0 && !sleutel.inGebruik();
    }
  }
}
