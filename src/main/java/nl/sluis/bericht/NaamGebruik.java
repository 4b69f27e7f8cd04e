package nl.sluis.bericht;

/** The order in which names are used (code list COD700). */
public enum NaamGebruik implements Code {
  EIGEN("1"),
  PARTNER("2"),
  PARTNER_EIGEN("3"),
  EIGEN_PARTNER("4"),
  PSEUDONIEM("5"),
  NIET_NATUURLIJK_PERSOON("6");

  private final String code;

  NaamGebruik(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
