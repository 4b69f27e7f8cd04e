package nl.sluis.koppeling.demo;

import java.time.YearMonth;
import nl.sluis.bericht.Datatypes.Periode;
import org.jspecify.annotations.Nullable;

/** The mistakes that are made in a declaratie, each with its own rule. */
enum Prestatiefout {
  /** TR338. */
  ANDERE_TOEWIJZING,
  /** TR418: before it was indexed, or a slip of the hand. */
  TARIEF,
  /** TR321 or TR322. */
  VOLUME,
  /** TR314. */
  REFERENTIE,
  /** TR340, and also TR339 or TR341 when it is quite another. */
  PRODUCT,
  /** TR387, or TR307 in the first month. */
  PERIODE;

  private static final int GROOT = 600_000;
  private static final long SCHEELT = 430;

  long toewijzing(Democlient client) {
    return this == ANDERE_TOEWIJZING ? client.nummer() + GROOT : client.nummer();
  }

  /** What was asked before the last indexation when that is another. */
  long tarief(long goed, Aanbod aanbod) {
    if (this != TARIEF) {
      return goed;
    }
    return goed == aanbod.tarief() ? goed + SCHEELT : aanbod.tarief();
  }

  long volume(long goed, Aanbod aanbod) {
    return this == VOLUME ? aanbod.teVeel() : goed;
  }

  Aanbod product(Aanbod goed) {
    return this == PRODUCT ? goed.ander() : goed;
  }

  String referentie(String goed, @Nullable String gebruikt) {
    return this == REFERENTIE && gebruikt != null ? gebruikt : goed;
  }

  Periode periode(Periode goed) {
    if (this != PERIODE) {
      return goed;
    }
    return goed.begindatum().getDayOfMonth() == 1
        ? new Periode(goed.begindatum().plusDays(1), goed.einddatum())
        : new Periode(YearMonth.from(goed.begindatum()).atDay(1), goed.einddatum());
  }
}
