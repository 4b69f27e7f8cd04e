package nl.sluis.verrekening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.VerwerkteDeclaratie;
import nl.sluis.verrekening.Verdeling.Lot;
import org.jspecify.annotations.Nullable;

/**
 * Holds declaraties that were processed before against other contracts: what that was approved
 * would then be refused, and what it would have cost. Only the rules that ask what was contracted
 * are judged; all others have had their say, and the dossier has changed since (D53). It remembers
 * nothing.
 */
public final class Proefdraaier {
  private final Controle controle;
  private final Contractregister anders;

  /**
   * By these contracts.
   *
   * @param gemeente whose contracts to take, as a CBS code; null for those of the declaratie itself
   * @param maandenLater so many months after its ProductPeriode a contract must be valid
   */
  public Proefdraaier(
      Codelijsten codelijsten,
      Contractregister contracten,
      @Nullable String gemeente,
      int maandenLater) {
    this.anders = new Anderregister(contracten, gemeente, maandenLater);
    this.controle = new Controle(codelijsten).met(anders).alleenContracten();
  }

  /** A declaratie as the dossier keeps it. */
  public Proefdeclaratie draai(VerwerkteDeclaratie declaratie, DossierRepository dossiers) {
    Herbouwd herbouwd = Herbouwd.van(declaratie);
    return draai(herbouwd.bericht(), herbouwd::isGoedgekeurd, dossiers);
  }

  /**
   * A declaratie that was read.
   *
   * @param wasGoedgekeurd which of its prestaties were approved when it was processed
   */
  public Proefdeclaratie draai(
      Leesresultaat declaratie,
      Predicate<? super Prestatie> wasGoedgekeurd,
      DossierRepository dossiers) {
    Declaratiebericht bericht = (Declaratiebericht) declaratie.gelezen();
    Peildatum peildatum = new Peildatum(bericht.declaratie().declaratieDagtekening());
    Beoordeling beoordeling = controle.controleer(declaratie, peildatum, dossiers);
    Partijen partijen = Partijen.van(declaratie.soort(), bericht.header());
    Verdeling verdeling = new Verdeling(beoordeling, wasGoedgekeurd);
    return uitslag(
        partijen,
        bericht.declaratie(),
        verdeling,
        beoordeling.oordeel() == Oordeel.ONBESLIST,
        kosten(partijen, verdeling.wasGoedgekeurd()));
  }

  private Map<String, Kostensom> kosten(Partijen partijen, List<Prestatie> goedgekeurd) {
    Set<String> producten =
        goedgekeurd.stream().map(Prestatie::productCode).collect(Collectors.toSet());
    Contractafspraken afspraken = anders.afspraken(partijen, producten);
    Map<String, Kostensom> perProduct = new TreeMap<>();
    for (Prestatie prestatie : goedgekeurd) {
      perProduct.merge(
          prestatie.productCode(), Kostensom.van(prestatie, afspraken), Kostensom::plus);
    }
    return perProduct;
  }

  private static Proefdeclaratie uitslag(
      Partijen partijen,
      Declaratie declaratie,
      Verdeling verdeling,
      boolean storing,
      Map<String, Kostensom> kosten) {
    return new Proefdeclaratie(
        partijen.gemeente(),
        partijen.aanbieder(),
        partijen.domein(),
        declaratie.declaratieNummer(),
        declaratie.declaratiePeriode(),
        verdeling.alles(),
        verdeling.som(Lot.WAS_AFGEKEURD),
        verdeling.som(Lot.WORDT_AFGEKEURD),
        verdeling.som(Lot.BLIJFT_GOEDGEKEURD),
        verdeling.som(Lot.NIET_BEOORDEELD),
        verdeling.redenen(),
        storing,
        verdeling.wordtAfgekeurd(),
        kosten);
  }
}
