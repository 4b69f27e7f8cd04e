package nl.sluis.verantwoording;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Contractregister;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.declareren.Jaarregistraties;
import nl.sluis.declareren.Registraties;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.verantwoording.Jaaroverzicht.NogNiet;

/**
 * Holds registrations, which are the whole of a month (D48), beside what the messages of that month
 * deliver: what there is more is not claimed yet, what there is less is only told.
 */
final class Registratievergelijking {
  private final Jaaropdracht opdracht;
  private final Contractregister contracten;
  private final Rijen rijen;
  private final List<String> opmerkingen;
  private final ObjLongConsumer<Contractregel> besteed;
  private final Map<Maandsleutel, List<Prestatielijn>> geleverd = new HashMap<>();
  private final Map<Toewijzingmaand, Set<Eenheid>> eenheden = new HashMap<>();

  private record Toewijzingmaand(String gemeente, long toewijzingNummer, YearMonth maand) {}

  private record Maandsleutel(Toewijzingmaand maand, Product product) {}

  Registratievergelijking(
      Jaaropdracht opdracht,
      Contractregister contracten,
      Rijen rijen,
      List<String> opmerkingen,
      ObjLongConsumer<Contractregel> besteed) {
    this.opdracht = opdracht;
    this.contracten = contracten;
    this.rijen = rijen;
    this.opmerkingen = opmerkingen;
    this.besteed = besteed;
  }

  List<NogNiet> vergelijk(
      Registraties registraties, Map<String, Relatiedossier> dossiers, List<Lotlijn> lijnen) {
    lijnen.stream().filter(lijn -> lijn.lot().isGeleverd()).forEach(this::onthoud);
    Jaarregistraties.Uitkomst uitkomst =
        new Jaarregistraties(
                opdracht.standaard(), opdracht.aanbieder(), dossiers, contracten, this::eenheid)
            .bereken(registraties, opdracht.jaar());
    if (!uitkomst.fouten().isEmpty()) {
      throw new Verantwoordingsfout(uitkomst.fouten());
    }
    opmerkingen.addAll(uitkomst.opmerkingen());
    List<NogNiet> nogNiet = new ArrayList<>();
    uitkomst.maanden().forEach(maand -> vergelijk(maand).ifPresent(nogNiet::add));
    return nogNiet;
  }

  private void onthoud(Lotlijn lijn) {
    Prestatielijn prestatie = lijn.prestatie();
    Toewijzingmaand maand =
        new Toewijzingmaand(lijn.gemeente(), prestatie.toewijzingNummer(), prestatie.maand());
    geleverd
        .computeIfAbsent(new Maandsleutel(maand, prestatie.product()), n -> new ArrayList<>(1))
        .add(prestatie);
    eenheden
        .computeIfAbsent(maand, nieuw -> EnumSet.noneOf(Eenheid.class))
        .add(prestatie.eenheid());
  }

  private Optional<Eenheid> eenheid(String gemeente, long toewijzingNummer, YearMonth maand) {
    Set<Eenheid> gedeclareerd =
        eenheden.getOrDefault(
            new Toewijzingmaand(gemeente, toewijzingNummer, maand), EnumSet.noneOf(Eenheid.class));
    return gedeclareerd.size() == 1
        ? Optional.of(gedeclareerd.iterator().next())
        : Optional.empty();
  }

  private Optional<NogNiet> vergelijk(Jaarregistraties.Maand maand) {
    Maandsleutel sleutel =
        new Maandsleutel(
            new Toewijzingmaand(
                maand.gemeente(),
                maand.toewijzingNummer(),
                YearMonth.from(maand.productPeriode().begindatum())),
            maand.product());
    List<Prestatielijn> eerder = geleverd.getOrDefault(sleutel, List.of());
    if (eerder.stream()
        .anyMatch(lijn -> !Hoeveelheid.isVergelijkbaar(lijn.eenheid(), maand.eenheid()))) {
      opmerkingen.add(
          "%s: de registraties zijn in Eenheid %s, de berichten niet; zij zijn niet vergeleken en tellen"
                  .formatted(wat(maand), maand.eenheid().code())
              + " niet mee");
      return Optional.empty();
    }
    boolean isInMinuten = eerder.stream().anyMatch(lijn -> lijn.eenheid() == Eenheid.MINUUT);
    Eenheid eenheid = isInMinuten ? Eenheid.MINUUT : maand.eenheid();
    Hoeveelheid verschil = new Hoeveelheid(maand.volume(), maand.eenheid());
    for (Prestatielijn lijn : eerder) {
      verschil = verschil.min(new Hoeveelheid(lijn.volumesaldo(), lijn.eenheid()));
    }
    long volume = verschil.in(eenheid);
    Rijsleutel rij = Rijsleutel.van(maand.gemeente(), maand.product(), maand.contract(), eenheid);
    if (volume < 0) {
      rijen.merkOp(
          rij,
          "%s: de registraties geven %s minder dan de berichten; dat is niet afgetrokken"
              .formatted(wat(maand), new Hoeveelheid(-volume, eenheid).tekst(eenheid)));
    }
    if (volume <= 0) {
      return Optional.empty();
    }
    long bedrag = bedrag(volume, eenheid, maand.contract());
    rijen.tel(rij, volume, Jaarsom.nogNiet(bedrag));
    besteed.accept(maand.contract(), bedrag);
    return Optional.of(
        new NogNiet(
            maand.gemeente(),
            maand.toewijzingNummer(),
            maand.product(),
            sleutel.maand().maand(),
            eenheid,
            volume,
            bedrag));
  }

  /** By the contract on the first day of the ProductPeriode (D9). */
  private static long bedrag(long volume, Eenheid eenheid, Contractregel contract) {
    return contract.tarief() == null ? volume : contract.tarief().bedrag(volume, eenheid);
  }

  private static String wat(Jaarregistraties.Maand maand) {
    return "gemeente %s, toewijzing %d, product %s, %s"
        .formatted(
            maand.gemeente(),
            maand.toewijzingNummer(),
            maand.product().code(),
            YearMonth.from(maand.productPeriode().begindatum()));
  }
}
