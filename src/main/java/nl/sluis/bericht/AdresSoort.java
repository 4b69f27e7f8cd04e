package nl.sluis.bericht;

/** The kind of an address (code list COD757). */
public enum AdresSoort implements Code {
  BRP("01"),
  CORRESPONDENTIE("02"),
  VERBLIJF("03"),
  TIJDELIJK("04");

  private final String code;

  AdresSoort(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
