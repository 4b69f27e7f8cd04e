package nl.sluis.bericht;

/** Which part of a Geboortedatum is unknown (code list COD170); absent: nothing. */
public enum DatumGebruik implements Code {
  DAG_ONBEKEND("1"),
  DAG_EN_MAAND_ONBEKEND("2"),
  ONBEKEND("3");

  private final String code;

  DatumGebruik(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
