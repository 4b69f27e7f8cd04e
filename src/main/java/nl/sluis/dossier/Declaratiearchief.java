package nl.sluis.dossier;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The declaraties that were processed, to look back on; it changes nothing. */
public interface Declaratiearchief {

  /** Those to one gemeente over one DeclaratiePeriode, in the order of processing per aanbieder. */
  List<VerwerkteDeclaratie> declaraties(String gemeente, YearMonth maand);

  /**
   * Which there are to these gemeenten over these months, in the order of processing per aanbieder.
   */
  List<Long> nummers(Collection<String> gemeenten, YearMonth van, YearMonth tot);

  /** One of those; empty when it was erased. */
  Optional<VerwerkteDeclaratie> declaratie(long nummer);
}
