package nl.sluis.wachtrij;

import nl.sluis.berichtkluis.Ontvangen;

/**
 * The files that one receiver gets in order: those about one relation. A file that cannot be
 * delivered holds up only what comes after it in its own lane.
 *
 * @param ontvanger code of the deelnemer
 * @param relatie domein, gemeente and aanbieder; empty for what is of no known relation
 */
public record Baan(String ontvanger, String relatie) {
  private static final char SCHEIDING = '/';

  public static Baan van(Ontvangen bericht, String ontvanger) {
    boolean bekend =
        bericht.domein() != null && bericht.gemeente() != null && bericht.aanbieder() != null;
    return new Baan(
        ontvanger,
        bekend
            ? "%s-%s-%s".formatted(bericht.domein(), bericht.gemeente(), bericht.aanbieder())
            : "");
  }

  /** As it is named in the queue. */
  public static Baan lees(String sleutel) {
    int scheiding = sleutel.indexOf(SCHEIDING);
    return new Baan(sleutel.substring(0, scheiding), sleutel.substring(scheiding + 1));
  }

  public String sleutel() {
    return ontvanger + SCHEIDING + relatie;
  }
}
