package nl.sluis.contract;

import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * What a prestatie costs, and how that was reckoned.
 *
 * @param productTarief in eurocent; null where there is none
 * @param bedrag in eurocent
 * @param tarief null where the volume is the amount
 */
public record Prijs(
    @Nullable Long productTarief,
    long bedrag,
    long volume,
    Eenheid eenheid,
    @Nullable Tarief tarief) {

  /** The price of a volume by a tarief that holds for its Eenheid. */
  public static Prijs van(long volume, Eenheid eenheid, Tarief tarief) {
    return new Prijs(
        tarief.productTarief(eenheid), tarief.bedrag(volume, eenheid), volume, eenheid, tarief);
  }

  /** Such as: 95 minuten × € 87,30 per uur ÷ 60 = € 138,23. */
  public String tekst() {
    String aantal = new Hoeveelheid(volume, eenheid).tekst(eenheid);
    if (tarief == null) {
      return "het volume in euro's is het bedrag, " + Geld.tekst(bedrag);
    }
    return tarief.isOmgerekend(eenheid)
        ? aantal + " × " + Geld.tekst(tarief.eurocent()) + " per uur ÷ 60 = " + Geld.tekst(bedrag)
        : aantal + " × " + Geld.tekst(tarief.productTarief(eenheid)) + " = " + Geld.tekst(bedrag);
  }
}
