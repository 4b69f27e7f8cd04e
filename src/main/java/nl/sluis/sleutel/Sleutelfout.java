package nl.sluis.sleutel;

/** The keys are not as they must be; both texts are Dutch, for the operator, and tell no key. */
public final class Sleutelfout extends RuntimeException {
  private final String herstel;

  /**
   * Both in Dutch.
   *
   * @param melding what is wrong
   * @param herstel what to do about it
   */
  public Sleutelfout(String melding, String herstel) {
    super(melding);
    this.herstel = herstel;
  }

  public String melding() {
    return getMessage();
  }

  public String herstel() {
    return herstel;
  }
}
