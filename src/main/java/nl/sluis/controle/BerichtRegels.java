package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;
import static nl.sluis.controle.Regel.niveau3;
import static nl.sluis.controle.Regel.niveau4;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Antwoordbericht.Woonplaatsbeginsel;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Berichtsoort.Partij;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.MetGeboortedatum;
import nl.sluis.bericht.MetOmvang;
import nl.sluis.bericht.Startbericht.StartProduct;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import org.jspecify.annotations.Nullable;

/** The rules about a message as a whole: its Header, its keys and its dates. */
final class BerichtRegels {
  private static final Set<Berichtsoort> ALLE = in(301, 305, 307, 315, 317, 319, 323, 325);

  static final List<Regel> REGELS =
      List.of(
          niveau3(
                  "TR056",
                  "9056",
                  "Een afzender gebruikt een Identificatie maar één keer per berichtsoort.")
              .herstel("Geef het bericht een nieuwe Identificatie en stuur het opnieuw.")
              .op(Header.class, "BerichtIdentificatie/Identificatie", ALLE)
              .geldtVolgensDossier(
                  (dossier, header) -> !dossier.kentIdentificatie(),
                  header ->
                      "Identificatie %s is al gebruikt voor een eerder bericht van deze soort."
                          .formatted(header.identificatie())),
          niveau4("TR135", "8848", "De Dagtekening van een bericht ligt niet in de toekomst.")
              .herstel("Zet in Dagtekening de dag waarop u het bericht verstuurt.")
              .op(Header.class, "BerichtIdentificatie/Dagtekening", ALLE)
              .geldtAls(
                  (header, omgeving) -> !header.dagtekening().isAfter(omgeving.peildatum().datum()),
                  (header, omgeving) ->
                      "Dagtekening %s ligt na vandaag, %s."
                          .formatted(header.dagtekening(), omgeving.peildatum().datum())),
          niveau4("TR378", "S300", "De gemeentecode bestaat volgens het CBS.")
              .herstel(
                  "Vul de CBS-code van de gemeente; na een herindeling is dat die van de nieuwe"
                      + " gemeente.")
              .op(Header.class, "", ALLE)
              .controle(BerichtRegels::meldOnbekendeGemeente)
              .ookOp(Woonplaatsbeginsel.class, "Gemeente")
              .geldtAls(
                  (waar, omgeving) ->
                      omgeving.codelijsten().kentGemeente(waar.gemeente(), omgeving.dagtekening()),
                  (waar, omgeving) ->
                      "Gemeente %s is op %s niet bekend."
                          .formatted(waar.gemeente(), omgeving.dagtekening())),
          niveau2("TR101", "Elk onderdeel van een bericht komt er maar één keer in voor.")
              .herstel(
                  "Verwijder het dubbele onderdeel, of geef het een eigen nummer als het echt iets"
                      + " anders is.")
              .op(Header.class, "", in(301, 305, 307, 315, 317, 323, 325))
              .controle((header, omgeving, fout) -> Sleutels.meldDubbele(omgeving.bericht(), fout)),
          niveau2("TR134", "Deze datum ligt niet na de Dagtekening van het bericht.")
              .herstel(
                  "Verbeter de datum, of stuur het bericht pas op of na die datum met een nieuwe"
                      + " Dagtekening.")
              .op(MetGeboortedatum.class, "Geboortedatum", in(301, 305, 307, 315, 323, 325))
              .geldtAls(
                  (waar, omgeving) -> nietNaDagtekening(waar.geboortedatum(), omgeving),
                  (waar, omgeving) ->
                      "De Geboortedatum ligt na Dagtekening %s.".formatted(omgeving.dagtekening()))
              .ookOp(ToegewezenProduct.class, "Toewijzingsdatum")
              .controle(
                  (product, omgeving, fout) ->
                      meld("Toewijzingsdatum", product.toewijzingsdatum(), omgeving, fout))
              .ookOp(StartProduct.class, "Begindatum")
              .controle(
                  (product, omgeving, fout) ->
                      meld("Begindatum", product.begindatum(), omgeving, fout))
              .ookOp(StopProduct.class, "Einddatum")
              .controle(
                  (product, omgeving, fout) ->
                      meld("Einddatum", product.einddatum(), omgeving, fout))
              .ookOp(Declaratie.class, "DeclaratiePeriode/Begindatum")
              .controle(
                  (declaratie, omgeving, fout) ->
                      meld(
                          "Begindatum",
                          declaratie.declaratiePeriode().begindatum(),
                          omgeving,
                          fout))
              .ookOp(Prestatie.class, "ProductPeriode/Begindatum")
              .controle(
                  (prestatie, omgeving, fout) ->
                      meld("Begindatum", prestatie.productPeriode().begindatum(), omgeving, fout)));

  private BerichtRegels() {}

  private static void meldOnbekendeGemeente(Header header, Omgeving omgeving, Regel.Fout fout) {
    boolean isAfzender = omgeving.soort().afzender() == Partij.GEMEENTE;
    String gemeente = isAfzender ? header.afzender() : header.ontvanger();
    Codelijsten lijsten = omgeving.codelijsten();
    if (!lijsten.kentGemeente(gemeente, header.dagtekening())
        && !bestondSteedsBijIngang(gemeente, lijsten, omgeving.bericht().inhoud())) {
      fout.op(
          header,
          isAfzender ? "Afzender" : "Ontvanger",
          "Gemeente %s is op %s niet bekend.".formatted(gemeente, header.dagtekening()));
    }
  }

  /** A 301 or 315 may name a gemeente that was there when each of its products begins. */
  private static boolean bestondSteedsBijIngang(
      String gemeente, Codelijsten lijsten, @Nullable Berichtklasse inhoud) {
    if (inhoud == null) {
      return false;
    }
    List<LocalDate> ingangsdatums =
        inhoud.kinderen().stream()
            .filter(MetOmvang.class::isInstance)
            .map(product -> ((MetOmvang) product).ingangsdatum())
            .toList();
    return !ingangsdatums.isEmpty()
        && ingangsdatums.stream().allMatch(datum -> lijsten.kentGemeente(gemeente, datum));
  }

  private static boolean nietNaDagtekening(
      @Nullable Geboortedatum geboortedatum, Omgeving omgeving) {
    return geboortedatum == null || !geboortedatum.datum().isAfter(omgeving.dagtekening());
  }

  private static void meld(String naam, LocalDate datum, Omgeving omgeving, Regel.Fout fout) {
    if (datum.isAfter(omgeving.dagtekening())) {
      fout.hier("%s %s ligt na Dagtekening %s.".formatted(naam, datum, omgeving.dagtekening()));
    }
  }
}
