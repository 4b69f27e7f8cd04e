package nl.sluis.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;

/**
 * A bound of one contract line in one calendar year, in money, or in one month, in volume. The
 * standard knows none, so that it is always told and never a ground to refuse (D107).
 *
 * @param tijdvak the calendar year or month, whatever part of it the line holds
 */
public record Plafond(Contractregel regel, Soort soort, Periode tijdvak) {

  /** In which they are told: by product, contract, year and month. */
  public static final Comparator<Plafond> VOLGORDE =
      Comparator.comparing((Plafond plafond) -> String.valueOf(plafond.regel.product().code()))
          .thenComparing(plafond -> plafond.regel.contractnummer())
          .thenComparing(plafond -> plafond.regel.ingangsdatum())
          .thenComparing(plafond -> String.valueOf(plafond.regel.eenheid()))
          .thenComparing(Plafond::soort)
          .thenComparing(plafond -> plafond.tijdvak.begindatum());

  /** What is bounded. */
  public enum Soort {
    /** In eurocent. */
    JAARPLAFOND,
    /** In the Eenheid of the line. */
    MAANDPLAFOND
  }

  /** Those of a line for what begins on a day; none where it names none. */
  public static List<Plafond> van(Contractregel regel, LocalDate dag) {
    List<Plafond> plafonds = new ArrayList<>(2);
    if (regel.jaarplafond() != null) {
      LocalDate begin = dag.withDayOfYear(1);
      plafonds.add(
          new Plafond(
              regel, Soort.JAARPLAFOND, new Periode(begin, begin.plusYears(1).minusDays(1))));
    }
    if (regel.maandplafond() != null && regel.eenheid() != null) {
      YearMonth maand = YearMonth.from(dag);
      plafonds.add(
          new Plafond(
              regel, Soort.MAANDPLAFOND, new Periode(maand.atDay(1), maand.atEndOfMonth())));
    }
    return plafonds;
  }

  /** The Eenheid in which it was agreed. */
  public Eenheid eenheid() {
    Eenheid eenheid = regel.eenheid();
    return soort == Soort.JAARPLAFOND || eenheid == null ? Eenheid.EURO : eenheid;
  }

  /** The bound itself. */
  public Hoeveelheid grens() {
    Long grens = soort == Soort.JAARPLAFOND ? regel.jaarplafond() : regel.maandplafond();
    return new Hoeveelheid(grens == null ? 0 : grens, eenheid());
  }

  /** Whether a day lies in its year or month. */
  boolean omvat(LocalDate dag) {
    return Kalender.ligtIn(dag, tijdvak);
  }

  /** Whether what is claimed in this Eenheid can be added up to it. */
  boolean telt(Eenheid gedeclareerd) {
    return soort == Soort.JAARPLAFOND || Hoeveelheid.isVergelijkbaar(gedeclareerd, eenheid());
  }

  /** What a post takes of it. */
  Hoeveelheid deel(Plafondpost post) {
    return soort == Soort.JAARPLAFOND
        ? new Hoeveelheid(post.bedrag(), Eenheid.EURO)
        : new Hoeveelheid(post.volume(), post.eenheid());
  }

  /** Such as: Jaarplafond 2026 van contract C-1, product 45A04: € 100,00. */
  String tekst() {
    return "%s van contract %s, product %s: %s"
        .formatted(
            soort == Soort.JAARPLAFOND
                ? "Jaarplafond " + tijdvak.begindatum().getYear()
                : "Maandplafond " + Woord.maand(YearMonth.from(tijdvak.begindatum())),
            regel.contractnummer(),
            regel.product().code(),
            grens().tekst(eenheid()));
  }

  /** How much of it is left by what is used, in words. */
  String rest(Hoeveelheid gebruikt) {
    Hoeveelheid over = grens().min(gebruikt);
    return over.aantal() < 0
        ? new Hoeveelheid(-over.aantal(), over.soort()).tekst(eenheid()) + " boven het plafond"
        : "over " + over.tekst(eenheid());
  }

  /** What is counted where the line holds for more gemeenten; empty where it holds for one. */
  String bereik() {
    return regel.gemeenten().size() == 1
        ? ""
        : " De contractregel geldt voor %d gemeenten; geteld is alleen deze."
            .formatted(regel.gemeenten().size());
  }
}
