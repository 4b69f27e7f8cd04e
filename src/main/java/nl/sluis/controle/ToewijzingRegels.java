package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;
import static nl.sluis.controle.Regel.niveau3;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Toewijzingbericht.Client;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.dossier.Toewijzing;
import nl.sluis.dossier.Verzoek;

/** The rules about toewijzingen alone. */
final class ToewijzingRegels {
  static final List<Regel> REGELS =
      List.of(
          niveau2(
                  "CS335",
                  "RedenWijziging 13 (verwijderd) vraagt Einddatum gelijk aan Ingangsdatum.")
              .herstel("Zet Einddatum op de Ingangsdatum, of kies een andere RedenWijziging.")
              .op(ToegewezenProduct.class, "RedenWijziging", in(301))
              .geldtAls(
                  product ->
                      product.redenWijziging() != RedenWijziging.VERWIJDERD
                          || product.ingangsdatum().equals(product.einddatum()),
                  product ->
                      product.einddatum() == null
                          ? "RedenWijziging is 13 en Einddatum is leeg."
                          : "RedenWijziging is 13, maar Einddatum %s is niet Ingangsdatum %s."
                              .formatted(product.einddatum(), product.ingangsdatum())),
          niveau2("CS336", "RedenWijziging 01 wordt niet meer gebruikt.")
              .herstel("Gebruik 13 (verwijderd) om een toewijzing terug te nemen.")
              .op(ToegewezenProduct.class, "RedenWijziging", in(301))
              .geldtAls(
                  product -> product.redenWijziging() != RedenWijziging.VERVALLEN,
                  product -> "RedenWijziging is 01 (administratieve correctie)."),
          niveau2("TR302", "Een Product is niet twee keer toegewezen in dezelfde tijd.")
              .herstel(
                  "Laat de perioden op elkaar aansluiten, of neem de toewijzing terug die niet meer"
                      + " geldt.")
              .op(Client.class, "Product", in(301))
              .controle(ToewijzingRegels::meldStapeling),
          niveau3("TR332", "9332", "Een ToewijzingNummer hoort bij één toewijzing van de gemeente.")
              .herstel("Geef deze toewijzing een eigen ToewijzingNummer.")
              .op(Client.class, "ToewijzingNummer", in(301))
              .metDossier(ToewijzingRegels::meldHergebruiktNummer)
              .ookBij(ToegewezenProduct.class),
          niveau3(
                  "TR385",
                  "9385",
                  "Een toewijzing met goedgekeurde prestaties die niet zijn gecrediteerd, wordt niet"
                      + " verwijderd.")
              .herstel(
                  "Laat de aanbieder eerst zijn prestaties op deze toewijzing crediteren, of kort"
                      + " haar in met een Einddatum.")
              .op(ToegewezenProduct.class, "RedenWijziging", in(301))
              .geldtVolgensDossier(
                  (dossier, product) ->
                      product.redenWijziging() != RedenWijziging.VERWIJDERD
                          || !dossier.heeftOpenPrestaties(product),
                  product ->
                      "Op toewijzing %d zijn prestaties goedgekeurd die niet zijn gecrediteerd."
                          .formatted(product.toewijzingNummer())),
          niveau3(
                  "TR379",
                  "9379",
                  "ReferentieAanbieder komt uit het verzoek dat met deze toewijzing gehonoreerd wordt,"
                      + " en is anders leeg.")
              .herstel(
                  "Neem ReferentieAanbieder over uit het verzoek, bij een verzoek om wijziging in elk"
                      + " product, of laat haar weg.")
              .op(Client.class, "ReferentieAanbieder", in(301))
              .metDossier(ToewijzingRegels::meldReferentie)
              .ookBij(ToegewezenProduct.class));

  private ToewijzingRegels() {}

  private static void meldStapeling(Client client, Omgeving omgeving, Regel.Fout fout) {
    Stapeling stapeling = new Stapeling(omgeving.standaard());
    for (ToegewezenProduct product : client.toegewezenProducten()) {
      if (!product.isVerwijderd()
          && stapeling.stapelt(product.product(), product.ingangsdatum(), product.einddatum())) {
        fout.op(
            product,
            "Product",
            "Toewijzing %d overlapt in tijd met een eerdere toewijzing van hetzelfde in dit bericht."
                .formatted(product.toewijzingNummer()));
      }
    }
  }

  /**
   * A reference may come back in a later version, but it is always one of this client's verzoeken.
   * The message that honours a verzoek om wijziging carries its reference at every product (IV093).
   */
  private static void meldReferentie(Client client, Omgeving omgeving, Regel.Fout fout) {
    Optional<String> wijziging =
        client.toegewezenProducten().stream()
            .flatMap(product -> Stream.ofNullable(product.referentieAanbieder()))
            .filter(referentie -> isNuGehonoreerdeWijziging(referentie, client, omgeving))
            .findFirst();
    for (ToegewezenProduct product : client.toegewezenProducten()) {
      String referentie = product.referentieAanbieder();
      if (referentie != null && verzoek(referentie, client, omgeving).isEmpty()) {
        fout.op(
            product,
            "ReferentieAanbieder",
            "Er is voor deze cliënt geen verzoek met ReferentieAanbieder %s."
                .formatted(referentie));
      } else if (wijziging.isPresent() && !wijziging.get().equals(referentie)) {
        fout.op(
            product,
            "ReferentieAanbieder",
            "Deze toewijzing mist ReferentieAanbieder %s van het verzoek om wijziging."
                .formatted(wijziging.get()));
      }
    }
  }

  private static boolean isNuGehonoreerdeWijziging(
      String referentie, Client client, Omgeving omgeving) {
    return verzoek(referentie, client, omgeving)
        .filter(verzoek -> verzoek.vorm() == 317 && !verzoek.referentie(referentie).toegewezen())
        .isPresent();
  }

  private static Optional<Verzoek> verzoek(String referentie, Client client, Omgeving omgeving) {
    return omgeving
        .dossier()
        .verzoek(referentie)
        .filter(verzoek -> verzoek.bsn().equals(client.bsn()));
  }

  /** D1. */
  private static void meldHergebruiktNummer(Client client, Omgeving omgeving, Regel.Fout fout) {
    for (ToegewezenProduct product : client.toegewezenProducten()) {
      omgeving
          .dossier()
          .inGemeente(product)
          .filter(bekend -> !isVersieVan(product, client, omgeving.header().ontvanger(), bekend))
          .ifPresent(
              bekend ->
                  fout.op(
                      product,
                      "ToewijzingNummer",
                      "ToewijzingNummer %d hoort al bij een toewijzing met een andere client, een"
                              .formatted(product.toewijzingNummer())
                          + " andere aanbieder, een ander Product of een andere Ingangsdatum."));
    }
  }

  private static boolean isVersieVan(
      ToegewezenProduct product, Client client, String aanbieder, Toewijzing bekend) {
    return bekend.bsn().equals(client.bsn())
        && bekend.aanbieder().equals(aanbieder)
        && Objects.equals(bekend.product(), product.product())
        && bekend.ingangsdatum().equals(product.ingangsdatum());
  }
}
