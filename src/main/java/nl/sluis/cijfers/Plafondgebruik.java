package nl.sluis.cijfers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Plafond;
import nl.sluis.contract.Plafondpost;
import nl.sluis.contract.Plafondtelling;

/** Indicator 10: how much of the ceilings in contracts is used. */
final class Plafondgebruik implements Indicator {
  @Override
  public Definitie definitie() {
    return new Definitie(
        "10",
        "Omzet tegen plafond",
        1,
        "verhouding: 1 is het hele plafond",
        "wat op de contractregel is toegekend (debet min credit) van 1 januari tot en met het einde"
            + " van de periode, naar de eerste dag van de ProductPeriode, in eurocent",
        "het jaarplafond van dat kalenderjaar, in eurocent",
        "een contractregel die ook voor gemeenten buiten de regio geldt is hier maar deels te zien",
        List.of(
            "Altijd het kalenderjaar tot en met het einde van de periode (D54), ook als de periode"
                + " een kwartaal is.",
            "Gelijke plafonds van opeenvolgende regels van hetzelfde contract en product tellen één"
                + " keer.",
            "Een regel voor meer gemeenten staat niet bij een gemeente.",
            "Een maandplafond is in volume en staat apart, met klasse 'maandplafond' en de maand;"
                + " teller en noemer zijn dan volume (uren in minuten).",
            "delen.prognoseLaag is wat is toegekend met de rest van de toewijzingen tot het einde"
                + " van het jaar × de verzilvering van de laatste 12 maanden (indicator 11);"
                + " delen.prognoseHoog met die rest helemaal. Zonder contracttarief of verzilvering"
                + " is er geen prognose."));
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    Set<Celsleutel> contract =
        EnumSet.of(Celsleutel.AANBIEDER, Celsleutel.PRODUCT, Celsleutel.CONTRACT);
    Set<Celsleutel> vanGemeente = EnumSet.copyOf(contract);
    vanGemeente.add(Celsleutel.GEMEENTE);
    Set<Celsleutel> maand = EnumSet.copyOf(contract);
    maand.add(Celsleutel.KLASSE);
    Set<Celsleutel> maandVanGemeente = EnumSet.copyOf(vanGemeente);
    maandVanGemeente.add(Celsleutel.KLASSE);
    return List.of(contract, vanGemeente, maand, maandVanGemeente);
  }

  /** One ceiling of successive lines of one contract, for what it counts. */
  private record Sleutel(
      String contract,
      String gemeente,
      String aanbieder,
      Product product,
      Plafond.Soort soort,
      LocalDate tijdvak,
      long grens) {
    static Sleutel van(Plafond plafond) {
      Contractregel regel = plafond.regel();
      return new Sleutel(
          regel.contractnummer(),
          regel.gemeente(),
          regel.standaard().domein() + regel.aanbieder(),
          regel.product(),
          plafond.soort(),
          plafond.tijdvak().begindatum(),
          plafond.grens().aantal());
    }
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    LocalDate begin = vraag.periode().einde().withDayOfYear(1);
    List<Contractregel> regels = feiten.contracten(vraag.gemeenten());
    Map<Sleutel, Plafond> plafonds = plafonds(regels, begin, vraag);
    Map<Sleutel, Long> gebruikt = new HashMap<>();
    Prognose prognose = new Prognose(vraag);
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          List<Contractregel> eigen = van(regels, relatie.partijen());
          Contractafspraken afspraken = new Contractafspraken(true, eigen);
          if (afspraken.heeftPlafonds()) {
            Plafondtelling telling =
                new Plafondtelling(afspraken, posten(relatie.regels(), begin, vraag));
            telling
                .plafonds()
                .forEach(
                    plafond ->
                        gebruikt.merge(
                            Sleutel.van(plafond),
                            telling.gebruikt(plafond).aantal(),
                            Math::addExact));
            prognose.tel(relatie, afspraken);
          }
        });
    plafonds.forEach(
        (sleutel, plafond) -> {
          long stand = gebruikt.getOrDefault(sleutel, 0L);
          waarnemer.accept(waarneming(plafond, stand, vraag));
          if (plafond.soort() == Plafond.Soort.JAARPLAFOND) {
            prognose.van(plafond.regel(), stand, plek(plafond.regel())).forEach(waarnemer);
          }
        });
  }

  /** Of the year, and of the months of the period; equal ones of successive lines once. */
  private static Map<Sleutel, Plafond> plafonds(
      Collection<Contractregel> regels, LocalDate begin, Vraag vraag) {
    Map<Sleutel, Plafond> plafonds = new LinkedHashMap<>();
    YearMonth laatste = YearMonth.from(vraag.periode().einde());
    for (Contractregel regel : regels) {
      for (YearMonth maand = YearMonth.from(begin);
          !maand.isAfter(laatste);
          maand = maand.plusMonths(1)) {
        if (regel.ingangsdatum().isAfter(maand.atEndOfMonth())
            || regel.einddatum() != null && regel.einddatum().isBefore(maand.atDay(1))) {
          continue;
        }
        boolean isInPeriode = !maand.atEndOfMonth().isBefore(vraag.periode().begin());
        for (Plafond plafond : Plafond.van(regel, maand.atDay(1))) {
          if (plafond.soort() == Plafond.Soort.JAARPLAFOND || isInPeriode) {
            plafonds.putIfAbsent(Sleutel.van(plafond), plafond);
          }
        }
      }
    }
    return plafonds;
  }

  private static List<Contractregel> van(List<Contractregel> regels, Partijen partijen) {
    return regels.stream()
        .filter(
            regel ->
                regel.standaard() == partijen.standaard()
                    && regel.aanbieder().equals(partijen.aanbieder())
                    && regel.gemeenten().contains(partijen.gemeente()))
        .toList();
  }

  private static List<Plafondpost> posten(List<Regelfeit> regels, LocalDate begin, Vraag vraag) {
    List<Plafondpost> posten = new ArrayList<>();
    for (Regelfeit regel : regels) {
      LocalDate dag = regel.productPeriode().begindatum();
      if (regel.isToegekend() && !dag.isBefore(begin) && !dag.isAfter(vraag.periode().einde())) {
        Plafondpost post =
            new Plafondpost(
                regel.product(), dag, regel.eenheid(), 1, regel.volume(), Math.abs(regel.bedrag()));
        posten.add(regel.credit() ? post.teruggenomen() : post);
      }
    }
    return posten;
  }

  private static Cel plek(Contractregel regel) {
    Cel cel =
        Cel.REGIO
            .met(Celsleutel.AANBIEDER, regel.aanbieder())
            .met(regel.product())
            .met(Celsleutel.CONTRACT, regel.contractnummer());
    return regel.gemeenten().size() == 1
        ? cel.met(Celsleutel.GEMEENTE, regel.gemeenten().iterator().next())
        : cel;
  }

  private static Waarneming waarneming(Plafond plafond, long gebruikt, Vraag vraag) {
    Contractregel regel = plafond.regel();
    long grens = plafond.grens().aantal();
    Waarneming waarneming =
        plafond.soort() == Plafond.Soort.JAARPLAFOND
            ? Waarneming.van(plek(regel), null, gebruikt, grens).metBedrag(gebruikt)
            : Waarneming.van(
                    plek(regel).met(Celsleutel.KLASSE, klasse(plafond)), null, gebruikt, grens)
                .alleenDaar();
    return vraag.gemeenten().containsAll(regel.gemeenten())
        ? waarneming
        : waarneming.metGat("contractregel geldt ook voor gemeenten buiten de regio");
  }

  private static String klasse(Plafond plafond) {
    return "maandplafond " + YearMonth.from(plafond.tijdvak().begindatum());
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.van(som, Afronding.aandeel(som.teller(), som.noemer()));
  }
}
