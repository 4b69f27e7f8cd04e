package nl.sluis.console.binnenkomst;

import java.util.List;

/**
 * The doors of the demonstration.
 *
 * @param naar the page that one was on; empty for none
 * @param isVerlopen that what one sent came after his session
 */
public record Deurblad(List<Deur> deuren, String naar, boolean isVerlopen) {

  /** One of them. */
  public record Deur(String kenmerk, String naam, String uitleg) {}
}
