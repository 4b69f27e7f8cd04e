package nl.sluis.uitvraag;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The period that is asked after; both days belong to it.
 *
 * @param naam as a person writes it: 2026, 2026-H1 or 2026-Q3
 */
public record Vraagperiode(String naam, LocalDate begin, LocalDate einde) {
  private static final Pattern NAAM = Pattern.compile("(20[0-9]{2})(?:-([HQ])([1-4]))?");
  private static final int MAANDEN_PER_HALFJAAR = 6;
  private static final int MAANDEN_PER_KWARTAAL = 3;

  /** How long a period is; what it is called in Dutch, and how it is written. */
  public enum Lengte {
    JAAR("een jaar, zoals 2026", 12),
    HALFJAAR("een half jaar, zoals 2026-H1", MAANDEN_PER_HALFJAAR),
    KWARTAAL("een kwartaal, zoals 2026-Q3", MAANDEN_PER_KWARTAAL);

    private final String vorm;
    private final int maanden;

    Lengte(String vorm, int maanden) {
      this.vorm = vorm;
      this.maanden = maanden;
    }

    private static Lengte van(@Nullable String letter) {
      return letter == null ? JAAR : letter.equals("H") ? HALFJAAR : KWARTAAL;
    }
  }

  /**
   * As a person writes it.
   *
   * @throws IllegalArgumentException saying in Dutch what was expected
   */
  public static Vraagperiode van(String naam, Lengte lengte) {
    Matcher delen = NAAM.matcher(naam);
    if (!delen.matches() || Lengte.van(delen.group(2)) != lengte) {
      throw new IllegalArgumentException(lengte.vorm);
    }
    int nummer = delen.group(3) == null ? 1 : Integer.parseInt(delen.group(3));
    if (nummer * lengte.maanden > Lengte.JAAR.maanden) {
      throw new IllegalArgumentException(lengte.vorm);
    }
    YearMonth eerste =
        YearMonth.of(Integer.parseInt(delen.group(1)), 1)
            .plusMonths((long) (nummer - 1) * lengte.maanden);
    return new Vraagperiode(
        naam, eerste.atDay(1), eerste.plusMonths(lengte.maanden - 1L).atEndOfMonth());
  }

  public boolean omvat(LocalDate dag) {
    return !dag.isBefore(begin) && !dag.isAfter(einde);
  }

  /** Whether something begins, runs or ends in it; without an end it runs on. */
  public boolean raakt(LocalDate aanvang, @Nullable LocalDate tot) {
    return !aanvang.isAfter(einde) && (tot == null || !tot.isBefore(begin));
  }
}
