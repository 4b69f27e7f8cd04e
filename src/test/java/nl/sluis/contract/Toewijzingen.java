package nl.sluis.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/** Toewijzingen in domain words, and the ProductPeriodes that belong to them (IV089). */
final class Toewijzingen {
  private Toewijzingen() {}

  /** An iJw toewijzing of categorie 45; an empty end is open. */
  static Toegewezen toegewezen(
      long volume, Eenheid eenheid, Frequentie frequentie, String begin, String einde) {
    return toegewezen(Standaard.IJW, "45", volume, eenheid, frequentie, begin, einde);
  }

  static Toegewezen toegewezen(
      Standaard standaard,
      String categorie,
      long volume,
      Eenheid eenheid,
      Frequentie frequentie,
      String begin,
      String einde) {
    return new Toegewezen(
        standaard,
        categorie,
        new Omvang(volume, eenheid, frequentie),
        LocalDate.parse(begin),
        datum(einde));
  }

  static Periode periode(String begin, String einde) {
    return new Periode(LocalDate.parse(begin), LocalDate.parse(einde));
  }

  /** Month by month, cut off where the toewijzing begins and ends. */
  static List<Periode> productPerioden(LocalDate begin, LocalDate einde) {
    return Stream.iterate(
            YearMonth.from(begin),
            maand -> !maand.isAfter(YearMonth.from(einde)),
            maand -> maand.plusMonths(1))
        .map(
            maand ->
                new Periode(
                    maand.atDay(1).isBefore(begin) ? begin : maand.atDay(1),
                    maand.atEndOfMonth().isAfter(einde) ? einde : maand.atEndOfMonth()))
        .toList();
  }

  private static @Nullable LocalDate datum(String datum) {
    return datum.isEmpty() ? null : LocalDate.parse(datum);
  }
}
