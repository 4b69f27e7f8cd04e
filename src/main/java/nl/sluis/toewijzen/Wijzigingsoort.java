package nl.sluis.toewijzen;

/** What a beschikking does to one toewijzing. */
public enum Wijzigingsoort {
  /** A first grant, under a number of its own (IV066). */
  NIEUW("nieuw"),
  /** Only the Einddatum is later, under the same number (OP380). */
  VERLENGD("verlengd"),
  /** Only the Einddatum is earlier, under the same number. */
  VERKORT("verkort"),
  /** Another budget, or another Omvang in total, under the same number (IV066). */
  GEWIJZIGD("gewijzigd"),
  /** Taken back: it counts as never sent. */
  VERWIJDERD("verwijderd"),
  /** As it was; it stands in the message because that is complete (OP087). */
  ONGEWIJZIGD("ongewijzigd");

  private final String woord;

  Wijzigingsoort(String woord) {
    this.woord = woord;
  }

  /** In Dutch, for people. */
  public String woord() {
    return woord;
  }
}
