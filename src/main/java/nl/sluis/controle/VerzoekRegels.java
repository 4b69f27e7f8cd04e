package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;
import static nl.sluis.controle.Regel.niveau3;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.Verwijzer;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht;
import nl.sluis.bericht.VerzoekWijzigingbericht.NieuwProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.OngewijzigdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.TeWijzigenProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht.Verzoek;
import nl.sluis.dossier.Toewijzing;

/** The rules about the verzoek om toewijzing (315) and the verzoek om wijziging (317). */
final class VerzoekRegels {
  /** Who refers by a code of their own, and not as an institution or a self-referral. */
  private static final Set<String> VERWIJZER_MET_CODE = Set.of("02", "03", "04", "05");

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
          niveau2(
                  "CD068",
                  "Een ZorgverlenerCode staat alleen bij type verwijzer 02, 03, 04 of 05.")
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
                  (dossier, verzoek) -> geenOpenVerzoek(dossier), verzoek -> OPEN_VERZOEK),
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
                    String ontbrekend =
                        omgeving.dossier().client().toewijzingen().stream()
                            .filter(toewijzing -> isActueel(toewijzing, omgeving))
                            .filter(toewijzing -> !nummers(verzoek).contains(toewijzing.nummer()))
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
                  (product, omgeving, fout) ->
                      toewijzing(product, omgeving)
                          .filter(
                              toewijzing ->
                                  !product.gewensteIngangsdatum().isAfter(omgeving.dagtekening())
                                      && !product
                                          .gewensteIngangsdatum()
                                          .equals(toewijzing.ingangsdatum()))
                          .ifPresent(toewijzing -> fout.hier(andereIngang(product, toewijzing)))),
          niveau3(
                  "TR373",
                  "9373",
                  "Een ander Budget of ander totaal geldt vanaf de Ingangsdatum van de toewijzing.")
              .herstel("Vul als GewensteIngangsdatum de Ingangsdatum van de toewijzing.")
              .op(TeWijzigenProduct.class, "GewensteIngangsdatum", in(317))
              .metDossier(
                  (product, omgeving, fout) ->
                      toewijzing(product, omgeving)
                          .filter(
                              toewijzing ->
                                  wijzigtTotaal(product, toewijzing)
                                      && !product
                                          .gewensteIngangsdatum()
                                          .equals(toewijzing.ingangsdatum()))
                          .ifPresent(toewijzing -> fout.hier(andereIngang(product, toewijzing)))),
          niveau3(
                  "TR375", "9375", "Zonder Product in de toewijzing blijft de Omvang leeg.")
              .herstel("Laat de Omvang weg; wijzig bij een generieke toewijzing het Budget.")
              .op(TeWijzigenProduct.class, "Omvang", in(317))
              .metDossier(
                  (product, omgeving, fout) ->
                      toewijzing(product, omgeving)
                          .filter(toewijzing -> toewijzing.product() == null)
                          .filter(toewijzing -> product.omvang() != null && isNa2020(product))
                          .ifPresent(
                              toewijzing ->
                                  fout.hier("Omvang is gevuld; de toewijzing noemt geen Product."))),
          niveau3(
                  "TR411", "9411", "Met een Code in het Product van de toewijzing is de Omvang gevuld.")
              .herstel("Vul de Omvang die gevraagd wordt, ook als die gelijk blijft.")
              .op(TeWijzigenProduct.class, "Omvang", in(317))
              .metDossier(
                  (product, omgeving, fout) ->
                      toewijzing(product, omgeving)
                          .filter(toewijzing -> heeftCode(toewijzing.product()))
                          .filter(toewijzing -> product.omvang() == null)
                          .ifPresent(toewijzing -> fout.hier("Omvang is leeg."))),
          niveau3(
                  "TR412",
                  "9412",
                  "Met een Categorie zonder Code in de toewijzing blijft de Omvang leeg.")
              .herstel("Laat de Omvang weg; wijzig bij een aspecifieke toewijzing het Budget.")
              .op(TeWijzigenProduct.class, "Omvang", in(317))
              .metDossier(
                  (product, omgeving, fout) ->
                      toewijzing(product, omgeving)
                          .filter(
                              toewijzing ->
                                  toewijzing.product() != null && !heeftCode(toewijzing.product()))
                          .filter(toewijzing -> product.omvang() != null && isNa2020(product))
                          .ifPresent(
                              toewijzing ->
                                  fout.hier("Omvang is gevuld; de toewijzing noemt geen Code."))));

  private static final String OPEN_VERZOEK =
      "Een eerder verzoek voor deze cliënt is nog niet toegewezen of afgewezen.";

  private VerzoekRegels() {}
