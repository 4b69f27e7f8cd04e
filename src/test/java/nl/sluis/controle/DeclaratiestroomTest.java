package nl.sluis.controle;

import static nl.sluis.controle.Declaratiestroom.goedgekeurde;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Kerncompetentie;
import nl.sluis.contract.Tarief;
import nl.sluis.contract.Toegewezen;

/**
 * What holds for every toewijzing and whatever is claimed on it, judged in whole messages and held
 * against a count of our own, day by day.
 */
class DeclaratiestroomTest {
  private static final int KEREN = 40;
  private static final LocalDate EERSTE = LocalDate.of(2021, 1, 1);
  private static final Controle CONTROLE = new Controle();

  /** A toewijzing and the percentages of what fits in a ProductPeriode that are claimed of it. */
  record Opdracht(Toegewezen toegewezen, List<Integer> percentages, long zaad) {}

  @Property(tries = KEREN)
  void keurtOverAlleMaandenNooitMeerGoedDanHetTotaal(@ForAll("opdrachten") Opdracht opdracht) {
    Declaratiestroom stroom = new Declaratiestroom(CONTROLE, opdracht.toegewezen());
    List<Prestatie> goedgekeurd =
        stroom.declareertElk(prestaties(stroom, opdracht, Long.MAX_VALUE));
    assertThat(volume(goedgekeurd)).isLessThanOrEqualTo(hoogstens(opdracht.toegewezen()));
  }

  @Property(tries = KEREN)
  void keurtInEenBerichtNooitMeerGoedDanHetTotaal(@ForAll("opdrachten") Opdracht opdracht) {
    Declaratiestroom stroom = new Declaratiestroom(CONTROLE, opdracht.toegewezen());
    List<Prestatie> prestaties = prestaties(stroom, opdracht, Long.MAX_VALUE);
    Collections.shuffle(prestaties, new Random(opdracht.zaad()));
    List<Prestatie> goedgekeurd = goedgekeurde(stroom.declareert(prestaties));
    assertThat(volume(goedgekeurd)).isLessThanOrEqualTo(hoogstens(opdracht.toegewezen()));
  }

  /** All at once in any order, or month by month: what fits is approved. */
  @Property(tries = KEREN)
  void keurtAllesGoedWatPastInIedereVolgorde(@ForAll("opdrachten") Opdracht opdracht) {
    long totaal = hoogstens(opdracht.toegewezen());
    Declaratiestroom maandelijks = new Declaratiestroom(CONTROLE, opdracht.toegewezen());
    List<Prestatie> passend = prestaties(maandelijks, opdracht, totaal);
    assertThat(maandelijks.declareertElk(passend)).hasSameSizeAs(passend);

    Declaratiestroom ineens = new Declaratiestroom(CONTROLE, opdracht.toegewezen());
    List<Prestatie> geschud = prestaties(ineens, opdracht, totaal);
    Collections.shuffle(geschud, new Random(opdracht.zaad()));
    assertThat(ineens.declareert(geschud).bevindingen()).isEmpty();
  }

  /** Credits and the same debits again, in one message and in any order (D5). */
  @Property(tries = KEREN)
  void keertMetCreditsTerugNaarNul(@ForAll("opdrachten") Opdracht opdracht) {
    Declaratiestroom stroom = new Declaratiestroom(CONTROLE, opdracht.toegewezen());
    List<Prestatie> passend =
        stroom.declareertElk(prestaties(stroom, opdracht, hoogstens(opdracht.toegewezen())));
    List<Prestatie> terugEnOpnieuw = new ArrayList<>();
    for (Prestatie debet : passend) {
      if (debet.ingediendBedrag().bedrag() > 0) {
        terugEnOpnieuw.add(stroom.credit(debet));
        terugEnOpnieuw.add(stroom.opnieuw(debet));
      }
    }
    Collections.shuffle(terugEnOpnieuw, new Random(opdracht.zaad()));
    if (!terugEnOpnieuw.isEmpty()) {
      assertThat(stroom.declareert(terugEnOpnieuw).bevindingen()).isEmpty();
    }
  }

  @Property(tries = KEREN)
  void oordeeltInMinutenAlsInUren(@ForAll("opdrachten") Opdracht opdracht) {
    Toegewezen inUren = in(Eenheid.UUR, opdracht.toegewezen());
    Declaratiestroom uren = new Declaratiestroom(CONTROLE, inUren);
    Declaratiestroom minuten = new Declaratiestroom(CONTROLE, inUren);
    for (Prestatie prestatie :
        prestaties(uren, new Opdracht(inUren, opdracht.percentages(), 0), Long.MAX_VALUE)) {
      Prestatie zelfde =
          minuten.debet(
              prestatie.productPeriode(), prestatie.geleverdVolume() * 60, Eenheid.MINUUT);
      assertThat(Declaratiestroom.regels(minuten.declareert(List.of(zelfde))))
          .isEqualTo(Declaratiestroom.regels(uren.declareert(List.of(prestatie))));
    }
  }

  /** TR346 by a contract per hour: that one amount, and not a cent less or more. */
  @Property(tries = KEREN)
  void aanvaardtVanEenUurcontractPreciesEenBedrag(
      @ForAll @LongRange(min = 60, max = 100_000) long uurtarief,
      @ForAll @LongRange(min = 1, max = 40_000) long minuten) {
    long bedrag = zestigste(uurtarief * minuten);
    assertThat(regels(uurtarief, minuten, bedrag)).isEmpty();
    assertThat(regels(uurtarief, minuten, bedrag + 1)).containsExactly("TR346");
    assertThat(regels(uurtarief, minuten, bedrag - 1)).containsExactly("TR346");
  }

  private static Set<String> regels(long uurtarief, long minuten, long bedrag) {
    Toegewezen toegewezen =
        new Toegewezen(
            Standaard.IJW,
            "45",
            new Omvang(99_999, Eenheid.UUR, Frequentie.TOTAAL),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 3, 31));
    Declaratiestroom stroom =
        new Declaratiestroom(CONTROLE.met(contract(toegewezen, uurtarief)), toegewezen);
    return Declaratiestroom.regels(
        stroom.declareert(
            List.of(
                stroom.debet(
                    stroom.productPerioden().get(0),
                    minuten,
                    Eenheid.MINUUT,
                    zestigste(uurtarief),
                    bedrag))));
  }

  private static Contracten contract(Toegewezen toegewezen, long uurtarief) {
    return new Contracten(
        List.of(
            new Contractregel(
                "C-1",
                Declaratiestroom.GEMEENTE,
                Set.of(Declaratiestroom.GEMEENTE),
                Declaratiestroom.AANBIEDER,
                toegewezen.standaard(),
                Declaratiestroom.product(toegewezen),
                Kerncompetentie.BEGELEIDEN,
                Betaaltitel.UURTARIEF,
                Eenheid.UUR,
                new Tarief(uurtarief, Eenheid.UUR),
                null,
                EERSTE,
                null,
                null,
                null)),
        "proef");
  }

  private static long zestigste(long eurocent) {
    return new BigDecimal(eurocent)
        .divide(new BigDecimal(60), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  @Provide
  Arbitrary<Opdracht> opdrachten() {
    Arbitrary<Toegewezen> toewijzingen =
        Combinators.combine(
                Arbitraries.of(Standaard.values()),
                Arbitraries.longs().between(1, 40),
                Arbitraries.of(Eenheid.values()),
                Arbitraries.of(Frequentie.values()),
                Arbitraries.integers().between(0, 3_000),
                Arbitraries.integers().between(0, 150))
            .as(
                (standaard, volume, eenheid, frequentie, begin, lengte) ->
                    new Toegewezen(
                        standaard,
                        standaard == Standaard.IJW ? "45" : begin % 2 == 0 ? "01" : "02",
                        new Omvang(volume, eenheid, frequentie),
                        EERSTE.plusDays(begin),
                        EERSTE.plusDays(begin + lengte)));
    return Combinators.combine(
            toewijzingen,
            Arbitraries.integers().between(0, 130).list().ofSize(7),
            Arbitraries.longs())
        .as(Opdracht::new)
        .withoutEdgeCases();
  }

  /**
   * A prestatie per ProductPeriode, of a percentage of what its days could hold at the most.
   *
   * @param totaal what all of them stay within, each also within its ProductPeriode
   */
  private static List<Prestatie> prestaties(
      Declaratiestroom stroom, Opdracht opdracht, long totaal) {
    List<Prestatie> prestaties = new ArrayList<>();
    Toegewezen toegewezen = opdracht.toegewezen();
    long over = totaal;
    for (Periode periode : stroom.productPerioden()) {
      long ruimte = ruimte(toegewezen, periode);
      long volume = ruimte * opdracht.percentages().get(prestaties.size()) / 100;
      if (totaal != Long.MAX_VALUE) {
        volume = Math.min(over, Math.min(ruimte, volume));
        over -= volume;
      }
      prestaties.add(stroom.debet(periode, volume, toegewezen.omvang().eenheid()));
    }
    return prestaties;
  }

  /** What the rule for a ProductPeriode says, for those that are never cut short by their end. */
  private static long ruimte(Toegewezen toegewezen, Periode periode) {
    return hoogstens(toegewezen, periode, isLaatsteZondagIn(toegewezen, periode));
  }

  private static boolean isLaatsteZondagIn(Toegewezen toegewezen, Periode periode) {
    LocalDate einde = Objects.requireNonNull(toegewezen.einddatum());
    LocalDate zondag = einde;
    while (zondag.getDayOfWeek() != DayOfWeek.SUNDAY) {
      zondag = zondag.minusDays(1);
    }
    if (zondag.isBefore(toegewezen.ingangsdatum())) {
      zondag = einde;
    }
    return einde.getDayOfWeek() != DayOfWeek.SUNDAY
        && !zondag.isBefore(periode.begindatum())
        && !zondag.isAfter(periode.einddatum());
  }

  private static long hoogstens(Toegewezen toegewezen) {
    LocalDate einde = Objects.requireNonNull(toegewezen.einddatum());
    return hoogstens(
        toegewezen,
        new Periode(toegewezen.ingangsdatum(), einde),
        einde.getDayOfWeek() != DayOfWeek.SUNDAY);
  }

  private static long hoogstens(Toegewezen toegewezen, Periode periode, boolean metGebrokenWeek) {
    Omvang omvang = toegewezen.omvang();
    boolean isOutput = omvang.eenheid() == Eenheid.EURO || omvang.eenheid() == Eenheid.STUKS_OUTPUT;
    return omvang.volume()
        * switch (omvang.frequentie()) {
          case PER_DAG -> dagen(periode).count();
          case PER_WEEK ->
              isOutput ? zondagen(periode) + (metGebrokenWeek ? 1 : 0) : kalenderweken(periode);
          case PER_MAAND -> dagen(periode).map(YearMonth::from).distinct().count();
          case TOTAAL -> 1;
        };
  }

  private static long zondagen(Periode periode) {
    return dagen(periode).filter(dag -> dag.getDayOfWeek() == DayOfWeek.SUNDAY).count();
  }

  private static long kalenderweken(Periode periode) {
    return dagen(periode)
        .map(
            dag ->
                List.of(
                    dag.get(IsoFields.WEEK_BASED_YEAR), dag.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))
        .distinct()
        .count();
  }

  private static Stream<LocalDate> dagen(Periode periode) {
    return periode.begindatum().datesUntil(periode.einddatum().plusDays(1));
  }

  private static long volume(List<Prestatie> prestaties) {
    return prestaties.stream().mapToLong(Prestatie::geleverdVolume).sum();
  }

  private static Toegewezen in(Eenheid eenheid, Toegewezen toegewezen) {
    return new Toegewezen(
        toegewezen.standaard(),
        toegewezen.categorie(),
        new Omvang(toegewezen.omvang().volume(), eenheid, toegewezen.omvang().frequentie()),
        toegewezen.ingangsdatum(),
        toegewezen.einddatum());
  }
}
