package nl.sluis.factuur;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.contract.Contractregel;

/**
 * Makes the periodic invoices of beschikbaarheid from contract lines. An invoice that breaks an
 * official rule, by either label, is not handed out.
 */
public final class Facturering {
  private final Factuurpartijen partijen;
  private final Factuurtoets toets;

  public Facturering(Factuurpartijen partijen, Factuurtoets toets) {
    this.partijen = partijen;
    this.toets = toets;
  }

  /**
   * The invoices that were asked for, in the order of contract, aanbieder and afnemer.
   *
   * @param contractregels of which those with another betaaltitel, contract or time are left out
   * @throws Factuurfout with everything that is in the way
   */
  public List<Factuur> stelOp(List<Contractregel> contractregels, Factuuropdracht opdracht) {
    List<Factuurgegevens> facturen =
        new Factuuropstelling(partijen, opdracht).stelOp(contractregels);
    List<String> fouten = new ArrayList<>();
    List<Factuur> gereed = new ArrayList<>();
    for (Factuurgegevens gegevens : facturen) {
      gereed.add(getoetst(gegevens, opdracht.specificatie(), fouten));
    }
    if (!fouten.isEmpty()) {
      throw new Factuurfout(fouten);
    }
    return gereed;
  }

  private Factuur getoetst(
      Factuurgegevens gegevens, Specificatie specificatie, List<String> fouten) {
    List<String> toelichting = new ArrayList<>(gegevens.toelichting());
    for (Specificatie regels : Specificatie.values()) {
      List<Factuurbevinding> bevindingen =
          toets.toets(Ublfactuur.schrijf(gegevens, regels), regels);
      bevindingen.stream()
          .filter(Factuurbevinding::isFout)
          .forEach(
              bevinding ->
                  fouten.add(
                      "Factuur %s breekt %s".formatted(gegevens.nummer(), bevinding.tekst())));
      toelichting.add("Voldoet aan %s%s".formatted(regels.naam(), adviezen(bevindingen)));
    }
    return new Factuur(
        gegevens.nummer(),
        gegevens.afnemer().code(),
        gegevens.bestandsnaam(),
        gegevens.totaal(),
        toelichting,
        Ublfactuur.schrijf(gegevens, specificatie));
  }

  private static String adviezen(List<Factuurbevinding> bevindingen) {
    return bevindingen.isEmpty()
        ? ""
        : ", met een advies: "
            + String.join("; ", bevindingen.stream().map(Factuurbevinding::tekst).toList());
  }
}
