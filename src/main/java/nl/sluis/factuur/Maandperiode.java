package nl.sluis.factuur;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Periode;

/** The months of one invoice, both ends included; at most a year. */
public record Maandperiode(YearMonth van, YearMonth tot) {
  private static final Pattern VORM =
      Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))(?:\\.\\.([0-9]{4}-(?:0[1-9]|1[0-2])))?");
  private static final int HOOGSTENS = 12;
  private static final DateTimeFormatter MAAND =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("nl"));

  public Maandperiode {
    if (tot.isBefore(van) || tot.isAfter(van.plusMonths(HOOGSTENS - 1))) {
      throw new IllegalArgumentException("From 1 to 12 months");
    }
  }

  /** Of 2026-03 or 2026-01..2026-03; empty when it is not such a text. */
  public static Optional<Maandperiode> lees(String tekst) {
    Matcher delen = VORM.matcher(tekst);
    if (!delen.matches()) {
      return Optional.empty();
    }
    YearMonth van = YearMonth.parse(delen.group(1));
    YearMonth tot = delen.group(2) == null ? van : YearMonth.parse(delen.group(2));
    return tot.isBefore(van) || tot.isAfter(van.plusMonths(HOOGSTENS - 1))
        ? Optional.empty()
        : Optional.of(new Maandperiode(van, tot));
  }

  /** From the first to the last of these; there is at least one. */
  static Maandperiode van(Collection<YearMonth> maanden) {
    return new Maandperiode(Collections.min(maanden), Collections.max(maanden));
  }

  List<YearMonth> maanden() {
    return Stream.iterate(van, maand -> !maand.isAfter(tot), maand -> maand.plusMonths(1)).toList();
  }

  Periode dagen() {
    return new Periode(van.atDay(1), tot.atEndOfMonth());
  }

  /** As part of an invoice number: 2026-03 or 2026-01-2026-03. */
  String kenmerk() {
    return van.equals(tot) ? van.toString() : van + "-" + tot;
  }

  /** For people, such as: maart 2026. */
  String tekst() {
    return van.equals(tot) ? tekst(van) : tekst(van) + " t/m " + tekst(tot);
  }

  static String tekst(YearMonth maand) {
    return MAAND.format(maand);
  }
}
