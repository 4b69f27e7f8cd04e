package nl.sluis.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * How a service is paid (section 6 of the design), and which toewijzing fits it. Three of the four
 * are claimed per client, the fourth is not.
 */
public sealed interface Betaaltitel permits PerClient, Beschikbaarheid {
  PerClient UURTARIEF = new Uurtarief();
  PerClient PER_BEHANDELING = new PerBehandeling();
  Abonnement ABONNEMENT = new Abonnement();
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
  static PerClient bij(Eenheid eenheid) {
    return Stream.of(UURTARIEF, PER_BEHANDELING, ABONNEMENT)
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
}
