package nl.sluis.aflevering;

import java.util.UUID;
import nl.sluis.berichtkluis.Bestand;

/**
 * A file on its way to a deelnemer.
 *
 * @param id of what goes out; the same at every try
 * @param bericht the message for which it goes
 * @param ontvanger code of the deelnemer
 * @param soort what it is to the receiver
 * @param bestand its name and bytes
 */
public record Bezorging(
    long id, UUID bericht, String ontvanger, Uitgaandsoort soort, Bestand bestand) {

  /** The same, packed in another file. */
  public Bezorging met(Bestand verpakt) {
    return new Bezorging(id, bericht, ontvanger, soort, verpakt);
  }
}
