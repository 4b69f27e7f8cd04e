package nl.sluis.dossier;

import java.time.YearMonth;
import java.util.List;

/** The declaraties that were processed, to look back on; it changes nothing. */
public interface Declaratiearchief {

  /** Those to one gemeente over one DeclaratiePeriode, in the order of processing per aanbieder. */
  List<VerwerkteDeclaratie> declaraties(String gemeente, YearMonth maand);
}
