package nl.sluis.controle;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Startbericht;
import nl.sluis.bericht.Startbericht.StartProduct;
import nl.sluis.bericht.Stopbericht;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.Contact;
import nl.sluis.bericht.Toewijzingbericht.Relatie;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht;
import nl.sluis.bericht.VerzoekWijzigingbericht.NieuwProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.OngewijzigdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.TeWijzigenProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.Verzoek;
import org.jspecify.annotations.Nullable;

/**
 * The logical key of every berichtklasse, as the standard lists them: what tells one from another
 * below the same parent.
 */
final class Sleutels {
  private static final Map<Class<?>, Opbouw> OPBOUW =
      Map.ofEntries(
          sleutel(Toewijzingbericht.Client.class, "Bsn", List.of(Toewijzingbericht.Client::bsn)),
          sleutel(Relatie.class, "Nummer", List.of(Relatie::nummer)),
          sleutel(Contact.class, "Soort", List.of(Contact::soort)),
          sleutel(
              ToegewezenProduct.class,
              "ToewijzingNummer",
              List.of(ToegewezenProduct::toewijzingNummer)),
          sleutel(Startbericht.Client.class, "Bsn", List.of(Startbericht.Client::bsn)),
          sleutel(
              StartProduct.class,
              "ToewijzingNummer",
              List.of(
                  StartProduct::toewijzingNummer, StartProduct::product, StartProduct::begindatum)),
          sleutel(Stopbericht.Client.class, "Bsn", List.of(Stopbericht.Client::bsn)),
          sleutel(
              StopProduct.class,
              "ToewijzingNummer",
              List.of(
                  StopProduct::toewijzingNummer,
                  StopProduct::product,
                  StopProduct::begindatum,
                  StopProduct::einddatum,
                  StopProduct::redenBeeindiging)),
          sleutel(
              VerzoekToewijzingbericht.Client.class,
              "Bsn",
              List.of(VerzoekToewijzingbericht.Client::bsn)),
          sleutel(
              AangevraagdProduct.class,
              "ReferentieAanbieder",
              List.of(AangevraagdProduct::referentieAanbieder)),
          sleutel(
              VerzoekWijzigingbericht.Client.class,
              "Bsn",
              List.of(VerzoekWijzigingbericht.Client::bsn)),
          sleutel(Verzoek.class, "ReferentieAanbieder", List.of(Verzoek::referentieAanbieder)),
          sleutel(
              OngewijzigdProduct.class,
              "ToewijzingNummer",
              List.of(OngewijzigdProduct::toewijzingNummer)),
          sleutel(
              TeWijzigenProduct.class,
              "ToewijzingNummer",
              List.of(TeWijzigenProduct::toewijzingNummer)),
          sleutel(
              NieuwProduct.class,
              "Product",
              List.of(NieuwProduct::product, NieuwProduct::gewensteIngangsdatum)),
          sleutel(Declaratie.class, "DeclaratieNummer", List.of(Declaratie::declaratieNummer)),
          sleutel(
              DeclaratieAntwoord.class,
              "DeclaratieNummer",
              List.of(DeclaratieAntwoord::declaratieNummer)),
          sleutel(Declaratiebericht.Client.class, "Bsn", List.of(Declaratiebericht.Client::bsn)),
          sleutel(Prestatie.class, "ProductReferentie", List.of(Prestatie::productReferentie)));

  private Sleutels() {}

  /** What a key is made of. */
  private record Opbouw(
      String element, List<Function<Berichtklasse, @Nullable Object>> sleutelelementen) {

    @Nullable Object waarde(Berichtklasse klasse) {
      if (sleutelelementen.size() == 1) {
        return sleutelelementen.get(0).apply(klasse);
      }
      @Nullable Object[] waarden = new Object[sleutelelementen.size()];
      for (int i = 0; i < waarden.length; i++) {
        waarden[i] = sleutelelementen.get(i).apply(klasse);
      }
      return Arrays.asList(waarden);
    }
  }

  private static <T extends Berichtklasse> Map.Entry<Class<?>, Opbouw> sleutel(
      Class<T> klasse, String element, List<Function<T, @Nullable Object>> sleutelelementen) {
    return entry(
        klasse,
        new Opbouw(
            element,
            sleutelelementen.stream()
                .<Function<Berichtklasse, @Nullable Object>>map(
                    deel -> waar -> deel.apply(klasse.cast(waar)))
                .toList()));
  }

  /** The value of its key, or its values; absent sleutelelementen are null. */
  private static @Nullable Object van(Berichtklasse klasse) {
    Opbouw opbouw = OPBOUW.get(klasse.getClass());
    return opbouw == null ? null : opbouw.waarde(klasse);
  }

  /** The element that stands for its key in a finding. */
  private static String element(Berichtklasse klasse) {
    Opbouw opbouw = OPBOUW.get(klasse.getClass());
    return opbouw == null ? "" : opbouw.element;
  }

  /**
   * Reports every berichtklasse whose key occurred before below the same one (TR101, D19). What
   * stands below a repetition is not held beside what stands below the first: that would tell one
   * fault twice (D105).
   */
  static void meldDubbele(Bericht bericht, Regel.Fout fout) {
    Berichtklasse inhoud = bericht.inhoud();
    if (inhoud != null) {
      meldDubbeleOnder(inhoud, fout);
    }
  }

  private static void meldDubbeleOnder(Berichtklasse boven, Regel.Fout fout) {
    List<? extends Berichtklasse> kinderen = boven.kinderen();
    if (kinderen.isEmpty()) {
      return;
    }
    Set<List<?>> gezien = new HashSet<>();
    for (Berichtklasse klasse : kinderen) {
      if (!gezien.add(Arrays.asList(klasse.getClass(), van(klasse)))) {
        fout.op(
            klasse,
            element(klasse),
            "%s komt eerder in het bericht ook al voor, met dezelfde sleutel (%s)."
                .formatted(klasse.klasse(), element(klasse)));
      }
      meldDubbeleOnder(klasse, fout);
    }
  }
}
