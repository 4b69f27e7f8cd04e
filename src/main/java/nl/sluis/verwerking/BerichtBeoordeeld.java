package nl.sluis.verwerking;

import nl.sluis.bericht.Berichtsoort;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Oordeel;
import org.jspecify.annotations.Nullable;

/**
 * A verdict was given on a message. Published in its transaction: who counts waits for the commit.
 *
 * @param soort null when it could not be recognised
 * @param niveau the level that failed; null when none did
 */
public record BerichtBeoordeeld(
    @Nullable Berichtsoort soort, Oordeel oordeel, @Nullable Integer niveau) {

  static BerichtBeoordeeld van(Beoordeling beoordeling) {
    return new BerichtBeoordeeld(
        beoordeling.gelezen().herkenning().soort(), beoordeling.oordeel(), beoordeling.niveau());
  }
}
