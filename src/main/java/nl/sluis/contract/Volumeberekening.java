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
    return "Toewijzing %d: %s; deze regel %s; %s."
        .formatted(
            toewijzingNummer,
            ruimte.tekst(),
            tekst(dezeRegel),
            klopt()
                ? "past"
                : "past niet, %s te veel".formatted(tekst(dezeRegel.min(ruimte.over()))));
  }

  private String tekst(Hoeveelheid hoeveelheid) {
    return hoeveelheid.tekst(ruimte.eenheid());
  }
}
