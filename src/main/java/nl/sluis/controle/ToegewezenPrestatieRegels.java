package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau3;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.VerzoekWijzigingbericht;
import nl.sluis.bericht.VerzoekWijzigingbericht.OngewijzigdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.TeWijzigenProduct;
import nl.sluis.dossier.Dossier;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * The rules about a prestatie beside the toewijzing that it names. They hold for a debit only: a
 * credit is held against its debit, whatever became of the toewijzing since (D101).
 */
final class ToegewezenPrestatieRegels {
  static final List<Regel> REGELS =
      List.of(
          niveau3(
                  "TR304",
                  "8187",
                  "Een declaratie of verzoek om wijziging gaat over een cliënt met een toewijzing.")
              .herstel(
                  "Controleer het Bsn en het ToewijzingNummer; vraag de gemeente een toewijzing als"
                      + " er geen is.")
              .op(Client.class, "Bsn", in(317, 323))
              .metDossier(ToegewezenPrestatieRegels::meldAndereClient)
              .ookOp(VerzoekWijzigingbericht.Client.class, "Bsn")
              .metDossier(WijzigingRegels::meldOnbekendeClient)
              .ookOp(OngewijzigdProduct.class, "ToewijzingNummer")
              .metDossier(WijzigingRegels.bijAndereClient(OngewijzigdProduct::toewijzingNummer))
              .ookOp(TeWijzigenProduct.class, "ToewijzingNummer")
              .metDossier(WijzigingRegels.bijAndereClient(TeWijzigenProduct::toewijzingNummer)),
          niveau3("TR338", "9338", "Een prestatie noemt een toewijzing van deze gemeente.")
              .herstel("Controleer het ToewijzingNummer.")
              .op(Prestatie.class, "ToewijzingNummer", in(323))
              .geldtVolgensDossier(
                  (dossier, prestatie) ->
                      prestatie.isCredit()
                          || dossier.toewijzing(prestatie).isPresent()
                          || dossier.verwijderdeToewijzing(prestatie).isPresent(),
                  prestatie ->
                      "Toewijzing %d is niet bekend.".formatted(prestatie.toewijzingNummer())),
          niveau3("TR384", "9384", "Op een verwijderde toewijzing wordt niet gedeclareerd.")
              .herstel("Declareer op de toewijzing die ervoor in de plaats kwam.")
              .op(Prestatie.class, "ToewijzingNummer", in(323))
              .geldtVolgensDossier(
                  (dossier, prestatie) ->
                      prestatie.isCredit() || dossier.verwijderdeToewijzing(prestatie).isEmpty(),
                  prestatie ->
                      "Toewijzing %d is verwijderd.".formatted(prestatie.toewijzingNummer())),
          niveau3("TR339", "9339", "De ProductCategorie is die van de toewijzing.")
              .herstel("Neem de ProductCategorie over uit de toewijzing.")
              .op(Prestatie.class, "ProductCategorie", in(323))
              .naast(ToegewezenPrestatieRegels::vanDebet)
              .geldtAls(
                  (prestatie, toewijzing) ->
                      toewijzing.product() == null
                          || toewijzing.product().categorie().equals(prestatie.productCategorie()),
                  (prestatie, toewijzing) ->
                      "ProductCategorie is %s; toewijzing %d heeft %s."
                          .formatted(
                              prestatie.productCategorie(),
                              toewijzing.nummer(),
                              Objects.requireNonNull(toewijzing.product()).categorie())),
          niveau3("TR340", "9340", "De ProductCode is die van de toewijzing.")
              .herstel("Neem de ProductCode over uit de toewijzing.")
              .op(Prestatie.class, "ProductCode", in(323))
              .naast(ToegewezenPrestatieRegels::vanDebet)
              .geldtAls(
                  (prestatie, toewijzing) -> isToegewezenCode(prestatie, toewijzing.product()),
                  (prestatie, toewijzing) ->
                      "ProductCode is %s; toewijzing %d heeft %s."
                          .formatted(
                              prestatie.productCode(),
                              toewijzing.nummer(),
                              Objects.requireNonNull(toewijzing.product()).code())),
          niveau3("TR307", "9307", "Een ProductPeriode begint niet voor de toewijzing ingaat.")
              .herstel(
                  "Declareer vanaf de Ingangsdatum, of vraag de gemeente de toewijzing te"
                      + " vervroegen.")
              .op(Prestatie.class, "ProductPeriode/Begindatum", in(323))
              .naast(ToegewezenPrestatieRegels::vanDebet)
              .geldtAls(
                  (prestatie, toewijzing) ->
                      !prestatie.productPeriode().begindatum().isBefore(toewijzing.ingangsdatum()),
                  (prestatie, toewijzing) ->
                      "Begindatum %s ligt voor Ingangsdatum %s van toewijzing %d."
                          .formatted(
                              prestatie.productPeriode().begindatum(),
                              toewijzing.ingangsdatum(),
                              toewijzing.nummer())),
          niveau3("TR308", "9308", "Een ProductPeriode eindigt niet na de toewijzing.")
              .herstel(
                  "Declareer tot en met de Einddatum, of vraag de gemeente de toewijzing te"
                      + " verlengen.")
              .op(Prestatie.class, "ProductPeriode/Einddatum", in(323))
              .naast(ToegewezenPrestatieRegels::vanDebet)
              .geldtAls(
                  (prestatie, toewijzing) ->
                      toewijzing.einddatum() == null
                          || !prestatie
                              .productPeriode()
                              .einddatum()
                              .isAfter(toewijzing.einddatum()),
                  (prestatie, toewijzing) ->
                      "Einddatum %s ligt na Einddatum %s van toewijzing %d."
                          .formatted(
                              prestatie.productPeriode().einddatum(),
                              toewijzing.einddatum(),
                              toewijzing.nummer())),
          niveau3(
                  "TR387",
                  "9387",
                  "Een ProductPeriode begint op de eerste dag van de maand, of op de Ingangsdatum"
                      + " van de toewijzing als die later in de maand ligt.")
              .herstel("Vul de eerste dag van de maand waarop de toewijzing geldt.")
              .op(Prestatie.class, "ProductPeriode/Begindatum", in(323))
              .naast(ToegewezenPrestatieRegels::vanDebet)
              .geldtAls(
                  (prestatie, toewijzing) ->
                      prestatie.productPeriode().begindatum().equals(begin(prestatie, toewijzing)),
                  (prestatie, toewijzing) ->
                      "Begindatum is %s; bij toewijzing %d hoort %s."
                          .formatted(
                              prestatie.productPeriode().begindatum(),
                              toewijzing.nummer(),
                              begin(prestatie, toewijzing))),
          niveau3(
                  "TR388",
                  "9388",
                  "Een ProductPeriode eindigt op de laatste dag van de maand, of op de Einddatum"
                      + " van de toewijzing als die eerder in de maand ligt.")
              .herstel("Vul de laatste dag van de maand waarop de toewijzing geldt.")
              .op(Prestatie.class, "ProductPeriode/Einddatum", in(323))
              .naast(ToegewezenPrestatieRegels::vanDebet)
              .geldtAls(
                  (prestatie, toewijzing) ->
                      prestatie.productPeriode().einddatum().equals(einde(prestatie, toewijzing)),
                  (prestatie, toewijzing) ->
                      "Einddatum is %s; bij toewijzing %d hoort %s."
                          .formatted(
                              prestatie.productPeriode().einddatum(),
                              toewijzing.nummer(),
                              einde(prestatie, toewijzing))));

  private ToegewezenPrestatieRegels() {}

  /** The toewijzing of what is declared; a credit is held against its debit instead. */
  static Optional<Toewijzing> vanDebet(Dossier dossier, Prestatie prestatie) {
    return prestatie.isCredit() ? Optional.empty() : dossier.toewijzing(prestatie);
  }

  /**
   * D27: a client without any toewijzing, or a line on the toewijzing of another client. Of a
   * client with credits only TR323 tells whether the debits are his.
   */
  private static void meldAndereClient(Client client, Omgeving omgeving, Regel.Fout fout) {
    List<Prestatie> debetten =
        client.prestaties().stream().filter(prestatie -> !prestatie.isCredit()).toList();
    if (debetten.isEmpty()) {
      return;
    }
    if (!omgeving.dossier().kentClient(client)) {
      fout.hier("Van deze client is geen toewijzing van deze gemeente bekend.");
      return;
    }
    for (Prestatie prestatie : debetten) {
      omgeving
          .dossier()
          .toewijzing(prestatie)
          .filter(toewijzing -> !toewijzing.bsn().equals(client.bsn()))
          .ifPresent(
              toewijzing ->
                  fout.op(
                      prestatie,
                      "ToewijzingNummer",
                      "Toewijzing %d is van een andere client.".formatted(toewijzing.nummer())));
    }
  }

  private static boolean isToegewezenCode(Prestatie prestatie, @Nullable Product toegewezen) {
    return toegewezen == null
        || toegewezen.code() == null
        || toegewezen.code().equals(prestatie.productCode());
  }

  /** The first day of the month that the toewijzing covers (IV089, D24). */
  private static LocalDate begin(Prestatie prestatie, Toewijzing toewijzing) {
    LocalDate begindatum = prestatie.productPeriode().begindatum();
    return YearMonth.from(toewijzing.ingangsdatum()).equals(YearMonth.from(begindatum))
        ? toewijzing.ingangsdatum()
        : begindatum.withDayOfMonth(1);
  }

  private static LocalDate einde(Prestatie prestatie, Toewijzing toewijzing) {
    YearMonth maand = YearMonth.from(prestatie.productPeriode().einddatum());
    LocalDate einddatum = toewijzing.einddatum();
    return einddatum != null && YearMonth.from(einddatum).equals(maand)
        ? einddatum
        : maand.atEndOfMonth();
  }
}
