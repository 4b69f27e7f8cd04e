package nl.sluis.bericht;

/** The unit in which a volume is counted (code list WJ756). */
public enum Eenheid implements Code {
  MINUUT("01"),
  UUR("04"),
  ETMAAL("14"),
  DAGDEEL("16"),
  STUKS_OUTPUT("82"),
  EURO("83"),
  STUKS_INSPANNING("84");

  private final String code;

  Eenheid(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
