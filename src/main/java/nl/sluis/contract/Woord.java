package nl.sluis.contract;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;

/** The Dutch words of an explanation. */
final class Woord {
  private static final Locale NEDERLANDS = Locale.forLanguageTag("nl");
  private static final List<String> MAANDEN =
      Arrays.stream(Month.values())
          .map(maand -> maand.getDisplayName(TextStyle.FULL, NEDERLANDS))
          .toList();

  private Woord() {}

  static String aantal(long aantal, String enkelvoud, String meervoud) {
    return aantal + " " + (aantal == 1 ? enkelvoud : meervoud);
  }

  /** Such as: 7 t/m 31 juli 2025. */
  static String periode(Periode periode) {
    LocalDate begin = periode.begindatum();
    LocalDate einde = periode.einddatum();
    String van =
        begin.getYear() != einde.getYear()
            ? datum(begin)
            : begin.getMonth() != einde.getMonth()
                ? dagEnMaand(begin)
                : Integer.toString(begin.getDayOfMonth());
    return van + " t/m " + datum(einde);
  }

  /** Such as: 31 juli 2025. */
  static String datum(LocalDate datum) {
    return dagEnMaand(datum) + " " + datum.getYear();
  }

  /** Such as: juli 2025. */
  static String maand(YearMonth maand) {
    return MAANDEN.get(maand.getMonthValue() - 1) + " " + maand.getYear();
  }

  private static String dagEnMaand(LocalDate datum) {
    return datum.getDayOfMonth() + " " + MAANDEN.get(datum.getMonthValue() - 1);
  }

  /** Such as: 3 uur per week. */
  static String omvang(Omvang omvang) {
    String volume = new Hoeveelheid(omvang.volume(), omvang.eenheid()).tekst(omvang.eenheid());
    return switch (omvang.frequentie()) {
      case PER_DAG -> volume + " per dag";
      case PER_WEEK -> volume + " per week";
      case PER_MAAND -> volume + " per maand";
      case TOTAAL -> volume + " in totaal";
    };
  }
}
