package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.OpenPeriode;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.MetOmvang;
import nl.sluis.bericht.MetProduct;
import nl.sluis.bericht.Toewijzingbericht.Contact;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import org.jspecify.annotations.Nullable;

/**
 * The rules about which Product, how much of it and for how long: what a toewijzing shares with a
 * verzoek.
 */
final class OmvangRegels {
  /** Some rules leave alone what ended on this day or before. */
  private static final LocalDate EINDE_2020 = LocalDate.of(2020, 12, 31);

  private static final Set<Eenheid> NIET_PER_DAG =
      EnumSet.of(Eenheid.ETMAAL, Eenheid.DAGDEEL, Eenheid.EURO, Eenheid.STUKS_INSPANNING);

  static final List<Regel> REGELS =
      List.of(
          niveau2("CD079", "Product is gevuld als Budget leeg is.")
              .herstel("Vul het Product, of ken een Budget toe.")
              .op(MetProduct.class, "Product", in(301, 315, 317))
              .geldtAls(
                  waar -> waar.budget() != null || waar.product() != null,
                  waar -> "Product en Budget zijn beide leeg."),
          niveau2("CD041", "Omvang is gevuld als het Product een Code heeft.")
              .herstel("Vul de Omvang, of laat de Code weg.")
              .op(MetProduct.class, "Omvang", in(301, 315, 317))
              .geldtAls(
                  waar -> !waar.heeftProductCode() || waar.omvang() != null,
                  waar -> "Het Product heeft een Code en Omvang is leeg."),
          niveau2(
                  "CD080",
                  "Omvang is leeg als het Product geen Code heeft en de toewijzing na 2020 doorloopt.")
              .herstel("Laat Omvang weg, of vul de Code van het Product.")
              .op(ToegewezenProduct.class, "Omvang", in(301))
              .geldtAls(
                  product ->
                      product.heeftProductCode()
                          || product.omvang() == null
                          || !looptNa2020(product),
                  product -> "Het Product heeft geen Code en Omvang is gevuld."),
          niveau2("CD077", "Omvang is leeg als Budget gevuld is.")
              .herstel("Geef Omvang of Budget, niet beide.")
              .op(MetOmvang.class, "Omvang", in(301, 315, 317))
              .geldtAls(
                  OmvangRegels::isEnkelvoudig, waar -> "Omvang is gevuld en Budget is dat ook."),
          niveau2("CD078", "Budget is leeg als Omvang gevuld is.")
              .herstel("Geef Omvang of Budget, niet beide.")
              .op(MetOmvang.class, "Budget", in(301, 315, 317))
              .geldtAls(
                  OmvangRegels::isEnkelvoudig, waar -> "Budget is gevuld en Omvang is dat ook."),
          niveau2("CD075", "De einddatum is gevuld als Budget gevuld is.")
              .herstel("Vul tot en met welke dag het Budget geldt.")
              .op(MetOmvang.class, MetOmvang::einddatumElement, in(301, 315, 317))
              .geldtAls(
                  waar -> waar.budget() == null || waar.einddatum() != null,
                  waar -> "Budget is gevuld en %s is leeg.".formatted(waar.einddatumElement())),
          niveau2("CD076", "De einddatum is gevuld als de Frequentie 2 (per week) is.")
              .herstel("Vul de einddatum, of kies een andere Frequentie.")
              .op(MetOmvang.class, MetOmvang::einddatumElement, in(301, 315, 317))
              .geldtAls(
                  waar -> !isPerWeek(waar.omvang()) || waar.einddatum() != null,
                  waar ->
                      "De Frequentie is 2 (per week) en %s is leeg."
                          .formatted(waar.einddatumElement())),
          niveau2("CS003", "De einddatum ligt niet voor het begin van de periode.")
              .herstel("Verbeter de einddatum of het begin.")
              .op(MetOmvang.class, MetOmvang::einddatumElement, in(301, 315, 317))
              .geldtAls(
                  waar ->
                      waar.einddatum() == null || !waar.einddatum().isBefore(waar.ingangsdatum()),
                  waar ->
                      "%s %s ligt voor het begin, %s."
                          .formatted(
                              waar.einddatumElement(), waar.einddatum(), waar.ingangsdatum()))
              .ookOp(Contact.class, "Periode/Einddatum")
              .geldtAls(
                  contact -> isVooruit(contact.periode()),
                  contact -> "De Einddatum van dit contact ligt voor de Begindatum."),
          niveau2(
                  "CS338",
                  "Bij Eenheid 14, 16, 83 of 84 is de Frequentie 2, 4 of 6 als het product na 2020"
                      + " doorloopt.")
              .herstel("Kies Frequentie 2 (per week), 4 (per maand) of 6 (totaal).")
              .op(MetOmvang.class, "Omvang/Frequentie", in(301, 317))
              .geldtAls(
                  waar -> !isPerDag(waar.omvang()) || !looptNa2020(waar),
                  waar -> "Frequentie 1 (per dag) kan niet bij deze Eenheid."),
          niveau2(
                  "CS343",
                  "Bij Eenheid 14, 16, 83 of 84 is de Frequentie 2, 4 of 6 als de aanvraag na 2020"
                      + " doorloopt.")
              .herstel("Kies Frequentie 2 (per week), 4 (per maand) of 6 (totaal).")
              .op(AangevraagdProduct.class, "Omvang/Frequentie", in(315))
              .geldtAls(
                  waar -> !isPerDag(waar.omvang()) || !looptNa2020(waar),
                  waar -> "Frequentie 1 (per dag) kan niet bij deze Eenheid."));

  private OmvangRegels() {}

  private static boolean looptNa2020(MetOmvang waar) {
    return waar.einddatum() == null || waar.einddatum().isAfter(EINDE_2020);
  }

  private static boolean isEnkelvoudig(MetOmvang waar) {
    return waar.omvang() == null || waar.budget() == null;
  }

  private static boolean isPerWeek(@Nullable Omvang omvang) {
    return omvang != null && omvang.frequentie() == Frequentie.PER_WEEK;
  }

  private static boolean isPerDag(@Nullable Omvang omvang) {
    return omvang != null
        && omvang.frequentie() == Frequentie.PER_DAG
        && NIET_PER_DAG.contains(omvang.eenheid());
  }

  private static boolean isVooruit(@Nullable OpenPeriode periode) {
    return periode == null
        || periode.begindatum() == null
        || periode.einddatum() == null
        || !periode.einddatum().isBefore(periode.begindatum());
  }
}
