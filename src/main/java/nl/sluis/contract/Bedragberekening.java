package nl.sluis.contract;

/**
 * Whether an IngediendBedrag is what the volume costs (TR346, D9).
 *
 * @param ingediend in eurocent
 */
public record Bedragberekening(Prijs prijs, long ingediend) implements Berekening {

  @Override
  public boolean klopt() {
    return ingediend == prijs.bedrag();
  }

  @Override
  public String tekst() {
    return prijs.tekst()
        + "; ingediend "
        + Geld.tekst(ingediend)
        + (klopt() ? "; klopt." : "; klopt niet.");
  }
}
