package nl.sluis.bericht;

/** Why a toewijzing was changed (code lists JZ002 and WMO002). */
public enum RedenWijziging implements Code {
  VERVALLEN("01"),
  OVERLEDEN("02"),
  CONTRACTWIJZIGING("03"),
  VERLENGING("04"),
  VERKORTING("05"),
  ANDER_DOMEIN("06"),
  VERHUIZING("07"),
  LEVERINGSVORM("08"),
  ANDERE_AANBIEDER("09"),
  BEKOSTIGING("10"),
  HERINDELING("11"),
  DOOR_AANBIEDER("12"),
  VERWIJDERD("13"),
  CORRECTIE("14");

  private final String code;

  RedenWijziging(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
