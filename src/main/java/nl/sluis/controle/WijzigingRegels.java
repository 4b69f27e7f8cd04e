package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau3;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.MetBsn;
import nl.sluis.bericht.VerzoekWijzigingbericht;
import nl.sluis.bericht.VerzoekWijzigingbericht.NieuwProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.OngewijzigdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.TeWijzigenProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.Verzoek;
import nl.sluis.controle.Regel.Toets;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/** The rules about a verzoek om wijziging (317) beside the toewijzingen of its client. */
final class WijzigingRegels {
  static final List<Regel> REGELS =
      List.of(
          niveau3(
                  "TR349",
                  "9349",
                  "Een verzoek om wijziging noemt alle actuele toewijzingen van de cliënt.")
              .herstel(
                  "Neem elke lopende of toekomstige toewijzing op: als TeWijzigenProduct wat"
                      + " verandert, als OngewijzigdProduct wat blijft.")
              .op(Verzoek.class, "", in(317))
              .metDossier(
                  (verzoek, omgeving, fout) -> {
                    Set<Long> genoemd = nummers(verzoek);
                    String ontbrekend =
                        omgeving.dossier().client().toewijzingen().stream()
                            .filter(toewijzing -> isActueel(toewijzing, omgeving))
                            .filter(toewijzing -> !genoemd.contains(toewijzing.nummer()))
                            .map(toewijzing -> String.valueOf(toewijzing.nummer()))
                            .sorted()
                            .collect(Collectors.joining(", "));
                    if (!ontbrekend.isEmpty()) {
                      fout.hier("Niet genoemd zijn de toewijzingen: %s.".formatted(ontbrekend));
                    }
                  }),
          niveau3(
                  "TR350",
                  "9350",
                  "Een OngewijzigdProduct hoort bij een actuele toewijzing van de cliënt.")
              .herstel("Laat het product weg, of verbeter het ToewijzingNummer.")
              .op(OngewijzigdProduct.class, "ToewijzingNummer", in(317))
              .metDossier(bijActuele(OngewijzigdProduct::toewijzingNummer)),
          niveau3(
                  "TR351",
                  "9351",
                  "Een TeWijzigenProduct hoort bij een actuele toewijzing van de cliënt.")
              .herstel("Laat het product weg, of verbeter het ToewijzingNummer.")
              .op(TeWijzigenProduct.class, "ToewijzingNummer", in(317))
              .metDossier(bijActuele(TeWijzigenProduct::toewijzingNummer)),
          niveau3(
                  "TR357",
                  "9357",
                  "Een wijziging die niet in de toekomst ingaat, geldt vanaf de Ingangsdatum van de"
                      + " toewijzing.")
              .herstel(
                  "Vul de Ingangsdatum van de toewijzing, of een dag na de Dagtekening van het"
                      + " bericht.")
              .op(TeWijzigenProduct.class, "GewensteIngangsdatum", in(317))
              .metDossier(
                  (product, omgeving, fout) -> {
                    if (!product.gewensteIngangsdatum().isAfter(omgeving.dagtekening())) {
                      bijToewijzing(WijzigingRegels::gaatGelijkIn, WijzigingRegels::andereIngang)
                          .toets(product, omgeving, fout);
                    }
                  }),
          niveau3(
                  "TR373",
                  "9373",
                  "Een ander Budget of ander totaal geldt vanaf de Ingangsdatum van de toewijzing.")
              .herstel("Vul als GewensteIngangsdatum de Ingangsdatum van de toewijzing.")
              .op(TeWijzigenProduct.class, "GewensteIngangsdatum", in(317))
              .metDossier(
                  bijToewijzing(
                      (product, toewijzing) ->
                          !wijzigtTotaal(product, toewijzing) || gaatGelijkIn(product, toewijzing),
                      WijzigingRegels::andereIngang)),
          niveau3("TR375", "9375", "Zonder Product in de toewijzing blijft de Omvang leeg.")
              .herstel("Laat de Omvang weg; wijzig bij een generieke toewijzing het Budget.")
              .op(TeWijzigenProduct.class, "Omvang", in(317))
              .metDossier(
                  bijToewijzing(
                      (product, toewijzing) ->
                          toewijzing.product() != null || isZonderOmvang(product),
                      (product, toewijzing) ->
                          "Omvang is gevuld; de toewijzing noemt geen Product.")),
          niveau3(
                  "TR411",
                  "9411",
                  "Met een Code in het Product van de toewijzing is de Omvang gevuld.")
              .herstel("Vul de Omvang die gevraagd wordt, ook als die gelijk blijft.")
              .op(TeWijzigenProduct.class, "Omvang", in(317))
              .metDossier(
                  bijToewijzing(
                      (product, toewijzing) ->
                          !heeftCode(toewijzing.product()) || product.omvang() != null,
                      (product, toewijzing) -> "Omvang is leeg.")),
          niveau3(
                  "TR412",
                  "9412",
                  "Met een Categorie zonder Code in de toewijzing blijft de Omvang leeg.")
              .herstel("Laat de Omvang weg; wijzig bij een aspecifieke toewijzing het Budget.")
              .op(TeWijzigenProduct.class, "Omvang", in(317))
              .metDossier(
                  bijToewijzing(
                      (product, toewijzing) ->
                          toewijzing.product() == null
                              || heeftCode(toewijzing.product())
                              || isZonderOmvang(product),
                      (product, toewijzing) -> "Omvang is gevuld; de toewijzing noemt geen Code.")),
          niveau3(
                  "TR361",
                  "9361",
                  "In een verzoek om wijziging overlapt een Product niet met hetzelfde Product.")
              .herstel(
                  "Laat de perioden op elkaar aansluiten: geef het lopende product een Einddatum"
                      + " voor het nieuwe begint.")
              .op(Verzoek.class, "", in(317))
              .metDossier(WijzigingRegels::meldOverlap));

  private WijzigingRegels() {}

  /** Beside its toewijzing; silent where that is not known, or is of another client (D27). */
  private static Toets<TeWijzigenProduct> bijToewijzing(
      BiPredicate<TeWijzigenProduct, Toewijzing> geldt,
      BiFunction<TeWijzigenProduct, Toewijzing, String> melding) {
    return (product, omgeving, fout) ->
        toewijzing(product, omgeving)
            .filter(toewijzing -> !geldt.test(product, toewijzing))
            .ifPresent(toewijzing -> fout.hier(melding.apply(product, toewijzing)));
  }

  private static boolean gaatGelijkIn(TeWijzigenProduct product, Toewijzing toewijzing) {
    return product.gewensteIngangsdatum().equals(toewijzing.ingangsdatum());
  }

  /** An Omvang of what ends before 2021 counts as none. */
  private static boolean isZonderOmvang(TeWijzigenProduct product) {
    return product.omvang() == null || !VerzoekRegels.isNa2020(product);
  }

  private static boolean heeftCode(@Nullable Product product) {
    return product != null && product.code() != null;
  }

  /**
   * What stays and what changes keep the Product of their toewijzing; one finding for all (D20).
   */
  private static void meldOverlap(Verzoek verzoek, Omgeving omgeving, Regel.Fout fout) {
    Stapeling stapeling = new Stapeling(omgeving.standaard());
    boolean overlapt = false;
    for (OngewijzigdProduct product : verzoek.ongewijzigdeProducten()) {
      Optional<Toewijzing> blijft = eigenToewijzing(product.toewijzingNummer(), omgeving);
      overlapt |=
          blijft.isPresent()
              && stapeling.stapelt(
                  blijft.get().product(), blijft.get().ingangsdatum(), blijft.get().einddatum());
    }
    for (TeWijzigenProduct product : verzoek.teWijzigenProducten()) {
      Optional<Toewijzing> wijzigt = toewijzing(product, omgeving);
      overlapt |=
          wijzigt.isPresent()
              && stapeling.stapelt(
                  wijzigt.get().product(), product.gewensteIngangsdatum(), product.einddatum());
    }
    for (NieuwProduct product : verzoek.nieuweProducten()) {
      overlapt |=
          stapeling.stapelt(product.product(), product.gewensteIngangsdatum(), product.einddatum());
    }
    if (overlapt) {
      fout.hier("Twee producten in dit verzoek overlappen elkaar in tijd.");
    }
  }

  private static Optional<Toewijzing> toewijzing(TeWijzigenProduct product, Omgeving omgeving) {
    return eigenToewijzing(product.toewijzingNummer(), omgeving);
  }

  /** None of another client: that it is named at all is TR304's finding, and the only one (D27). */
  private static Optional<Toewijzing> eigenToewijzing(long nummer, Omgeving omgeving) {
    return omgeving
        .dossier()
        .toewijzing(nummer)
        .filter(toewijzing -> !isAndereClient(toewijzing, omgeving));
  }

  private static Set<Long> nummers(Verzoek verzoek) {
    return Stream.concat(
            verzoek.ongewijzigdeProducten().stream().map(OngewijzigdProduct::toewijzingNummer),
            verzoek.teWijzigenProducten().stream().map(TeWijzigenProduct::toewijzingNummer))
        .collect(Collectors.toSet());
  }

  /** D12: it has not ended on the Dagtekening of the message, or starts later. */
  private static boolean isActueel(Toewijzing toewijzing, Omgeving omgeving) {
    return toewijzing.einddatum() == null
        || !toewijzing.einddatum().isBefore(omgeving.dagtekening())
        || toewijzing.ingangsdatum().isAfter(omgeving.dagtekening());
  }

  /** Silent at a toewijzing of another client: that is TR304's finding (D27). */
  private static <T extends Berichtklasse> Toets<T> bijActuele(ToLongFunction<T> nummer) {
    return (product, omgeving, fout) -> {
      Optional<Toewijzing> bekend = omgeving.dossier().toewijzing(nummer.applyAsLong(product));
      boolean goed =
          bekend.isPresent()
              && (isAndereClient(bekend.get(), omgeving) || isActueel(bekend.get(), omgeving));
      if (!goed) {
        fout.hier(
            "Toewijzing %d is niet bekend of niet meer actueel."
                .formatted(nummer.applyAsLong(product)));
      }
    };
  }

  /** TR304: the client has no toewijzing at all. */
  static void meldOnbekendeClient(
      VerzoekWijzigingbericht.Client client, Omgeving omgeving, Regel.Fout fout) {
    if (omgeving.dossier().client().toewijzingen().isEmpty()) {
      fout.hier("Deze cliënt heeft geen toewijzing van deze gemeente bij deze aanbieder.");
    }
  }

  /** TR304: the line names a toewijzing of another client. */
  static <T extends Berichtklasse> Toets<T> bijAndereClient(ToLongFunction<T> nummer) {
    return (product, omgeving, fout) ->
        omgeving
            .dossier()
            .toewijzing(nummer.applyAsLong(product))
            .filter(toewijzing -> isAndereClient(toewijzing, omgeving))
            .ifPresent(
                toewijzing ->
                    fout.hier(
                        "Toewijzing %d is van een andere cliënt.".formatted(toewijzing.nummer())));
  }

  private static boolean isAndereClient(Toewijzing toewijzing, Omgeving omgeving) {
    return !(omgeving.bericht().inhoud() instanceof MetBsn client
        && client.bsn().equals(toewijzing.bsn()));
  }

  /** A Budget, or a total that was given out for the whole toewijzing, is to become another. */
  private static boolean wijzigtTotaal(TeWijzigenProduct product, Toewijzing toewijzing) {
    return !Objects.equals(product.budget(), toewijzing.budget())
        || isTotaal(toewijzing.omvang()) && !Objects.equals(product.omvang(), toewijzing.omvang());
  }

  private static boolean isTotaal(@Nullable Omvang omvang) {
    return omvang != null && omvang.frequentie() == Frequentie.TOTAAL;
  }

  private static String andereIngang(TeWijzigenProduct product, Toewijzing toewijzing) {
    return "GewensteIngangsdatum is %s; de Ingangsdatum van toewijzing %d is %s."
        .formatted(product.gewensteIngangsdatum(), toewijzing.nummer(), toewijzing.ingangsdatum());
  }
}
