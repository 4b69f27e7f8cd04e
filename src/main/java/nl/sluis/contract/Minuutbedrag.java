package nl.sluis.contract;

import nl.sluis.bericht.Eenheid;

/**
 * Whether the amount of minutes can be right where no contract is known: it is volume times
 * ProductTarief, or some hourly tarief in whole cents gives both the ProductTarief and the amount
 * (D9). Amounts are in eurocent.
 */
public record Minuutbedrag(long volume, long productTarief, long ingediend) implements Berekening {
  private static final int MINUTEN_PER_UUR = 60;

  @Override
  public boolean klopt() {
    return ingediend == product() || isVerklaardDoorUurtarief();
  }

  private long product() {
    return Math.multiplyExact(volume, productTarief);
  }

  /** Half up: an hourly tarief lies from half a cent per minute below up to half a cent above. */
  private boolean isVerklaardDoorUurtarief() {
    long laagste = Math.max(0, Math.multiplyExact(productTarief, MINUTEN_PER_UUR) - 30);
    for (long uurtarief = laagste; uurtarief < laagste + MINUTEN_PER_UUR; uurtarief++) {
      Tarief tarief = new Tarief(uurtarief, Eenheid.UUR);
      if (tarief.productTarief(Eenheid.MINUUT) == productTarief
          && tarief.bedrag(volume, Eenheid.MINUUT) == ingediend) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String tekst() {
    return "%s × %s = %s; ingediend %s; %s."
        .formatted(
            new Hoeveelheid(volume, Eenheid.MINUUT).tekst(Eenheid.MINUUT),
            Geld.tekst(productTarief),
            Geld.tekst(product()),
            Geld.tekst(ingediend),
            ingediend == product()
                ? "klopt"
                : klopt()
                    ? "klopt bij een uurtarief in hele centen dat op dit minuuttarief afrondt"
                    : "er is geen uurtarief in hele centen dat dit minuuttarief en dit bedrag geeft");
  }
}
