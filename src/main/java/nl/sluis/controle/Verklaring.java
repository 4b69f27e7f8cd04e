package nl.sluis.controle;

import java.util.List;
import nl.sluis.bericht.Berichtklasse;

/**
 * What one retourcode in an answer comes down to, beside our own judgement of the heenbericht.
 *
 * @param waar the berichtklasse of the answer that carries the code
 * @param tekst what Sluis makes of it, in Dutch
 * @param heen the bevindingen in the heenbericht that lie behind it; empty when there are none
 */
public record Verklaring(
    Berichtklasse waar, String retourcode, Uitkomst uitkomst, String tekst, List<Bevinding> heen) {

  /** Whether the standard explains the refusal. */
  public enum Uitkomst {
    /** Our own judgement finds the same. */
    VERKLAARD,
    /** Our own judgement refuses the same part, with another code. */
    ANDERS,
    /** The rule behind it could not be judged here. */
    NIET_BEOORDEELD,
    /** Judged, and the standard gives no ground for it. */
    ONVERKLAARD
  }
}
