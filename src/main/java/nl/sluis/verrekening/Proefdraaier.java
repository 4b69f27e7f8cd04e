package nl.sluis.verrekening;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Controle;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.VerwerkteDeclaratie;
import org.jspecify.annotations.Nullable;

/**
 * Holds declaraties that were processed before against other contracts: what that was approved
 * would then be refused. Only the rules that ask what was contracted are judged; all others have
 * had their say, and the dossier has changed since (D53). It remembers nothing.
 */
public final class Proefdraaier {
  /** Without a contract of the aanbieder at all this rule is not judged (D8). */
  private static final String TARIEF = "TR418";

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
    return uitslag(declaratie, bericht.declaratie(), wasGoedgekeurd, beoordeling);
  }

  private static Proefdeclaratie uitslag(
      Leesresultaat gelezen,
      Declaratie declaratie,
      Predicate<? super Prestatie> wasGoedgekeurd,
      Beoordeling beoordeling) {
    Map<Berichtklasse, List<Bevinding>> bevindingen = beoordeling.perKlasse();
    boolean zonderOordeel =
        beoordeling.nietBeoordeeld().stream()
            .anyMatch(regel -> regel.isStoring() || regel.regel().equals(TARIEF));
    Map<Lot, List<Prestatie>> perLot =
        declaratie.clienten().stream()
            .flatMap(client -> client.prestaties().stream())
            .collect(
                groupingBy(
                    prestatie -> {
                      if (!wasGoedgekeurd.test(prestatie)) {
                        return Lot.WAS_AFGEKEURD;
                      }
                      if (bevindingen.containsKey(prestatie)) {
                        return Lot.WORDT_AFGEKEURD;
                      }
                      return zonderOordeel ? Lot.NIET_BEOORDEELD : Lot.BLIJFT_GOEDGEKEURD;
                    }));
    Partijen partijen = Partijen.van(gelezen.soort(), gelezen.gelezen().header());
    return new Proefdeclaratie(
        partijen.gemeente(),
        partijen.aanbieder(),
        partijen.domein(),
        declaratie.declaratieNummer(),
        declaratie.declaratiePeriode(),
        Som.van(perLot.values().stream().flatMap(List::stream).toList()),
        som(perLot, Lot.WAS_AFGEKEURD),
        som(perLot, Lot.WORDT_AFGEKEURD),
        som(perLot, Lot.BLIJFT_GOEDGEKEURD),
        som(perLot, Lot.NIET_BEOORDEELD),
        perLot.containsKey(Lot.NIET_BEOORDEELD)
            ? beoordeling.nietBeoordeeld().stream().map(NietBeoordeeld::reden).distinct().toList()
            : List.of(),
        beoordeling.oordeel() == Oordeel.ONBESLIST,
        perLot.getOrDefault(Lot.WORDT_AFGEKEURD, List.of()).stream()
            .map(prestatie -> Proefregel.van(prestatie, bevindingen.get(prestatie)))
            .toList());
  }

  private enum Lot {
    WAS_AFGEKEURD,
    WORDT_AFGEKEURD,
    BLIJFT_GOEDGEKEURD,
    NIET_BEOORDEELD
  }

  private static Som som(Map<Lot, List<Prestatie>> perLot, Lot lot) {
    return Som.van(perLot.getOrDefault(lot, List.of()));
  }
}
