package nl.sluis.verantwoording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.dossier.Debetsleutel;
import nl.sluis.verantwoording.Prestatielijn.Stand;

/**
 * Which of the prestaties to one gemeente count as delivered: one debet per toewijzing, product and
 * ProductPeriode (D6). The approved one that is not credited, else the one that waits for an
 * answer, else the last that was refused. A credit that waits frees its debet, so that what is sent
 * to replace it counts.
 */
final class Lotbepaling {
  private final List<Prestatielijn> lijnen;
  private final Map<Long, List<Prestatielijn>> opToewijzing;
  private final Set<Prestatielijn> teruggenomen =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Prestatielijn, Lot> loten = new IdentityHashMap<>();
  private final List<List<Prestatielijn>> dubbelGoedgekeurd = new ArrayList<>();
  private final List<Prestatielijn> creditsZonderDebet = new ArrayList<>();

  private Lotbepaling(List<Prestatielijn> lijnen) {
    this.lijnen = lijnen;
    this.opToewijzing =
        lijnen.stream().collect(Collectors.groupingBy(Prestatielijn::toewijzingNummer));
  }

  /** Of lines in the order in which they were sent, all to one gemeente. */
  static Lotbepaling van(List<Prestatielijn> lijnen) {
    Lotbepaling bepaling = new Lotbepaling(lijnen);
    bepaling.neemTerug();
    Map<Debetsleutel, List<Prestatielijn>> perSleutel = new LinkedHashMap<>();
    for (Prestatielijn lijn : lijnen) {
      if (lijn.isCredit()) {
        bepaling.loten.put(lijn, lotVanCredit(lijn));
      } else {
        perSleutel.computeIfAbsent(lijn.sleutel(), nieuw -> new ArrayList<>(1)).add(lijn);
      }
    }
    perSleutel.values().forEach(bepaling::verdeel);
    return bepaling;
  }

  Lot van(Prestatielijn lijn) {
    return Objects.requireNonNull(loten.get(lijn));
  }

  /** What was approved more than once for the same delivery, and was not credited. */
  List<List<Prestatielijn>> dubbelGoedgekeurd() {
    return dubbelGoedgekeurd;
  }

  /** Credits that count and have nothing to take back: it is not there, refused or gone already. */
  List<Prestatielijn> creditsZonderDebet() {
    return creditsZonderDebet;
  }

  private static Lot lotVanCredit(Prestatielijn credit) {
    return switch (credit.stand()) {
      case GOEDGEKEURD -> Lot.TOEGEKEND;
      case IN_BEHANDELING -> Lot.IN_BEHANDELING;
      case AFGEWEZEN -> Lot.AFGEWEZEN_CREDIT;
    };
  }

  /** Each credit takes back one debet with the number that it names. */
  private void neemTerug() {
    Map<String, List<Prestatielijn>> goedgekeurd = new HashMap<>();
    for (Prestatielijn lijn : lijnen) {
      if (!lijn.isCredit() && lijn.stand() == Stand.GOEDGEKEURD) {
        goedgekeurd.computeIfAbsent(lijn.referentieNummer(), n -> new ArrayList<>(1)).add(lijn);
      }
    }
    neemTerug(goedgekeurd, Stand.GOEDGEKEURD);
    neemTerug(goedgekeurd, Stand.IN_BEHANDELING);
  }

  private void neemTerug(Map<String, List<Prestatielijn>> goedgekeurd, Stand stand) {
    for (Prestatielijn credit : lijnen) {
      if (credit.isCredit() && credit.stand() == stand) {
        String vorig = String.valueOf(credit.vorigReferentieNummer());
        goedgekeurd.getOrDefault(vorig, List.of()).stream()
            .filter(debet -> !teruggenomen.contains(debet))
            .findFirst()
            .ifPresentOrElse(teruggenomen::add, () -> creditsZonderDebet.add(credit));
      }
    }
  }

  private void verdeel(List<Prestatielijn> debetten) {
    Set<Prestatielijn> tellend = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Prestatielijn> goedgekeurd =
        debetten.stream()
            .filter(lijn -> lijn.stand() == Stand.GOEDGEKEURD && !teruggenomen.contains(lijn))
            .toList();
    if (goedgekeurd.size() > 1) {
      dubbelGoedgekeurd.add(goedgekeurd);
    }
    if (goedgekeurd.isEmpty()) {
      telAndere(debetten, tellend);
    }
    for (int i = 0; i < debetten.size(); i++) {
      Prestatielijn lijn = debetten.get(i);
      loten.put(lijn, lot(lijn, tellend.contains(lijn), i == debetten.size() - 1));
    }
  }

  /** Of those that wait the first: once it is approved a next one is refused (TR389). */
  private static void telAndere(List<Prestatielijn> debetten, Set<Prestatielijn> tellend) {
    debetten.stream()
        .filter(lijn -> lijn.stand() == Stand.IN_BEHANDELING)
        .findFirst()
        .or(
            () ->
                debetten.stream()
                    .filter(lijn -> lijn.stand() == Stand.AFGEWEZEN)
                    .reduce((eerder, later) -> later))
        .ifPresent(tellend::add);
  }

  private static Lot lot(Prestatielijn lijn, boolean telt, boolean isLaatste) {
    return switch (lijn.stand()) {
      case GOEDGEKEURD -> Lot.TOEGEKEND;
      case IN_BEHANDELING -> telt ? Lot.IN_BEHANDELING : Lot.DUBBEL;
      case AFGEWEZEN -> telt ? Lot.AFGEWEZEN_OPEN : isLaatste ? Lot.DUBBEL : Lot.OPNIEUW_AANGEBODEN;
    };
  }

  /**
   * The numbers of what was sent on the same toewijzing and ProductPeriode for another product, and
   * stands: it may be what replaces this refused line.
   */
  List<String> mogelijkVervangen(Prestatielijn afgewezen) {
    boolean isLater = false;
    List<String> gevonden = new ArrayList<>();
    for (Prestatielijn lijn : opToewijzing.getOrDefault(afgewezen.toewijzingNummer(), List.of())) {
      isLater |= lijn == afgewezen;
      if (isLater
          && !lijn.isCredit()
          && lijn.productPeriode().equals(afgewezen.productPeriode())
          && !lijn.product().equals(afgewezen.product())
          && !teruggenomen.contains(lijn)
          && (van(lijn) == Lot.TOEGEKEND || van(lijn) == Lot.IN_BEHANDELING)) {
        gevonden.add(lijn.referentieNummer());
      }
    }
    return gevonden;
  }
}
