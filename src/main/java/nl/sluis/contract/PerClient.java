package nl.sluis.contract;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * A betaaltitel that is claimed per client: how much may be claimed within a ProductPeriode and
 * over the toewijzing, and what an amount must be.
 */
public sealed interface PerClient extends Betaaltitel
    permits Uurtarief, PerBehandeling, Abonnement {

  /** The most that may be claimed within one ProductPeriode (TR321). */
  Maximum binnen(Toegewezen toegewezen, Periode productPeriode);

  /**
   * The most that may be claimed over the whole toewijzing (TR322).
   *
   * @param laatste end of the latest ProductPeriode, for a toewijzing that is open
   */
  Maximum over(Toegewezen toegewezen, LocalDate laatste);

  /**
   * What a prestatie must cost.
   *
   * @param volume in the Eenheid
   * @param tarief null where the Eenheid is euro's
   */
  Prijs prijs(long volume, Eenheid eenheid, @Nullable Tarief tarief);
}
