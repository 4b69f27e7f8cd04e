package nl.sluis.bericht;

/** How often a volume returns (code lists WJ757 and WMO757). */
public enum Frequentie implements Code {
  PER_DAG("1"),
  PER_WEEK("2"),
  PER_MAAND("4"),
  TOTAAL("6");

  private final String code;

  Frequentie(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
