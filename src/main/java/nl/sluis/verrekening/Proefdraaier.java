package nl.sluis.verrekening;

import java.util.function.Predicate;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
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
 * would then be refused. Only the rules that ask what was contracted are judged; all others have
 * had their say, and the dossier has changed since (D53). It remembers nothing.
 */
public final class Proefdraaier {
  private final Controle controle;

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
    this.controle =
        new Controle(codelijsten)
            .met(new Anderregister(contracten, gemeente, maandenLater))
            .alleenContracten();
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
    return uitslag(
        Partijen.van(declaratie.soort(), bericht.header()),
        bericht.declaratie(),
        new Verdeling(beoordeling, wasGoedgekeurd),
        beoordeling.oordeel() == Oordeel.ONBESLIST);
  }

  private static Proefdeclaratie uitslag(
      Partijen partijen, Declaratie declaratie, Verdeling verdeling, boolean storing) {
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
        verdeling.wordtAfgekeurd());
  }
}
