package nl.sluis.controle;

import java.util.Locale;

/** An amount as people write it. */
final class Euro {
  private static final Locale NEDERLANDS = new Locale("nl", "NL");

  private Euro() {}

  /** Such as € 1.250,00 for 125000. */
  static String van(long eurocent) {
    return String.format(
        NEDERLANDS,
        "€ %s%,d,%02d",
        eurocent < 0 ? "-" : "",
        Math.abs(eurocent) / 100,
        Math.abs(eurocent) % 100);
  }
}
