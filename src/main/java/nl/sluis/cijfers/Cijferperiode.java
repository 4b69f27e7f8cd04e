package nl.sluis.cijfers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a figure is about. Three calendar months after its last day it is closed: what was
 * received until then counts.
 *
 * @param naam as it was asked, such as 2026-Q3
 * @param einde the last day, which belongs to it
 */
public record Cijferperiode(String naam, LocalDate begin, LocalDate einde) {
  private static final Pattern VORM =
      Pattern.compile("(20[0-9]{2})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?");
  private static final String TOT = "..";
  private static final int JAAR = 12;
  private static final int HALFJAAR = 6;
  private static final int KWARTAAL = 3;
  private static final int SLUIT_NA_MAANDEN = 3;

  /**
   * As a person writes it: 2026, 2026-Q3, 2026-H1, 2026-07 or 2026-07..2026-09.
   *
   * @throws IllegalArgumentException saying in Dutch what exists
   */
  public static Cijferperiode van(String tekst) {
    int tot = tekst.indexOf(TOT);
    Cijferperiode eerste = deel(tot < 0 ? tekst : tekst.substring(0, tot), tekst);
    Cijferperiode laatste = tot < 0 ? eerste : deel(tekst.substring(tot + TOT.length()), tekst);
    if (laatste.einde.isBefore(eerste.einde) || laatste.begin.isBefore(eerste.begin)) {
      throw new IllegalArgumentException(
          "periode '%s' eindigt voor zij begint; zet de vroegste vooraan".formatted(tekst));
    }
    return new Cijferperiode(tekst, eerste.begin, laatste.einde);
  }

  private static Cijferperiode deel(String deel, String geheel) {
    Matcher delen = VORM.matcher(deel);
    if (!delen.matches()) {
      throw new IllegalArgumentException(
          ("periode '%s' is niet bekend; er is een jaar (2026), halfjaar (2026-H1), kwartaal"
                  + " (2026-Q3), maand (2026-07), en van en met twee daarvan (2026-07..2026-09)")
              .formatted(geheel));
    }
    int jaar = Integer.parseInt(delen.group(1));
    if (delen.group(2) != null) {
      return maanden(deel, jaar, KWARTAAL, Integer.parseInt(delen.group(2)));
    }
    if (delen.group(3) != null) {
      return maanden(deel, jaar, HALFJAAR, Integer.parseInt(delen.group(3)));
    }
    return delen.group(4) == null
        ? maanden(deel, jaar, JAAR, 1)
        : maanden(deel, jaar, 1, Integer.parseInt(delen.group(4)));
  }

  private static Cijferperiode maanden(String naam, int jaar, int lengte, int nummer) {
    YearMonth eerste = YearMonth.of(jaar, (nummer - 1) * lengte + 1);
    return new Cijferperiode(naam, eerste.atDay(1), eerste.plusMonths(lengte - 1L).atEndOfMonth());
  }

  /** The months, quarters and years that begin and end within these days, the shortest first. */
  static List<Cijferperiode> vanaf(LocalDate begin, LocalDate totEnMet) {
    List<Cijferperiode> perioden = new ArrayList<>();
    for (int jaar = begin.getYear(); jaar <= totEnMet.getYear(); jaar++) {
      for (int maand = 1; maand <= JAAR; maand++) {
        perioden.add(maanden("%d-%02d".formatted(jaar, maand), jaar, 1, maand));
      }
      for (int kwartaal = 1; kwartaal <= JAAR / KWARTAAL; kwartaal++) {
        perioden.add(maanden("%d-Q%d".formatted(jaar, kwartaal), jaar, KWARTAAL, kwartaal));
      }
      perioden.add(maanden(Integer.toString(jaar), jaar, JAAR, 1));
    }
    return perioden.stream()
        .filter(periode -> !periode.begin.isBefore(begin) && !periode.einde.isAfter(totEnMet))
        .toList();
  }

  /** The last day of which what was received counts. */
  public LocalDate sluiting() {
    return YearMonth.from(einde).plusMonths(SLUIT_NA_MAANDEN).atEndOfMonth();
  }

  /** The quarters that it is made of; empty when it is not made of whole quarters. */
  public List<Cijferperiode> kwartalen() {
    List<Cijferperiode> kwartalen = new ArrayList<>();
    LocalDate dag = begin;
    while (!dag.isAfter(einde)) {
      int nummer = (dag.getMonthValue() - 1) / KWARTAAL + 1;
      Cijferperiode kwartaal =
          maanden("%d-Q%d".formatted(dag.getYear(), nummer), dag.getYear(), KWARTAAL, nummer);
      if (!kwartaal.begin.equals(dag) || kwartaal.einde.isAfter(einde)) {
        return List.of();
      }
      kwartalen.add(kwartaal);
      dag = kwartaal.einde.plusDays(1);
    }
    return kwartalen;
  }

  public boolean bevat(LocalDate dag) {
    return !dag.isBefore(begin) && !dag.isAfter(einde);
  }
}
