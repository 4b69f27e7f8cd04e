package nl.sluis.inzage;

import java.util.List;
import nl.sluis.audit.Auditlijn;
import nl.sluis.audit.Auditregel;

/**
 * A line of the trail as one may see it.
 *
 * @param clienten pseudonyms of the clients whom it is about: its own, or else those of its message
 * @param isGeheel false when something was left out that is not for who asks
 */
public record Spoorregel(Auditlijn lijn, List<String> clienten, boolean isGeheel) {

  /** What was done. */
  public Auditregel regel() {
    return lijn.regel();
  }
}
