package nl.sluis.bericht;

/** The sign of an amount (code list COD043). */
public enum DebetCredit implements Code {
  DEBET("D"),
  CREDIT("C");

  private final String code;

  DebetCredit(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
