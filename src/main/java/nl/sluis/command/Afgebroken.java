package nl.sluis.command;

/** An opdracht that cannot go on, with the reason as its user reads it. */
final class Afgebroken extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String reden;

  Afgebroken(String reden) {
    super(reden);
    this.reden = reden;
  }

  Afgebroken(String reden, Exception oorzaak) {
    super(reden, oorzaak);
    this.reden = reden;
  }

  String reden() {
    return reden;
  }
}
