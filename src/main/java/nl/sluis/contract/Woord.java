package nl.sluis.contract;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;

/** The Dutch words of an explanation. */
final class Woord {
  private static final Locale NEDERLANDS = Locale.forLanguageTag("nl");
  private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d", NEDERLANDS);
  private static final DateTimeFormatter DAG_MAAND =
      DateTimeFormatter.ofPattern("d MMMM", NEDERLANDS);
  private static final DateTimeFormatter DATUM =
      DateTimeFormatter.ofPattern("d MMMM yyyy", NEDERLANDS);

  private Woord() {}

  static String aantal(long aantal, String enkelvoud, String meervoud) {
    return aantal + " " + (aantal == 1 ? enkelvoud : meervoud);
  }

  /** Such as: 7 t/m 31 juli 2025. */
  static String periode(Periode periode) {
    LocalDate begin = periode.begindatum();
    LocalDate einde = periode.einddatum();
    DateTimeFormatter vorm =
        begin.getYear() != einde.getYear()
            ? DATUM
            : begin.getMonth() != einde.getMonth() ? DAG_MAAND : DAG;
    return "%s t/m %s".formatted(vorm.format(begin), DATUM.format(einde));
  }

  static String datum(LocalDate datum) {
    return DATUM.format(datum);
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
