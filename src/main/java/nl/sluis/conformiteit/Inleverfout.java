package nl.sluis.conformiteit;

/** Why no statement came of what was handed in. */
public final class Inleverfout extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Soort soort;
  private final String reden;

  /** What kind of reason it is. */
  public enum Soort {
    /** What was handed in cannot be used. */
    ONBRUIKBAAR,
    /** Somebody else is at it. */
    BEZET,
    /** Here it cannot be done now. */
    STORING
  }

  Inleverfout(Soort soort, String reden) {
    super(reden);
    this.soort = soort;
    this.reden = reden;
  }

  public Soort soort() {
    return soort;
  }

  /** In Dutch. */
  public String reden() {
    return reden;
  }
}
