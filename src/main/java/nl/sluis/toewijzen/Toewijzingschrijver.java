package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.Client;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.dossier.Dossier;
import nl.sluis.dossier.DossierRepository;

/** Writes the 301 of a beschikking to one aanbieder. */
record Toewijzingschrijver(
    Beschikking beschikking, String aanbieder, LocalDate dagtekening, BerichtWriter writer) {
  private static final String ZONDER_IDENTIFICATIE = "-";
  private static final int VERZOEK_OM_WIJZIGING = 317;

  /** What honours a verzoek om wijziging carries its reference at every product (IV093). */
  Lijnuitkomst metVerzoek(Lijnuitkomst uitkomst, DossierRepository dossiers) {
    List<String> genoemd =
        uitkomst.wijzigingen().stream()
            .flatMap(wijziging -> Stream.ofNullable(wijziging.product().referentieAanbieder()))
            .distinct()
            .toList();
    return genoemd.isEmpty()
        ? uitkomst
        : wijzigingsverzoek(
                genoemd,
                dossiers.laad(beschikking.soort(), bericht(ZONDER_IDENTIFICATIE, uitkomst)))
            .map(referentie -> uitkomst.metElke(aan(referentie)))
            .orElse(uitkomst);
  }

  private static Optional<String> wijzigingsverzoek(List<String> genoemd, Dossier dossier) {
    return genoemd.stream()
        .filter(
            referentie ->
                dossier
                    .verzoek(referentie)
                    .filter(verzoek -> verzoek.vorm() == VERZOEK_OM_WIJZIGING)
                    .isPresent())
        .findFirst();
  }

  private static Function<Toewijzingswijziging, Toewijzingswijziging> aan(String referentie) {
    return wijziging ->
        wijziging.met(
            Productversie.met(
                wijziging.product(),
                wijziging.toewijzingNummer(),
                Objects.requireNonNullElse(wijziging.product().referentieAanbieder(), referentie)));
  }

  /** The identification follows from what is said, so the same is said under the same one. */
  Geschreven schrijf(Lijnuitkomst uitkomst) {
    byte[] zonder = writer.schrijf(bericht(ZONDER_IDENTIFICATIE, uitkomst), beschikking.soort());
    Toewijzingbericht bericht =
        bericht(Antwoordkenmerk.van(zonder, dagtekening).identificatie(), uitkomst);
    return new Geschreven(bericht, writer.schrijf(bericht, beschikking.soort()));
  }

  private Toewijzingbericht bericht(String identificatie, Lijnuitkomst uitkomst) {
    return new Toewijzingbericht(
        Header.heen(
            beschikking.soort(),
            beschikking.gemeente(),
            aanbieder,
            new BerichtIdentificatie(identificatie, dagtekening)),
        client(uitkomst.wijzigingen().stream().map(Toewijzingswijziging::product).toList()));
  }

  private Client client(List<ToegewezenProduct> producten) {
    Client client = beschikking.client();
    String commentaar = client.commentaar();
    return new Client(
        client.plaats(),
        client.bsn(),
        client.geboortedatum(),
        client.geslacht(),
        client.naam(),
        client.communicatie(),
        client.juridischeStatus(),
        client.wettelijkeVertegenwoordiging(),
        commentaar == null ? null : Berichttekst.opEenRegel(commentaar),
        client.relaties(),
        client.contactgegevens(),
        producten,
        List.of());
  }
}
