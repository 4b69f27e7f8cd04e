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
    return "Contract %s: tarief %s%s; ingediend %s; %s."
        .formatted(
            contractnummer,
            Geld.tekst(tarief.eurocent()),
            tarief.isOmgerekend(eenheid)
                ? " per uur ÷ 60, afgerond %s per minuut"
                    .formatted(Geld.tekst(tarief.productTarief(eenheid)))
                : tarief.productTarief(eenheid) == tarief.eurocent()
                    ? ""
                    : " per minuut × 60 is %s per uur"
                        .formatted(Geld.tekst(tarief.productTarief(eenheid))),
            Geld.tekst(ingediend),
            klopt() ? "klopt" : "klopt niet");
  }
}
