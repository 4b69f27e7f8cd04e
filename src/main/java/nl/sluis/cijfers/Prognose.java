package nl.sluis.cijfers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.contract.Tarief;

/**
 * What the year may come to: what was approved, with what toewijzingen still give until its end.
 * The lower end of the band takes of that what was used of toewijzingen that are over.
 */
final class Prognose {
  private final Vraag vraag;
  private final LocalDate vandaag;
  private final LocalDate jaareinde;
  private final Map<Sleutel, Long> rest = new HashMap<>();
  private final Map<Sleutel, long[]> verzilverd = new HashMap<>();

  private record Sleutel(String contract, String gemeente, String aanbieder, Product product) {
    static Sleutel van(Contractregel regel) {
      return new Sleutel(
          regel.contractnummer(),
          regel.gemeente(),
          regel.standaard().domein() + regel.aanbieder(),
          regel.product());
    }
  }

  Prognose(Vraag vraag) {
    this.vraag = vraag;
    this.vandaag = vraag.totEnMet();
    this.jaareinde = vandaag.withMonth(12).withDayOfMonth(31);
  }

  /** The toewijzingen of a relation, priced by what was agreed. */
  void tel(Relatiefeiten relatie, Contractafspraken afspraken) {
    Map<String, Verzilvering.Benutting> benut = Verzilvering.Benutting.van(relatie);
    for (Toewijzingverloop verloop : Toewijzingverloop.van(relatie.toewijzingen()).values()) {
      if (!verloop.isVerwijderd()) {
        tel(
            verloop.huidig(),
            benut.getOrDefault(verloop.toewijzing(), Verzilvering.Benutting.GEEN),
            afspraken);
      }
    }
  }

  private void tel(
      Toewijzingfeit toewijzing, Verzilvering.Benutting benutting, Contractafspraken afspraken) {
    Product product = toewijzing.product();
    if (product == null || product.code() == null) {
      return;
    }
    Eenheid eenheid = toewijzing.omvang() == null ? Eenheid.EURO : toewijzing.omvang().eenheid();
    LocalDate einde = toewijzing.einddatum();
    if (einde == null || einde.isAfter(vandaag)) {
      afspraken
          .regel(product, vandaag, eenheid)
          .ifPresent(
              regel ->
                  over(toewijzing, benutting)
                      .flatMap(volume -> bedrag(volume, regel))
                      .ifPresent(bedrag -> rest.merge(Sleutel.van(regel), bedrag, Math::addExact)));
    } else if (einde.isAfter(vandaag.minusYears(1))
        && !einde.plusDays(Verzilvering.AFGELOPEN).isAfter(vraag.kennis())) {
      afspraken
          .regel(product, einde, eenheid)
          .ifPresent(regel -> telVerzilvering(toewijzing, benutting, einde, regel));
    }
  }

  private void telVerzilvering(
      Toewijzingfeit toewijzing,
      Verzilvering.Benutting benutting,
      LocalDate einde,
      Contractregel regel) {
    boolean isBudget = toewijzing.budget() != null;
    Toewijzingvolume.geheel(toewijzing, einde)
        .ifPresent(
            geheel -> {
              long[] som = verzilverd.computeIfAbsent(Sleutel.van(regel), n -> new long[2]);
              som[0] += bedrag(benutting, geheel, isBudget, regel);
              som[1] += bedrag(geheel, regel).orElse(0L);
            });
  }

  private static long bedrag(
      Verzilvering.Benutting benutting, Hoeveelheid geheel, boolean isBudget, Contractregel regel) {
    return bedrag(new Hoeveelheid(benutting.in(geheel.soort(), isBudget), geheel.soort()), regel)
        .orElse(0L);
  }

  /** Of a volume in total or a Budget what is left, of all else what falls after today. */
  private Optional<Hoeveelheid> over(Toewijzingfeit toewijzing, Verzilvering.Benutting benutting) {
    Optional<Hoeveelheid> naVandaag =
        Toewijzingvolume.rest(toewijzing, vandaag.plusDays(1), jaareinde);
    return naVandaag.isPresent()
        ? naVandaag
        : Toewijzingvolume.inTotaal(toewijzing, jaareinde)
            .map(
                geheel ->
                    new Hoeveelheid(
                        Math.max(
                            0,
                            geheel.aantal()
                                - benutting.in(geheel.soort(), toewijzing.budget() != null)),
                        geheel.soort()));
  }

  /** In eurocent; empty where the line has no price for it. */
  private static Optional<Long> bedrag(Hoeveelheid volume, Contractregel regel) {
    if (volume.soort() == Eenheid.EURO) {
      return Optional.of(volume.aantal());
    }
    Tarief tarief = regel.tarief();
    return tarief == null || !tarief.geldtVoor(volume.soort())
        ? Optional.empty()
        : Optional.of(tarief.bedrag(volume.aantal(), volume.soort()));
  }

  /** Both ends of the band, as further numbers of this place alone; none of a year that is over. */
  Stream<Waarneming> van(Contractregel regel, long gebruikt, Cel plek) {
    if (!vandaag.isBefore(jaareinde)) {
      return Stream.empty();
    }
    long erbij = rest.getOrDefault(Sleutel.van(regel), 0L);
    Waarneming hoog =
        Waarneming.apart(plek, null, "prognoseHoog", Math.addExact(gebruikt, erbij)).alleenDaar();
    long[] deel = verzilverd.get(Sleutel.van(regel));
    if (erbij > 0 && (deel == null || deel[1] == 0)) {
      return Stream.of(hoog);
    }
    long lager =
        deel == null || deel[1] == 0
            ? erbij
            : Math.min(
                erbij,
                Afronding.aandeel(deel[0], deel[1])
                    .multiply(BigDecimal.valueOf(erbij))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
    return Stream.of(
        hoog,
        Waarneming.apart(plek, null, "prognoseLaag", Math.addExact(gebruikt, lager)).alleenDaar());
  }
}
