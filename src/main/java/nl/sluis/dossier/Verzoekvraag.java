package nl.sluis.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Antwoordbericht;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.MetBsn;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht;
import nl.sluis.bericht.VerzoekWijzigingbericht.OngewijzigdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.TeWijzigenProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.Verzoek;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all that a regiebericht, a verzoek, an antwoord or the references of a toewijzing can
 * touch.
 */
record Verzoekvraag(@Nullable String bsn, Set<Long> toewijzingNummers, Set<String> referenties) {

  static Verzoekvraag van(Bericht bericht) {
    Berichtklasse inhoud = bericht.inhoud();
    return new Verzoekvraag(
        inhoud instanceof MetBsn client ? client.bsn() : null,
        toewijzingNummers(bericht),
        Set.copyOf(referenties(bericht)));
  }

  private static Set<Long> toewijzingNummers(Bericht bericht) {
    return verzoek(bericht).stream()
        .flatMap(
            verzoek ->
                Stream.concat(
                    verzoek.ongewijzigdeProducten().stream()
                        .map(OngewijzigdProduct::toewijzingNummer),
                    verzoek.teWijzigenProducten().stream()
                        .map(TeWijzigenProduct::toewijzingNummer)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Verzoek> verzoek(Bericht bericht) {
    return bericht instanceof VerzoekWijzigingbericht wijziging && wijziging.client() != null
        ? Optional.of(wijziging.client().verzoek())
        : Optional.empty();
  }

  /** Every ReferentieAanbieder in the message, in its order. */
  static List<String> referenties(Bericht bericht) {
    if (bericht instanceof VerzoekToewijzingbericht verzoek && verzoek.client() != null) {
      return verzoek.client().aangevraagdeProducten().stream()
          .map(AangevraagdProduct::referentieAanbieder)
          .toList();
    }
    if (bericht instanceof Antwoordbericht antwoord && antwoord.antwoord() != null) {
      return List.of(antwoord.antwoord().referentieAanbieder());
    }
    if (bericht instanceof Toewijzingbericht toewijzing && toewijzing.client() != null) {
      return toewijzing.client().toegewezenProducten().stream()
          .flatMap(product -> Stream.ofNullable(product.referentieAanbieder()))
          .distinct()
          .toList();
    }
    return verzoek(bericht)
        .map(verzoek -> List.of(verzoek.referentieAanbieder()))
        .orElse(List.of());
  }
}
