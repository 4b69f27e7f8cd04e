package nl.sluis.invoer;

/** An opdracht that cannot go on, with the reason as its user reads it. */
public final class Afgebroken extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String reden;

  public Afgebroken(String reden) {
    super(reden);
    this.reden = reden;
  }

  public Afgebroken(String reden, Exception oorzaak) {
    super(reden, oorzaak);
    this.reden = reden;
  }

  public String reden() {
    return reden;
  }
}
