package nl.sluis.command;

/** A number of things in Dutch. */
final class Aantal {
  private Aantal() {}

  /** Such as: 1 regel, or 2 regels. */
  static String tekst(long aantal, String enkelvoud, String meervoud) {
    return aantal + " " + (aantal == 1 ? enkelvoud : meervoud);
  }
}
