package nl.sluis.factuur;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.contract.Contractregel;
import org.jspecify.annotations.Nullable;

/**
 * What is due on a contract line for one month (D54): by days, where each part of a month gets the
 * share up to and including its last day less the share before its first, both rounded half up. So
 * the parts of a month, in whatever lines, add up to the whole amount to the cent.
 */
public final class Maandbedrag {
  private Maandbedrag() {}

  /** What is due on a contract line for beschikbaarheid over a calendar year, in eurocent. */
  public static long overJaar(Contractregel regel, int jaar) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(nummer -> YearMonth.of(jaar, nummer))
        .flatMap(maand -> van(regel, maand).stream())
        .mapToLong(Factuurregel::bedrag)
        .sum();
  }

  /**
   * Empty when nothing is due: the line does not hold in that month, or its jaarplafond is full.
   */
  static Optional<Factuurregel> van(Contractregel regel, YearMonth maand) {
    Periode dagen = geldigIn(regel, maand);
    if (dagen == null) {
      return Optional.empty();
    }
    long volledig = bedrag(regel, maand);
    long bedrag = begrensd(regel, maand, volledig);
    return bedrag == 0
        ? Optional.empty()
        : Optional.of(new Factuurregel(regel, dagen, bedrag, bedrag < volledig));
  }

  /** Of the days of the line in that month, in eurocent; whatever its jaarplafond. */
  private static long bedrag(Contractregel regel, YearMonth maand) {
    Periode dagen = geldigIn(regel, maand);
    if (dagen == null || regel.vastBedrag() == null) {
      return 0;
    }
    return totEnMet(regel.vastBedrag(), dagen.einddatum().getDayOfMonth(), maand)
        - totEnMet(regel.vastBedrag(), dagen.begindatum().getDayOfMonth() - 1, maand);
  }

  private static long totEnMet(long perMaand, int dag, YearMonth maand) {
    return BigDecimal.valueOf(perMaand)
        .multiply(BigDecimal.valueOf(dag))
        .divide(BigDecimal.valueOf(maand.lengthOfMonth()), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** What of it still fits below the jaarplafond, after the earlier months of the calendar year. */
  private static long begrensd(Contractregel regel, YearMonth maand, long volledig) {
    if (regel.jaarplafond() == null) {
      return volledig;
    }
    long eerder = 0;
    for (int nummer = 1; nummer < maand.getMonthValue(); nummer++) {
      eerder += bedrag(regel, maand.withMonth(nummer));
    }
    return Math.max(0, Math.min(volledig, regel.jaarplafond() - eerder));
  }

  private static @Nullable Periode geldigIn(Contractregel regel, YearMonth maand) {
    LocalDate begin = later(regel.ingangsdatum(), maand.atDay(1));
    LocalDate laatste = maand.atEndOfMonth();
    LocalDate einde = regel.einddatum() == null ? laatste : eerder(regel.einddatum(), laatste);
    return begin.isAfter(einde) ? null : new Periode(begin, einde);
  }

  private static LocalDate later(LocalDate een, LocalDate ander) {
    return een.isAfter(ander) ? een : ander;
  }

  private static LocalDate eerder(LocalDate een, LocalDate ander) {
    return een.isBefore(ander) ? een : ander;
  }
}
