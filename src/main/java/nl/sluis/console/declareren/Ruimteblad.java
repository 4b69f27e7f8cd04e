package nl.sluis.console.declareren;

import java.util.List;
import java.util.Map;
import nl.sluis.console.lijst.Lijst;
import nl.sluis.verrekening.Ruimte;

/**
 * What may still be claimed between two, in a month.
 *
 * @param waarover between whom and which month, in words
 */
public record Ruimteblad(
    Map<String, String> paginas, String waarover, String leeg, Lijst<Rij> lijst) {

  /** A toewijzing, with what is used and left of it as it can be drawn. */
  public record Rij(Ruimte ruimte, List<Balk> balken) {}

  /**
   * A part of a maximum.
   *
   * @param naam of what it is the part
   * @param deel used, from 0 to 100
   * @param tekst used and left, in words
   * @param isOp whether nothing is left
   */
  public record Balk(String naam, int deel, String tekst, boolean isOp) {}
}
