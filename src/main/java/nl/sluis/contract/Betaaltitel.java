package nl.sluis.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * How a service is paid (section 6 of the design). Each kind says which toewijzing fits it, how
 * much may be claimed within a ProductPeriode and over the toewijzing, and what an amount must be.
 */
public sealed interface Betaaltitel permits Uurtarief, PerBehandeling, Abonnement, Beschikbaarheid {
  Betaaltitel UURTARIEF = new Uurtarief();
  Betaaltitel PER_BEHANDELING = new PerBehandeling();
  Betaaltitel ABONNEMENT = new Abonnement();
  Betaaltitel BESCHIKBAARHEID = new Beschikbaarheid();

  /** All four. */
  static List<Betaaltitel> alle() {
    return List.of(UURTARIEF, PER_BEHANDELING, ABONNEMENT, BESCHIKBAARHEID);
  }

  /** By its code in a contract file, such as PER_BEHANDELING. */
  static Optional<Betaaltitel> metCode(String code) {
    return alle().stream().filter(titel -> titel.code().equals(code)).findFirst();
  }

  /** The one that a toewijzing in this Eenheid is counted by, where no contract is known. */
  static Betaaltitel bij(Eenheid eenheid) {
    return Arrays.asList(UURTARIEF, PER_BEHANDELING, ABONNEMENT).stream()
        .filter(titel -> titel.eenheden().contains(eenheid))
        .findFirst()
        .orElseThrow();
  }

  /** As it stands in a contract file. */
  String code();

  /** In Dutch, for people. */
  String naam();

  Uitvoeringsvariant variant();

  /** The Eenheden in which it is bought; empty where nothing is claimed per client. */
  Set<Eenheid> eenheden();

  /**
   * Why a toewijzing does not fit it, in Dutch; empty when it does.
   *
   * @param omvang null for a toewijzing without one
   */
  Optional<String> pastNiet(@Nullable Omvang omvang);

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
