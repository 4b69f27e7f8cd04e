package nl.sluis.contract;

import nl.sluis.bericht.Eenheid;

/**
 * Whether a ProductTarief is the contracted one (TR418, D8).
 *
 * @param ingediend in eurocent
 */
public record Tariefberekening(
    String contractnummer, Tarief tarief, Eenheid eenheid, long ingediend) implements Berekening {

  @Override
  public boolean klopt() {
    return ingediend == tarief.productTarief(eenheid);
  }

  @Override
  public String tekst() {
    return "Contract "
        + contractnummer
        + ": tarief "
        + Geld.tekst(tarief.eurocent())
        + omrekening()
        + "; ingediend "
        + Geld.tekst(ingediend)
        + (klopt() ? "; klopt." : "; klopt niet.");
  }

  private String omrekening() {
    long productTarief = tarief.productTarief(eenheid);
    if (tarief.isOmgerekend(eenheid)) {
      return " per uur ÷ 60, afgerond " + Geld.tekst(productTarief) + " per minuut";
    }
    return productTarief == tarief.eurocent()
        ? ""
        : " per minuut × 60 is " + Geld.tekst(productTarief) + " per uur";
  }
}
