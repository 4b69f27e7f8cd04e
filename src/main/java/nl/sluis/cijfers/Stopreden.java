package nl.sluis.cijfers;

/**
 * Why care stopped, in the groups in which it is told. The codes of both standards fall into them
 * by {@link Stopredenen}. Death is no group of its own: it is with what came from outside.
 */
enum Stopreden {
  VOLGENS_PLAN("volgensPlan", "volgens plan"),
  CLIENT("doorClient", "voortijdig, door de cliënt"),
  AANBIEDER("doorAanbieder", "voortijdig, door de aanbieder"),
  OVERLEG("inOverleg", "voortijdig, in overleg"),
  EXTERN("vanBuiten", "voortijdig, door iets van buiten"),
  GEMEENTE("doorGemeenteOfWijziging", "door de gemeente of een wijziging"),
  OVERSTAP("naarAndereAanbieder", "naar een andere aanbieder"),
  ANDER_DOMEIN("naarAnderDomein", "naar een ander domein"),
  TIJDELIJK("tijdelijk", "tijdelijk");

  private final String deel;
  private final String tekst;

  Stopreden(String deel, String tekst) {
    this.deel = deel;
    this.tekst = tekst;
  }

  /** Its name among further numbers. */
  String deel() {
    return deel;
  }

  String tekst() {
    return tekst;
  }

  boolean isVoortijdig() {
    return this == CLIENT || this == AANBIEDER || this == OVERLEG || this == EXTERN;
  }
}
