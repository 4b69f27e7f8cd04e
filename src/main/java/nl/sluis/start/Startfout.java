package nl.sluis.start;

/**
 * Why Sluis cannot start, for the one who starts it.
 *
 * @see StartfoutAnalyzer
 */
public final class Startfout extends RuntimeException {
  private final String herstel;

  /**
   * Both in Dutch.
   *
   * @param melding what is wrong
   * @param herstel what to do about it
   */
  public Startfout(String melding, String herstel) {
    super(melding);
    this.herstel = herstel;
  }

  String herstel() {
    return herstel;
  }
}
