package nl.sluis.verslag;

import java.util.List;
import nl.sluis.contract.Geld;
import nl.sluis.verantwoording.Jaaroverzicht;
import nl.sluis.verantwoording.Jaaroverzicht.NogNiet;
import nl.sluis.verantwoording.Jaarregel;
import nl.sluis.verantwoording.Jaarsom;
import nl.sluis.verantwoording.Lot;
import nl.sluis.verantwoording.Lotlijn;
import nl.sluis.verantwoording.Rijsleutel;

/** The accounts of a year as plain text, a gemeente after the other. */
final class VerantwoordingTekst {
  private static final String BEDRAG = "    %-24s %18s";

  private final Overzichttekst tekst = new Overzichttekst();
  private final Jaaroverzicht overzicht;

  private VerantwoordingTekst(Jaaroverzicht overzicht) {
    this.overzicht = overzicht;
  }

  static String van(Jaaroverzicht overzicht) {
    VerantwoordingTekst opmaak = new VerantwoordingTekst(overzicht);
    opmaak.kop();
    overzicht.perGemeente().forEach(opmaak::gemeente);
    opmaak.totaal();
    opmaak.open();
    opmaak.dekking();
    opmaak.drempel();
    opmaak.ruimten();
    opmaak.termijnen();
    opmaak.opmerkingen();
    return opmaak.tekst.toString();
  }

  private void kop() {
    tekst.regel(
        "Verantwoording %d van aanbieder %s, domein %s"
            .formatted(
                overzicht.opdracht().jaar(),
                overzicht.opdracht().aanbieder(),
                overzicht.opdracht().domein()));
    tekst.regel(Jaaroverzicht.AANSLUITING);
  }

  private void gemeente(String gemeente, Jaarsom som) {
    kopje("Gemeente %s %s".formatted(gemeente, overzicht.naam(gemeente)));
    overzicht.regels().stream()
        .filter(regel -> regel.sleutel().gemeente().equals(gemeente))
        .forEach(this::regel);
    tekst.regel("");
    tekst.regel("  Samen");
    som(som);
  }

  private void regel(Jaarregel regel) {
    Rijsleutel sleutel = regel.sleutel();
    tekst.regel("");
    tekst.regel(
        "  Product %s (categorie %s)%s%s"
            .formatted(
                sleutel.productCode(),
                sleutel.product().categorie(),
                sleutel.betaaltitel() == null
                    ? ", geen contractregel"
                    : ", " + sleutel.betaaltitel().naam(),
                sleutel.isBuiten323()
                    ? ""
                    : ", %s"
                        .formatted(
                            Overzichttekst.volume(
                                regel.volume(), sleutel.eenheidcode(), sleutel.eenheidcode()))));
    if (sleutel.isBuiten323()) {
      bedrag("geleverd", regel.som().geleverd());
    } else {
      som(regel.som());
    }
    regel.verklaring().forEach(lijn -> tekst.alinea(6, lijn.tekst()));
    regel.lijnen().stream()
        .filter(lijn -> lijn.lot() == Lot.OPNIEUW_AANGEBODEN)
        .forEach(lijn -> tekst.alinea(4, lijn.tekst()));
    regel.opmerkingen().forEach(opmerking -> tekst.alinea(4, opmerking));
  }

  private void som(Jaarsom som) {
    if (som.buiten323() != 0) {
      bedrag("buiten 323", som.buiten323());
    }
    bedrag("toegekend", som.toegekend());
    bedrag("in behandeling", som.inBehandeling());
    bedrag("afgewezen en open", som.afgewezenOpen());
    bedrag("nog niet gedeclareerd", som.nogNietGedeclareerd());
    bedrag("geleverd", som.geleverd());
    bedrag("ingediend", som.ingediend());
    if (som.gecrediteerd() != 0) {
      bedrag("waarvan gecrediteerd", som.gecrediteerd());
    }
    if (som.opnieuwAangeboden() != 0) {
      bedrag("opnieuw aangeboden", som.opnieuwAangeboden());
    }
    bedrag("verschil", som.verschil());
  }

  private void bedrag(String wat, long bedrag) {
    tekst.regel(BEDRAG.formatted(wat, Geld.tekst(bedrag)));
  }

  private void totaal() {
    kopje("Alle gemeenten");
    som(overzicht.totaal());
  }

  private void open() {
    List<Lotlijn> open = overzicht.open();
    if (open.isEmpty() && overzicht.nogNiet().isEmpty()) {
      return;
    }
    kopje("Open regels, op ReferentieNummer");
    for (Lotlijn lijn : open) {
      tekst.alinea(
          2,
          "%s, gemeente %s, toewijzing %d, product %s, %s%s"
              .formatted(
                  lijn.tekst(),
                  lijn.gemeente(),
                  lijn.prestatie().toewijzingNummer(),
                  lijn.prestatie().product().code(),
                  Overzichttekst.periode(lijn.prestatie().productPeriode()),
                  lijn.prestatie().retourcodes().isEmpty()
                      ? ""
                      : ", retourcode " + String.join(" ", lijn.prestatie().retourcodes())));
    }
    overzicht.nogNiet().forEach(this::nogNiet);
  }

  private void nogNiet(NogNiet nogNiet) {
    tekst.alinea(
        2,
        "Nog niet gedeclareerd: gemeente %s, toewijzing %d, product %s, %s, %s, %s"
            .formatted(
                nogNiet.gemeente(),
                nogNiet.toewijzingNummer(),
                nogNiet.product().code(),
                nogNiet.maand(),
                Overzichttekst.volume(
                    nogNiet.volume(), nogNiet.eenheid().code(), nogNiet.eenheid().code()),
                Geld.tekst(nogNiet.bedrag())));
  }

  private void dekking() {
    kopje("Dekking");
    overzicht.dekking().stream()
        .flatMap(dekking -> dekking.zinnen().stream())
        .forEach(zin -> tekst.alinea(2, zin));
  }

  private void drempel() {
    kopje("Drempel en verklaring");
    tekst.alinea(2, overzicht.drempelzin());
  }

  private void ruimten() {
    if (!overzicht.ruimten().isEmpty()) {
      kopje("Bestedingsruimte");
      overzicht.ruimten().forEach(ruimte -> tekst.alinea(2, ruimte.zin()));
    }
  }

  private void termijnen() {
    kopje("Termijnen");
    overzicht
        .termijnen()
        .forEach(
            termijn -> tekst.alinea(2, "%s  %s".formatted(termijn.dag(), termijn.omschrijving())));
    overzicht.naTermijn().forEach(laat -> tekst.alinea(2, laat.zin()));
  }

  private void opmerkingen() {
    if (!overzicht.opmerkingen().isEmpty()) {
      kopje("Opmerkingen");
      overzicht.opmerkingen().forEach(opmerking -> tekst.alinea(2, opmerking));
    }
  }

  private void kopje(String wat) {
    tekst.regel("");
    tekst.regel(wat);
  }
}
