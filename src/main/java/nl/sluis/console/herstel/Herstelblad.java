package nl.sluis.console.herstel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal beside what was sent.
 *
 * @param regels what was refused, in the order of the declaratie
 * @param meer how many of them are not shown
 * @param hersteld how many stand in the new declaratie
 * @param bedrag of the new declaratie, in eurocent
 * @param oordeel what its receiver would make of it; null when there is none
 * @param bevindingen why it would not be approved
 * @param verstuurd what was sent instead of it before; null when nothing was
 * @param afdruk of the new declaratie: what was seen is what is sent
 * @param nieuw what the new declaratie is, by what it says
 */
public record Herstelblad(
    UUID bericht,
    List<Rij> regels,
    int meer,
    int hersteld,
    int aantal,
    long bedrag,
    List<String> opmerkingen,
    @Nullable String oordeel,
    List<String> bevindingen,
    @Nullable UUID verstuurd,
    String afdruk,
    boolean magVersturen,
    Map<String, String> nieuw) {

  /**
   * A line that was refused.
   *
   * @param cellen by their headings
   * @param uitleg what was changed and why, or what there is to do
   */
  public record Rij(
      String referentieNummer,
      List<String> retourcodes,
      boolean isHersteld,
      Map<String, Cel> cellen,
      List<String> uitleg) {}

  /** Whether it can be sent now. */
  public boolean isTeVersturen() {
    return magVersturen && verstuurd == null && "GOEDGEKEURD".equals(oordeel);
  }
}
