package nl.sluis.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;

/**
 * The keys of all that a declaratie can touch.
 *
 * @param vorigeNummers the ReferentieNummers that its credits name
 */
record Zoekvraag(
    Set<Long> toewijzingNummers,
    Set<String> bsns,
    Set<String> referentieNummers,
    Set<String> vorigeNummers,
    List<Prestatie> prestaties) {

  static Zoekvraag van(Declaratie declaratie) {
    Zoekvraag vraag =
        new Zoekvraag(
            new HashSet<>(),
            declaratie.clienten().stream().map(Client::bsn).collect(Collectors.toSet()),
            new HashSet<>(),
            new HashSet<>(),
            declaratie.clienten().stream()
                .flatMap(client -> client.prestaties().stream())
                .toList());
    vraag.prestaties.forEach(vraag::neemOp);
    return vraag;
  }

  private void neemOp(Prestatie prestatie) {
    toewijzingNummers.add(prestatie.toewijzingNummer());
    referentieNummers.add(prestatie.referentieNummer());
    String vorigNummer = prestatie.productReferentie().vorigReferentieNummer();
    if (vorigNummer != null) {
      vorigeNummers.add(vorigNummer);
    }
  }

  /** Where its debits may meet an earlier one, as far as there can be one. */
  Set<Debetsleutel> debetten(Predicate<Debetsleutel> kanErZijn) {
    return prestaties.stream().map(Debetsleutel::van).filter(kanErZijn).collect(Collectors.toSet());
  }
}
