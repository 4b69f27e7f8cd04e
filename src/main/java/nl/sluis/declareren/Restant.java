package nl.sluis.declareren;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.contract.Geld;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.contract.Maximum;
import nl.sluis.contract.PerClient;
import nl.sluis.contract.Prijs;
import nl.sluis.contract.Toegewezen;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.dossier.Toewijzing;

/**
 * How much of a prestatie still fits its toewijzing (TR321, TR322, TR369), with what is taken back
 * and claimed by the declaratie that is being composed.
 */
final class Restant {
  private final Standaard standaard;
  private final Map<Long, Gedeclareerd> gedeclareerd = new HashMap<>();

  /**
   * What is left.
   *
   * @param volume in the Eenheid of the prestatie, never negative
   * @param uitleg how it was reckoned, in Dutch
   */
  record Hoogstens(long volume, String uitleg) {
    Hoogstens laagste(Hoogstens ander) {
      return ander.volume < volume ? ander : this;
    }
  }

  /**
   * What is left when this is what counts.
   *
   * @param open debits that the new declaratie does not take back
   */
  Restant(Standaard standaard, List<EerderePrestatie> open) {
    this.standaard = standaard;
    open.forEach(
        deze ->
            gedeclareerd.merge(
                deze.toewijzingNummer(),
                deze.bijOpgeteld(Gedeclareerd.NIETS),
                (som, nieuw) -> deze.bijOpgeteld(som)));
  }

  /** From now on this debit counts as claimed. */
  void neem(Prestatie debet) {
    gedeclareerd.put(
        debet.toewijzingNummer(),
        van(debet)
            .plus(
                debet.eenheid(),
                debet.geleverdVolume(),
                debet.ingediendBedrag().bedrag(),
                debet.productPeriode().einddatum()));
  }

  private Gedeclareerd van(Prestatie prestatie) {
    return gedeclareerd.getOrDefault(prestatie.toewijzingNummer(), Gedeclareerd.NIETS);
  }

  /**
   * The most of this prestatie that fits, at most its own volume.
   *
   * @param prijs what a volume of it costs
   */
  Hoogstens hoogstens(Prestatie prestatie, Toewijzing toewijzing, LongFunction<Prijs> prijs) {
    Hoogstens alles = new Hoogstens(prestatie.geleverdVolume(), "");
    Hoogstens naarVolume =
        toewijzing
            .toegewezen(standaard)
            .filter(
                toegewezen ->
                    Hoeveelheid.isVergelijkbaar(prestatie.eenheid(), toegewezen.omvang().eenheid()))
            .map(toegewezen -> naarVolume(prestatie, toegewezen))
            .orElse(alles);
    Hoogstens naarBudget =
        toewijzing.budget() == null ? alles : naarBudget(prestatie, toewijzing.budget(), prijs);
    return alles.laagste(naarVolume).laagste(naarBudget);
  }

  private Hoogstens naarVolume(Prestatie prestatie, Toegewezen toegewezen) {
    PerClient titel = Betaaltitel.bij(toegewezen.omvang().eenheid());
    Gedeclareerd eerder = van(prestatie);
    Maximum geheel =
        titel.over(toegewezen, eerder.laatsteMet(prestatie.productPeriode().einddatum()));
    Hoeveelheid alGebruikt = eerder.volume(toegewezen.omvang().eenheid());
    Maximum periode = titel.binnen(toegewezen, prestatie.productPeriode());
    return new Hoogstens(in(periode.hoeveelheid(), prestatie), periode.tekst())
        .laagste(
            new Hoogstens(
                in(geheel.hoeveelheid().min(alGebruikt), prestatie),
                "%s; daarvan is al %s gebruikt"
                    .formatted(geheel.tekst(), alGebruikt.tekst(toegewezen.omvang().eenheid()))));
  }

  private static long in(Hoeveelheid over, Prestatie prestatie) {
    return Math.max(0, over.in(prestatie.eenheid()));
  }

  /** The largest volume that the money will pay, found by halving. */
  private Hoogstens naarBudget(Prestatie prestatie, long budget, LongFunction<Prijs> prijs) {
    long over = Math.max(0, budget - van(prestatie).bedrag());
    long past = 0;
    long teVeel = prestatie.geleverdVolume() + 1;
    while (teVeel - past > 1) {
      long midden = (past + teVeel) / 2;
      if (prijs.apply(midden).bedrag() <= over) {
        past = midden;
      } else {
        teVeel = midden;
      }
    }
    return new Hoogstens(
        past, "van het Budget van %s is %s over".formatted(Geld.tekst(budget), Geld.tekst(over)));
  }
}
