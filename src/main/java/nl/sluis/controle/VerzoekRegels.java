package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;
import static nl.sluis.controle.Regel.niveau3;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Verwijzer;
import nl.sluis.bericht.MetOmvang;
import nl.sluis.bericht.MetProduct;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.NieuwProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.Verzoek;
import nl.sluis.dossier.Dossier;

/** The rules about a verzoek om toewijzing (315) or om wijziging (317) as such. */
final class VerzoekRegels {
  /** Who refers by a code of their own, and not as an institution or a self-referral. */
  private static final Set<String> VERWIJZER_MET_CODE = Set.of("02", "03", "04", "05");

  private static final String OPEN_VERZOEK =
      "Een eerder verzoek voor deze cliënt is nog niet toegewezen of afgewezen.";

  private static final String OMVANG_ZONDER_CODE =
      "Het Product heeft geen Code en Omvang is gevuld.";

  private static final LocalDate EINDE_2020 = LocalDate.of(2020, 12, 31);

  static final List<Regel> REGELS =
      List.of(
          niveau2(
                  "CD043",
                  "BeschikkingIngangsdatum is gevuld als BeschikkingNummer gevuld is, en anders"
                      + " leeg.")
              .herstel("Vul beide, of geen van beide.")
              .op(AangevraagdProduct.class, "BeschikkingIngangsdatum", in(315))
              .geldtAls(
                  product ->
                      (product.beschikkingNummer() == null)
                          == (product.beschikkingIngangsdatum() == null),
                  product ->
                      product.beschikkingNummer() == null
                          ? "BeschikkingIngangsdatum is gevuld en BeschikkingNummer niet."
                          : "BeschikkingNummer is gevuld en BeschikkingIngangsdatum niet."),
          niveau2("CD066", "Bij een verwijzer met een ZorgverlenerCode blijft de Naam leeg.")
              .herstel("Laat de Naam van de verwijzer weg; de code is genoeg.")
              .op(AangevraagdProduct.class, "Verwijzer/Naam", in(315))
              .geldtAls(
                  product ->
                      !(heeftCode(product.verwijzer())
                          && product.verwijzer().zorgverlenerCode() != null
                          && product.verwijzer().naam() != null),
                  product -> "ZorgverlenerCode en Naam zijn beide gevuld."),
          niveau2("CD067", "Van een verwijzer zonder ZorgverlenerCode is de Naam gevuld.")
              .herstel("Vul de ZorgverlenerCode (AGB) van de verwijzer, of anders de Naam.")
              .op(AangevraagdProduct.class, "Verwijzer/Naam", in(315))
              .geldtAls(
                  product ->
                      !(heeftCode(product.verwijzer())
                          && product.verwijzer().zorgverlenerCode() == null
                          && product.verwijzer().naam() == null),
                  product ->
                      "Bij type verwijzer %s ontbreken ZorgverlenerCode en Naam."
                          .formatted(product.verwijzer().type())),
          niveau2("CD068", "Een ZorgverlenerCode staat alleen bij type verwijzer 02, 03, 04 of 05.")
              .herstel("Laat de ZorgverlenerCode weg, of verbeter het type verwijzer.")
              .op(AangevraagdProduct.class, "Verwijzer/ZorgverlenerCode", in(315))
              .geldtAls(
                  product ->
                      heeftCode(product.verwijzer())
                          || product.verwijzer().zorgverlenerCode() == null,
                  product ->
                      "Bij type verwijzer %s is een ZorgverlenerCode gevuld."
                          .formatted(product.verwijzer().type())),
          niveau2("TR383", "Elk AangevraagdProduct heeft een eigen ReferentieAanbieder.")
              .herstel("Geef elk AangevraagdProduct een eigen, niet eerder gebruikte referentie.")
              .op(VerzoekToewijzingbericht.Client.class, "ReferentieAanbieder", in(315))
              .controle(
                  (client, omgeving, fout) -> {
                    Set<String> gezien = new HashSet<>();
                    for (AangevraagdProduct product : client.aangevraagdeProducten()) {
                      if (!gezien.add(product.referentieAanbieder())) {
                        fout.op(
                            product,
                            "ReferentieAanbieder",
                            "ReferentieAanbieder %s staat al bij een eerder AangevraagdProduct."
                                .formatted(product.referentieAanbieder()));
                      }
                    }
                  }),
          niveau2(
                  "TR352",
                  "Een verzoek om wijziging noemt minstens één product dat al is toegewezen.")
              .herstel(
                  "Neem alle lopende toewijzingen op, als OngewijzigdProduct of TeWijzigenProduct;"
                      + " is er geen, stuur dan een verzoek om toewijzing (315).")
              .op(Verzoek.class, "", in(317))
              .geldtAls(
                  verzoek ->
                      !(verzoek.ongewijzigdeProducten().isEmpty()
                          && verzoek.teWijzigenProducten().isEmpty()),
                  verzoek -> "Er is geen OngewijzigdProduct en geen TeWijzigenProduct."),
          niveau2("TR353", "Een verzoek om wijziging vraagt om minstens één wijziging.")
              .herstel("Neem een TeWijzigenProduct of NieuwProduct op, of stuur geen verzoek.")
              .op(Verzoek.class, "", in(317))
              .geldtAls(
                  verzoek ->
                      !(verzoek.teWijzigenProducten().isEmpty()
                          && verzoek.nieuweProducten().isEmpty()),
                  verzoek -> "Er is geen TeWijzigenProduct en geen NieuwProduct."),
          niveau2("TR380", "Een nieuw product wordt gevraagd voor een dag na de Dagtekening.")
              .herstel("Vul een GewensteIngangsdatum na de Dagtekening van het bericht.")
              .op(NieuwProduct.class, "GewensteIngangsdatum", in(317))
              .geldtAls(
                  (product, omgeving) ->
                      product.gewensteIngangsdatum().isAfter(omgeving.dagtekening()),
                  (product, omgeving) ->
                      "GewensteIngangsdatum %s ligt niet na Dagtekening %s."
                          .formatted(product.gewensteIngangsdatum(), omgeving.dagtekening())),
          niveau2(
                  "CD095",
                  "Omvang is leeg als het Product geen Code heeft en de aanvraag na 2020 doorloopt.")
              .herstel("Laat Omvang weg, of vul de Code van het Product.")
              .op(AangevraagdProduct.class, "Omvang", in(315))
              .geldtAls(VerzoekRegels::magOmvang, product -> OMVANG_ZONDER_CODE),
          niveau2(
                  "CD096",
                  "Omvang is leeg als het Product geen Code heeft en de aanvraag na 2020 doorloopt.")
              .herstel("Laat Omvang weg, of vul de Code van het Product.")
              .op(NieuwProduct.class, "Omvang", in(317))
              .geldtAls(VerzoekRegels::magOmvang, product -> OMVANG_ZONDER_CODE),
          niveau2("TR386", "Een Product wordt niet twee keer gevraagd voor dezelfde tijd.")
              .herstel("Laat de perioden op elkaar aansluiten, of vraag het product één keer aan.")
              .op(VerzoekToewijzingbericht.Client.class, "Product", in(315))
              .controle(
                  (client, omgeving, fout) ->
                      meldStapeling(client.aangevraagdeProducten(), omgeving, fout)),
          niveau2("TR410", "Een nieuw Product wordt niet twee keer gevraagd voor dezelfde tijd.")
              .herstel("Laat de perioden op elkaar aansluiten, of vraag het product één keer aan.")
              .op(Verzoek.class, "Product", in(317))
              .controle(
                  (verzoek, omgeving, fout) ->
                      meldStapeling(verzoek.nieuweProducten(), omgeving, fout)),
          niveau3(
                  "TR347",
                  "9347",
                  "Een ReferentieAanbieder is in dit wettelijk domein niet eerder gebruikt.")
              .herstel("Geef het verzoek een nieuwe ReferentieAanbieder.")
              .op(AangevraagdProduct.class, "ReferentieAanbieder", in(315, 317))
              .geldtVolgensDossier(
                  (dossier, product) ->
                      !dossier.kentReferentieAanbieder(product.referentieAanbieder()),
                  product -> gebruikt(product.referentieAanbieder()))
              .ookOp(Verzoek.class, "ReferentieAanbieder")
              .geldtVolgensDossier(
                  (dossier, verzoek) ->
                      !dossier.kentReferentieAanbieder(verzoek.referentieAanbieder()),
                  verzoek -> gebruikt(verzoek.referentieAanbieder())),
          niveau3(
                  "TR374",
                  "9374",
                  "Er loopt voor deze cliënt geen eerder verzoek van dezelfde aanbieder.")
              .herstel(
                  "Wacht op de toewijzing of de afwijzing van het lopende verzoek, of vraag de"
                      + " gemeente daarnaar.")
              .op(VerzoekToewijzingbericht.Client.class, "", in(315, 317))
              .geldtVolgensDossier(
                  (dossier, client) -> geenOpenVerzoek(dossier), client -> OPEN_VERZOEK)
              .ookOp(Verzoek.class, "")
              .geldtVolgensDossier(
                  (dossier, verzoek) -> geenOpenVerzoek(dossier), verzoek -> OPEN_VERZOEK));

  private VerzoekRegels() {}

  private static boolean heeftCode(Verwijzer verwijzer) {
    return VERWIJZER_MET_CODE.contains(verwijzer.type());
  }

  private static boolean magOmvang(MetProduct product) {
    return product.heeftProductCode() || product.omvang() == null || !isNa2020(product);
  }

  static boolean isNa2020(MetOmvang product) {
    return product.einddatum() == null || product.einddatum().isAfter(EINDE_2020);
  }

  private static String gebruikt(String referentie) {
    return "ReferentieAanbieder %s is al gebruikt in een eerder verzoek.".formatted(referentie);
  }

  private static boolean geenOpenVerzoek(Dossier dossier) {
    return dossier.client().verzoeken().stream().noneMatch(nl.sluis.dossier.Verzoek::isOpen);
  }

  private static void meldStapeling(
      List<? extends MetProduct> producten, Omgeving omgeving, Regel.Fout fout) {
    Stapeling stapeling = new Stapeling(omgeving.standaard());
    for (MetProduct product : producten) {
      if (stapeling.stapelt(product.product(), product.ingangsdatum(), product.einddatum())) {
        fout.op(product, "Product", "Dit product overlapt in tijd met een eerder in dit bericht.");
      }
    }
  }
}
