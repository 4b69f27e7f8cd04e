package nl.sluis.verrekening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.NietBeoordeeld;

/** The prestaties of a declaratie by what becomes of them under other contracts. */
final class Verdeling {
  /** Without a contract of the aanbieder at all this rule is not judged (D8). */
  private static final String TARIEF = "TR418";

  enum Lot {
    WAS_AFGEKEURD,
    WORDT_AFGEKEURD,
    BLIJFT_GOEDGEKEURD,
    NIET_BEOORDEELD
  }

  private final Beoordeling beoordeling;
  private final Map<Berichtklasse, List<Bevinding>> bevindingen;
  private final boolean zonderOordeel;
  private final Map<Lot, List<Prestatie>> perLot = new EnumMap<>(Lot.class);

  /** By the verdict of the other contracts. */
  Verdeling(Beoordeling beoordeling, Predicate<? super Prestatie> wasGoedgekeurd) {
    this.beoordeling = beoordeling;
    this.bevindingen = beoordeling.perKlasse();
    this.zonderOordeel =
        beoordeling.nietBeoordeeld().stream()
            .anyMatch(regel -> regel.isStoring() || regel.regel().equals(TARIEF));
    Declaratiebericht bericht = (Declaratiebericht) beoordeling.gelezen().gelezen();
    for (Client client : bericht.declaratie().clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        Lot lot = wasGoedgekeurd.test(prestatie) ? lot(prestatie) : Lot.WAS_AFGEKEURD;
        perLot.computeIfAbsent(lot, nieuw -> new ArrayList<>()).add(prestatie);
      }
    }
  }

  private Lot lot(Prestatie prestatie) {
    if (bevindingen.containsKey(prestatie)) {
      return Lot.WORDT_AFGEKEURD;
    }
    return zonderOordeel ? Lot.NIET_BEOORDEELD : Lot.BLIJFT_GOEDGEKEURD;
  }

  Som alles() {
    return Som.van(perLot.values().stream().flatMap(List::stream).toList());
  }

  Som som(Lot lot) {
    return Som.van(perLot.getOrDefault(lot, List.of()));
  }

  /** What was approved when it was processed, whatever becomes of it now. */
  List<Prestatie> wasGoedgekeurd() {
    return perLot.entrySet().stream()
        .filter(lot -> lot.getKey() != Lot.WAS_AFGEKEURD)
        .flatMap(lot -> lot.getValue().stream())
        .toList();
  }

  /** What would be refused, with why. */
  List<Proefregel> wordtAfgekeurd() {
    return perLot.getOrDefault(Lot.WORDT_AFGEKEURD, List.of()).stream()
        .map(prestatie -> Proefregel.van(prestatie, bevindingen.get(prestatie)))
        .toList();
  }

  /** Why something was not judged; none when all was. */
  List<String> redenen() {
    return perLot.containsKey(Lot.NIET_BEOORDEELD)
        ? beoordeling.nietBeoordeeld().stream().map(NietBeoordeeld::reden).distinct().toList()
        : List.of();
  }
}
