package nl.sluis.verantwoording;

/** Where the amount of one prestatie stands in the accounts; each stands in one place. */
public enum Lot {
  /** Approved; a credit takes off. */
  TOEGEKEND("goedgekeurd"),
  /** Sent and not answered yet; a credit takes off. */
  IN_BEHANDELING("in behandeling"),
  /** A refused debet whose toewijzing, product and ProductPeriode were not approved since. */
  AFGEWEZEN_OPEN("afgewezen en nog open"),
  /** A refused debet that was offered again later: the later one counts. */
  OPNIEUW_AANGEBODEN("afgewezen en later opnieuw aangeboden"),
  /** A debet beside one that counts already. */
  DUBBEL("dubbel: over dezelfde toewijzing, product en periode telt al een andere regel"),
  /** A refused credit: what it would take back stays approved. */
  AFGEWEZEN_CREDIT("afgewezen credit: wat hij terugnam blijft toegekend");

  private final String tekst;

  Lot(String tekst) {
    this.tekst = tekst;
  }

  /** In Dutch. */
  public String tekst() {
    return tekst;
  }

  /** Counted in what was delivered. */
  boolean isGeleverd() {
    return this == TOEGEKEND || this == IN_BEHANDELING || this == AFGEWEZEN_OPEN;
  }

  /** Claimed, and in no column of what became of it. */
  boolean isVerschil() {
    return this == DUBBEL || this == AFGEWEZEN_CREDIT;
  }
}
