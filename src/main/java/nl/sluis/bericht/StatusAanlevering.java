package nl.sluis.bericht;

/** Whether a start or stop is delivered or taken back (code list COD467). */
public enum StatusAanlevering implements Code {
  EERSTE("1"),
  GEWIJZIGD("2"),
  VERWIJDEREN("3"),
  ONGEWIJZIGD("9");

  private final String code;

  StatusAanlevering(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
