package nl.sluis.toewijzen;

/** Keeps a text within what one element of a message may hold, in bytes as it is written. */
final class Berichttekst {
  private static final String AFGEBROKEN = "…";

  private Berichttekst() {}

  /** As the schema itself would read it: one space for any white space. */
  static String opEenRegel(String tekst) {
    return tekst.replaceAll("\\s+", " ").strip();
  }

  /** Not longer than so many bytes. */
  static String ingekort(String tekst, int hoogstens) {
    int lengte = 0;
    for (int i = 0; i < tekst.length(); i = tekst.offsetByCodePoints(i, 1)) {
      lengte += bytes(tekst.codePointAt(i));
      if (lengte > hoogstens) {
        return tekst.substring(0, i).stripTrailing() + AFGEBROKEN;
      }
    }
    return tekst;
  }

  /** In UTF-8, with the reference by which XML writes some characters. */
  private static int bytes(int teken) {
    return switch (teken) {
      case '&', '<', '>', '"' -> 6;
      default -> teken < 0x80 ? 1 : teken < 0x800 ? 2 : teken < 0x10000 ? 3 : 4;
    };
  }
}
