package nl.sluis.bericht;

/** A special form of communication (code list COD747). */
public enum Communicatievorm implements Code {
  TOLK_TAAL("1"),
  DOVENTOLK("2"),
  DOOFBLINDENTOLK("3");

  private final String code;

  Communicatievorm(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
