package nl.sluis.declareren;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Geld;
import nl.sluis.contract.Tarief;
import org.jspecify.annotations.Nullable;

/** By which tarief something is claimed. */
final class Tariefkeuze {
  private final Contractafspraken afspraken;
  private final Registratiefouten fouten;

  Tariefkeuze(Contractafspraken afspraken, Registratiefouten fouten) {
    this.afspraken = afspraken;
    this.fouten = fouten;
  }

  /** That of the contract; the one in the file where the contract is not known (D31, IV081). */
  @Nullable Tarief kies(
      Maandlevering levering,
      Eenheid eenheid,
      @Nullable Contractregel contract,
      List<String> uitleg) {
    Set<Tarief> genoemd =
        levering.verschillende(
            rij ->
                rij.tarief() == null
                    ? null
                    : new Tarief(
                        rij.tarief(), Objects.requireNonNullElse(rij.tariefeenheid(), eenheid)));
    if (genoemd.size() > 1) {
      return fout(levering, "tarief", "in één maand staan verschillende tarieven. Kies er een");
    }
    Tarief uitBestand = genoemd.isEmpty() ? null : genoemd.iterator().next();
    if (uitBestand != null && !uitBestand.geldtVoor(eenheid)) {
      return fout(
          levering,
          "tariefeenheid",
          "een tarief per Eenheid %s geldt niet voor wat in Eenheid %s wordt gedeclareerd"
              .formatted(uitBestand.per().code(), eenheid.code()));
    }
    if (contract == null || contract.tarief() == null) {
      return uitBestand == null ? geenTarief(levering, eenheid) : uitBestand;
    }
    if (uitBestand != null && !uitBestand.equals(contract.tarief())) {
      uitleg.add(
          "let op: het tarief in het bestand is %s, dat in contract %s telt"
              .formatted(Geld.tekst(uitBestand.eurocent()), contract.contractnummer()));
    }
    return contract.tarief();
  }

  private @Nullable Tarief geenTarief(Maandlevering levering, Eenheid eenheid) {
    String code = Objects.requireNonNull(levering.product().code());
    LocalDate dag = levering.productPeriode().begindatum();
    boolean isBeschikbaarheid =
        afspraken.van(levering.product(), dag).stream()
            .anyMatch(regel -> regel.betaaltitel() == Betaaltitel.BESCHIKBAARHEID);
    return isBeschikbaarheid
        ? fout(
            levering,
            "productcode",
            "product %s wordt betaald naar beschikbaarheid: daarvoor stuurt u een factuur, en geen"
                    .formatted(code)
                + " declaratie per cliënt")
        : fout(
            levering,
            "tarief",
            "er is geen contract met een tarief voor product %s op %s in Eenheid %s. Vul de kolom"
                    .formatted(code, dag, eenheid.code())
                + " tarief, of vul het contractregister aan");
  }

  private @Nullable Tarief fout(Maandlevering levering, String kolom, String melding) {
    fouten.meld(levering.eersteRij(), kolom, melding);
    return null;
  }
}
