package nl.sluis.controle;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import nl.sluis.contract.Geld;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.controle.Rapport.Groep;
import nl.sluis.controle.Rapport.NietBeoordeeldOm;
import nl.sluis.controle.Rapport.Tegenlezing;
import nl.sluis.controle.Rapport.Uitleg;
import nl.sluis.controle.Rapport.Vindplaats;

/**
 * Reports as one page that stands on its own: no scripts, nothing fetched, fit to print and to be
 * read aloud. The XML writer escapes every text.
 */
public final class HtmlRapport {
  private final HtmlPagina pagina;

  private HtmlRapport(HtmlPagina pagina) {
    this.pagina = pagina;
  }

  /**
   * The page.
   *
   * @param bijschrift under which circumstances was judged, such as the peildatum
   */
  public static String van(Rapportbundel rapporten, String bijschrift) {
    return HtmlPagina.van(
        "Controlerapport", bijschrift, pagina -> new HtmlRapport(pagina).rapporten(rapporten));
  }

  /** The same without what stands around it, to be part of another page. */
  public static String fragment(Rapportbundel rapporten) {
    return HtmlPagina.fragment(pagina -> new HtmlRapport(pagina).rapporten(rapporten));
  }

  private void rapporten(Rapportbundel rapporten) throws XMLStreamException {
    if (rapporten.lijnen().size() > 1) {
      overzicht(rapporten);
    }
    List<Rapport> voluit = rapporten.voluit();
    for (int nummer = 0; nummer < voluit.size(); nummer++) {
      rapport(voluit.get(nummer), nummer + 1);
    }
  }

  private void overzicht(Rapportbundel rapporten) throws XMLStreamException {
    pagina.open("section");
    pagina.element("h2", "Overzicht");
    if (rapporten.isIngekort()) {
      pagina.element(
          "p",
          "De eerste %d bestanden staan hieronder voluit, van de andere één regel. Alles staat in"
                  .formatted(rapporten.voluit().size())
              + " het rapport als JSON.");
      regels(rapporten.telling());
    }
    pagina.tabel("Beoordeelde bestanden", "Bestand", "Oordeel", "Bevindingen");
    for (int nummer = 0; nummer < rapporten.lijnen().size(); nummer++) {
      Rapportbundel.Lijn lijn = rapporten.lijnen().get(nummer);
      pagina.open("tr");
      if (nummer < rapporten.voluit().size()) {
        pagina.open("td");
        pagina.element("a", lijn.bestand(), "href", "#bericht-" + (nummer + 1));
        pagina.sluit();
      } else {
        pagina.element("td", lijn.bestand());
      }
      pagina.element("td", lijn.samenvatting());
      pagina.element("td", String.valueOf(lijn.bevindingen()), "class", "getal");
      pagina.sluit();
    }
    pagina.sluitTabel();
    pagina.sluit();
  }

  private void regels(Regeltelling telling) throws XMLStreamException {
    pagina.tabel("Regels die niet klopten", "Regel", "Keren", "Bestanden");
    for (Map.Entry<String, Regeltelling.Telling> regel : telling.regels().entrySet()) {
      pagina.open("tr");
      pagina.element("td", regel.getKey());
      pagina.element("td", String.valueOf(regel.getValue().keren()), "class", "getal");
      pagina.element("td", String.valueOf(regel.getValue().bestanden()), "class", "getal");
      pagina.sluit();
    }
    pagina.sluitTabel();
  }

  private void rapport(Rapport rapport, int nummer) throws XMLStreamException {
    pagina.open("article", "id", "bericht-" + nummer);
    pagina.element("h2", rapport.bestand());
    String bericht = Woorden.bericht(rapport.kop());
    if (!bericht.isEmpty()) {
      pagina.element("p", bericht);
    }
    pagina.element("p", rapport.samenvatting(), "class", "oordeel " + kleur(rapport.oordeel()));
    if (rapport.bedragen() != null) {
      bedragen(rapport.bedragen());
    }
    if (!rapport.groepen().isEmpty()) {
      pagina.element("h3", "Bevindingen");
      for (Groep groep : rapport.groepen()) {
        groep(groep);
      }
    }
    if (!rapport.berekeningen().isEmpty()) {
      berekeningen(rapport.berekeningen());
    }
    zinnen("Plafonds", rapport.plafonds());
    if (rapport.tegenlezing() != null) {
      tegenlezing(rapport.tegenlezing());
    }
    if (!rapport.nietBeoordeeld().isEmpty()) {
      nietBeoordeeld(rapport.nietBeoordeeld());
    }
    zinnen("Opmerkingen", rapport.opmerkingen());
    zinnen("Wat nu", rapport.vervolg());
    pagina.sluit();
  }

  private void zinnen(String kop, List<String> zinnen) throws XMLStreamException {
    if (zinnen.isEmpty()) {
      return;
    }
    pagina.element("h3", kop);
    for (String zin : zinnen) {
      pagina.element("p", zin);
    }
  }

  private static String kleur(Oordeel oordeel) {
    return switch (oordeel) {
      case GOEDGEKEURD -> "goed";
      case DEELS_AFGEKEURD, ONBESLIST -> "deels";
      case AFGEKEURD, GEWEIGERD -> "fout";
    };
  }

  private void bedragen(Bedragen bedragen) throws XMLStreamException {
    pagina.tabel("Prestaties en bedragen", "", "Prestaties", "Bedrag");
    som("Ingediend", bedragen.ingediend());
    som("Goedgekeurd", bedragen.goedgekeurd());
    som("Afgekeurd", bedragen.afgekeurd());
    pagina.sluitTabel();
  }

  private void som(String naam, Som som) throws XMLStreamException {
    pagina.open("tr");
    pagina.element("th", naam, "scope", "row");
    pagina.element("td", String.valueOf(som.aantal()), "class", "getal");
    pagina.element("td", Geld.tekst(som.bedrag()), "class", "getal");
    pagina.sluit();
  }

  private void groep(Groep groep) throws XMLStreamException {
    pagina.open("section");
    pagina.element("h4", Woorden.groep(groep));
    pagina.open("dl");
    pagina.begrip("Eis", groep.eis());
    pagina.begrip("Herstel", groep.herstel());
    String gezamenlijk = groep.gezamenlijkeMelding();
    if (gezamenlijk != null) {
      pagina.begrip("Gevonden", gezamenlijk);
    }
    pagina.sluit();
    if (gezamenlijk == null) {
      pagina.tabel("Plaatsen van " + groep.regel(), "Regel", "Onderdeel", "Gevonden", "Pad");
    } else {
      pagina.tabel("Plaatsen van " + groep.regel(), "Regel", "Onderdeel", "Pad");
    }
    for (Vindplaats plaats : groep.plaatsen()) {
      vindplaats(plaats, gezamenlijk == null);
    }
    pagina.sluitTabel();
    pagina.sluit();
  }

  private void vindplaats(Vindplaats plaats, boolean metMelding) throws XMLStreamException {
    pagina.open("tr");
    String regel = plaats.regelnummer() == 0 ? "–" : String.valueOf(plaats.regelnummer());
    pagina.element("td", regel, "class", "getal");
    pagina.element("td", Woorden.onderdeel(plaats));
    if (metMelding) {
      pagina.element("td", plaats.melding());
    }
    pagina.open("td");
    pagina.element("code", plaats.pad());
    pagina.sluit();
    pagina.sluit();
  }

  /** Folded, since it also tells what agreed. */
  private void berekeningen(List<Rekenregel> rekenregels) throws XMLStreamException {
    pagina.element("h3", "Berekeningen");
    pagina.open("details");
    pagina.element("summary", "Alles wat is nagerekend");
    pagina.tabel("Berekeningen", "Regel", "Onderdeel", "Eis", "Berekening");
    for (Rekenregel rekenregel : rekenregels) {
      pagina.open("tr");
      pagina.element("td", String.valueOf(rekenregel.regelnummer()), "class", "getal");
      pagina.element("td", rekenregel.kenmerk());
      pagina.element("td", rekenregel.regel());
      pagina.element("td", rekenregel.tekst());
      pagina.sluit();
    }
    pagina.sluitTabel();
    pagina.sluit();
  }

  private void tegenlezing(Tegenlezing tegenlezing) throws XMLStreamException {
    pagina.element("h3", "Tegenlezing");
    pagina.element("p", tegenlezing.kop());
    for (Uitleg uitleg : tegenlezing.uitleg()) {
      pagina.open("section");
      pagina.element("h4", Woorden.uitleg(uitleg));
      pagina.element("p", uitleg.plaats().melding());
      pagina.open("p");
      pagina.element("code", uitleg.plaats().pad());
      pagina.sluit();
      if (!uitleg.heen().isEmpty()) {
        pagina.element("p", Woorden.IN_HEENBERICHT);
      }
      for (Groep groep : uitleg.heen()) {
        groep(groep);
      }
      pagina.sluit();
    }
  }

  private void nietBeoordeeld(List<NietBeoordeeldOm> redenen) throws XMLStreamException {
    pagina.element("h3", "Niet beoordeeld");
    pagina.open("dl");
    for (NietBeoordeeldOm reden : redenen) {
      pagina.begrip(Woorden.hoofdletter(reden.reden()), String.join(", ", reden.regels()));
    }
    pagina.sluit();
  }
}
