package nl.sluis.declareren;

import java.time.LocalDate;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of registrations: what was delivered to a client on a day.
 *
 * @param rij as a person counts it in the file
 * @param maat in what it was counted; null when the row only says that an abonnement runs
 * @param aantal in that maat, hours in minutes, amounts in eurocent
 * @param eenheid in which it is to be claimed; null to follow the toewijzing and the contract
 * @param tarief in eurocent, where no contract is known
 * @param tariefeenheid what that tarief is per; null for the Eenheid in which it is claimed
 */
record Registratie(
    int rij,
    String bsn,
    long toewijzingNummer,
    LocalDate datum,
    @Nullable Maat maat,
    long aantal,
    @Nullable String productCode,
    @Nullable String productCategorie,
    @Nullable Eenheid eenheid,
    @Nullable Long tarief,
    @Nullable Eenheid tariefeenheid) {

  /** It says that nothing was delivered. */
  boolean isNul() {
    return maat != null && aantal == 0;
  }

  /** The same, to be claimed in this Eenheid. */
  Registratie in(Eenheid andere) {
    return new Registratie(
        rij,
        bsn,
        toewijzingNummer,
        datum,
        maat,
        aantal,
        productCode,
        productCategorie,
        andere,
        tarief,
        tariefeenheid);
  }

  /** Without the client. */
  @Override
  public String toString() {
    return "rij " + rij;
  }
}
