package nl.sluis.bericht;

/** The answer to a verzoek (code list WJ760). */
public enum VerzoekAntwoord implements Code {
  AFGEWEZEN("1"),
  IN_ONDERZOEK("2");

  private final String code;

  VerzoekAntwoord(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
