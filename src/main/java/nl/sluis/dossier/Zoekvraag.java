package nl.sluis.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;

/**
 * The keys of all that a declaratie can touch.
 *
 * @param vorigeNummers the ReferentieNummers that its credits name
 * @param debetten where its debits may meet an earlier one
 */
record Zoekvraag(
    Set<Long> toewijzingNummers,
    Set<String> bsns,
    Set<String> referentieNummers,
    Set<String> vorigeNummers,
    Set<Debetsleutel> debetten) {

  static Zoekvraag van(Declaratie declaratie) {
    List<Prestatie> prestaties =
        declaratie.clienten().stream().flatMap(client -> client.prestaties().stream()).toList();
    return new Zoekvraag(
        sleutels(prestaties, Prestatie::toewijzingNummer),
        sleutels(declaratie.clienten(), Client::bsn),
        sleutels(prestaties, Prestatie::referentieNummer),
        prestaties.stream()
            .map(prestatie -> prestatie.productReferentie().vorigReferentieNummer())
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet()),
        sleutels(prestaties, Debetsleutel::van));
  }

  private static <T, S> Set<S> sleutels(Collection<T> van, Function<T, S> sleutel) {
    return van.stream().map(sleutel).collect(Collectors.toUnmodifiableSet());
  }
}
