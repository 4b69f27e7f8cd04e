package nl.sluis.contract;

/** Whether a claimed volume fits in what may be claimed (TR321, TR322). */
public record Volumeberekening(long toewijzingNummer, Volumeruimte ruimte, Hoeveelheid dezeRegel)
    implements Berekening {

  @Override
  public boolean klopt() {
    return !dezeRegel.isMeerDan(ruimte.over());
  }

  @Override
  public String tekst() {
    String regel =
        "Toewijzing "
            + toewijzingNummer
            + ": "
            + ruimte.tekst()
            + "; deze regel "
            + tekst(dezeRegel);
    return klopt()
        ? regel + "; past."
        : regel + "; past niet, " + tekst(dezeRegel.min(ruimte.over())) + " te veel.";
  }

  private String tekst(Hoeveelheid hoeveelheid) {
    return hoeveelheid.tekst(ruimte.eenheid());
  }
}
