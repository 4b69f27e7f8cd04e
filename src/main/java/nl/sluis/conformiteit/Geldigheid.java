package nl.sluis.conformiteit;

/** Whether a statement still holds, as one asks. */
public enum Geldigheid {
  GELDIG("geldig"),
  /** There is a newer set of cases, of which it says nothing. */
  VEROUDERD("verouderd"),
  VERLOPEN("verlopen"),
  INGETROKKEN("ingetrokken");

  private final String woord;

  Geldigheid(String woord) {
    this.woord = woord;
  }

  public String woord() {
    return woord;
  }
}
