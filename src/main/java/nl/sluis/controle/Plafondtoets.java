package nl.sluis.controle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.contract.Plafond;
import nl.sluis.contract.Plafondberekening;
import nl.sluis.contract.Plafondoverzicht;
import nl.sluis.contract.Plafondpost;
import nl.sluis.contract.Plafondtelling;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.dossier.Relatiedossier;
import org.jspecify.annotations.Nullable;

/**
 * What a judged declaratie does with the plafonds of its contract lines (D107): what was approved
 * before, and what is approved of it now, less what it takes back. It is reckoned after the verdict
 * and cannot change it.
 */
final class Plafondtoets {
  private final Omgeving omgeving;
  private final @Nullable Relatiedossier eerder;
  private final List<Prestatie> prestaties;

  /**
   * Of one message.
   *
   * @param omgeving of a declaratie, with contracts
   * @param eerder null when nothing is known of what was exchanged before
   */
  Plafondtoets(Omgeving omgeving, @Nullable Relatiedossier eerder) {
    this.omgeving = omgeving;
    this.eerder = eerder;
    this.prestaties =
        omgeving.declaratie().clienten().stream()
            .flatMap(client -> client.prestaties().stream())
            .toList();
  }

  /** One question to the dossier where a line has a plafond, and none otherwise. */
  Plafondoverzicht overzicht(Beoordeling beoordeling) {
    if (!omgeving.afspraken().heeftPlafonds()) {
      return Plafondoverzicht.LEEG;
    }
    Predicate<Berichtklasse> goedgekeurd =
        beoordeling.wordtVerwerkt() ? beoordeling.goedgekeurd() : klasse -> false;
    Plafondtelling nu = tel(posten(goedgekeurd));
    List<Plafond> plafonds = tel(posten(klasse -> true)).plafonds();
    if (plafonds.isEmpty()) {
      return new Plafondoverzicht(List.of(), nu.nietGeteld());
    }
    Plafondtelling voorheen =
        eerder == null
            ? null
            : tel(
                eerder.goedgekeurd(
                    Plafondtelling.productcodes(plafonds), Plafondtelling.bereik(plafonds)));
    List<String> nietGeteld = new ArrayList<>(nu.nietGeteld());
    if (voorheen != null) {
      voorheen.nietGeteldBij(plafonds).stream()
          .map(zin -> "Eerder goedgekeurd: " + zin)
          .forEach(nietGeteld::add);
    }
    return new Plafondoverzicht(
        plafonds.stream()
            .map(
                plafond ->
                    new Plafondberekening(
                        plafond,
                        voorheen == null ? null : voorheen.gebruikt(plafond),
                        nu.gebruikt(plafond)))
            .toList(),
        nietGeteld);
  }

  private Plafondtelling tel(List<Plafondpost> posten) {
    return new Plafondtelling(omgeving.afspraken(), posten);
  }

  private List<Plafondpost> posten(Predicate<Berichtklasse> welke) {
    Set<String> teruggenomen = new HashSet<>();
    return prestaties.stream()
        .filter(welke)
        .flatMap(prestatie -> post(prestatie, teruggenomen).stream())
        .toList();
  }

  /** What a credit takes back is what the dossier counts, and that only once. */
  private Optional<Plafondpost> post(Prestatie prestatie, Set<String> teruggenomen) {
    if (!prestatie.isCredit()) {
      return Optional.of(eigen(prestatie));
    }
    if (!omgeving.heeft(Bron.DOSSIER)) {
      return Optional.of(eigen(prestatie).teruggenomen());
    }
    return omgeving
        .dossier()
        .gecrediteerde(prestatie)
        .filter(EerderePrestatie::isOpenDebet)
        .filter(debet -> teruggenomen.add(debet.referentieNummer()))
        .map(debet -> debet.post().teruggenomen());
  }

  private static Plafondpost eigen(Prestatie prestatie) {
    return new Plafondpost(
        new Product(prestatie.productCategorie(), prestatie.productCode()),
        prestatie.productPeriode().begindatum(),
        prestatie.eenheid(),
        1,
        prestatie.geleverdVolume(),
        prestatie.ingediendBedrag().bedrag());
  }
}
