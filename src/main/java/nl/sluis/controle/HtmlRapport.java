package nl.sluis.controle;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.controle.Rapport.Groep;
import nl.sluis.controle.Rapport.NietBeoordeeldOm;
import nl.sluis.controle.Rapport.Vindplaats;
import org.codehaus.stax2.XMLOutputFactory2;

/**
 * Reports as one page that stands on its own: no scripts, nothing fetched, fit to print and to be
 * read aloud. The XML writer escapes every text.
 */
public final class HtmlRapport {
  private static final WstxOutputFactory FABRIEK = fabriek();
  private static final String STIJL = stijl();

  private final StringWriter pagina = new StringWriter();
  private final XMLStreamWriter xml;

  private HtmlRapport() throws XMLStreamException {
    this.xml = FABRIEK.createXMLStreamWriter(pagina);
  }

  /**
   * The page.
   *
   * @param bijschrift under which circumstances was judged, such as the peildatum
   */
  public static String van(List<Rapport> rapporten, String bijschrift) {
    try {
      HtmlRapport opmaak = new HtmlRapport();
      opmaak.pagina(rapporten, bijschrift);
      opmaak.xml.close();
      return opmaak.pagina.toString();
    } catch (XMLStreamException fout) {
      throw new IllegalStateException("Cannot write the report", fout);
    }
  }

  private void pagina(List<Rapport> rapporten, String bijschrift) throws XMLStreamException {
    xml.writeDTD("<!DOCTYPE html>");
    open("html");
    xml.writeAttribute("lang", "nl");
    open("head");
    leeg("meta", "charset", "utf-8");
    leeg("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    element("title", "Controlerapport");
    element("style", STIJL);
    sluit();
    open("body");
    open("header");
    element("h1", "Controlerapport");
    element("p", bijschrift);
    sluit();
    open("main");
    if (rapporten.size() > 1) {
      overzicht(rapporten);
    }
    for (int nummer = 0; nummer < rapporten.size(); nummer++) {
      rapport(rapporten.get(nummer), nummer + 1);
    }
    sluit();
    sluit();
    sluit();
  }

  private void overzicht(List<Rapport> rapporten) throws XMLStreamException {
    open("section");
    element("h2", "Overzicht");
    tabel("Beoordeelde bestanden", "Bestand", "Oordeel", "Bevindingen");
    for (int nummer = 0; nummer < rapporten.size(); nummer++) {
      Rapport rapport = rapporten.get(nummer);
      open("tr");
      open("td");
      element("a", rapport.bestand(), "href", "#bericht-" + (nummer + 1));
      sluit();
      element("td", rapport.samenvatting());
      element("td", String.valueOf(rapport.aantalBevindingen()), "class", "getal");
      sluit();
    }
    sluitTabel();
    sluit();
  }

  private void rapport(Rapport rapport, int nummer) throws XMLStreamException {
    open("article");
    xml.writeAttribute("id", "bericht-" + nummer);
    element("h2", rapport.bestand());
    String bericht = Woorden.bericht(rapport.kop());
    if (!bericht.isEmpty()) {
      element("p", bericht);
    }
    element("p", rapport.samenvatting(), "class", "oordeel " + kleur(rapport.oordeel()));
    if (rapport.bedragen() != null) {
      bedragen(rapport.bedragen());
    }
    if (!rapport.groepen().isEmpty()) {
      element("h3", "Bevindingen");
      for (Groep groep : rapport.groepen()) {
        groep(groep);
      }
    }
    if (!rapport.nietBeoordeeld().isEmpty()) {
      nietBeoordeeld(rapport.nietBeoordeeld());
    }
    element("h3", "Wat nu");
    for (String zin : rapport.vervolg()) {
      element("p", zin);
    }
    sluit();
  }

  private static String kleur(Oordeel oordeel) {
    return switch (oordeel) {
      case GOEDGEKEURD -> "goed";
      case DEELS_AFGEKEURD, ONBESLIST -> "deels";
      case AFGEKEURD, GEWEIGERD -> "fout";
    };
  }

  private void bedragen(Bedragen bedragen) throws XMLStreamException {
    tabel("Prestaties en bedragen", "", "Prestaties", "Bedrag");
    som("Ingediend", bedragen.ingediend());
    som("Goedgekeurd", bedragen.goedgekeurd());
    som("Afgekeurd", bedragen.afgekeurd());
    sluitTabel();
  }

  private void som(String naam, Som som) throws XMLStreamException {
    open("tr");
    element("th", naam, "scope", "row");
    element("td", String.valueOf(som.aantal()), "class", "getal");
    element("td", Euro.van(som.bedrag()), "class", "getal");
    sluit();
  }

  private void groep(Groep groep) throws XMLStreamException {
    open("section");
    element("h4", Woorden.groep(groep));
    open("dl");
    begrip("Eis", groep.eis());
    begrip("Herstel", groep.herstel());
    String gezamenlijk = groep.gezamenlijkeMelding();
    if (gezamenlijk != null) {
      begrip("Gevonden", gezamenlijk);
    }
    sluit();
    if (gezamenlijk == null) {
      tabel("Plaatsen van " + groep.regel(), "Regel", "Onderdeel", "Gevonden", "Pad");
    } else {
      tabel("Plaatsen van " + groep.regel(), "Regel", "Onderdeel", "Pad");
    }
    for (Vindplaats plaats : groep.plaatsen()) {
      vindplaats(plaats, gezamenlijk == null);
    }
    sluitTabel();
    sluit();
  }

  private void vindplaats(Vindplaats plaats, boolean metMelding) throws XMLStreamException {
    open("tr");
    String regel = plaats.regelnummer() == 0 ? "–" : String.valueOf(plaats.regelnummer());
    element("td", regel, "class", "getal");
    element("td", Woorden.onderdeel(plaats));
    if (metMelding) {
      element("td", plaats.melding());
    }
    open("td");
    element("code", plaats.pad());
    sluit();
    sluit();
  }

  private void nietBeoordeeld(List<NietBeoordeeldOm> redenen) throws XMLStreamException {
    element("h3", "Niet beoordeeld");
    open("dl");
    for (NietBeoordeeldOm reden : redenen) {
      begrip(Woorden.hoofdletter(reden.reden()), String.join(", ", reden.regels()));
    }
    sluit();
  }

  private void begrip(String naam, String inhoud) throws XMLStreamException {
    element("dt", naam);
    element("dd", inhoud);
  }

  /** Opens a table with its caption and head; what follows are its rows. */
  private void tabel(String bijschrift, String... koppen) throws XMLStreamException {
    open("table");
    element("caption", bijschrift);
    open("thead");
    open("tr");
    for (String kop : koppen) {
      if (kop.isEmpty()) {
        element("td", "");
      } else {
        element("th", kop, "scope", "col");
      }
    }
    sluit();
    sluit();
    open("tbody");
  }

  private void sluitTabel() throws XMLStreamException {
    sluit();
    sluit();
  }

  private void element(String naam, String inhoud, String... attributen) throws XMLStreamException {
    open(naam);
    attributen(attributen);
    xml.writeCharacters(inhoud);
    sluit();
  }

  private void leeg(String naam, String... attributen) throws XMLStreamException {
    xml.writeEmptyElement(naam);
    attributen(attributen);
  }

  private void attributen(String... attributen) throws XMLStreamException {
    for (int i = 0; i < attributen.length; i += 2) {
      xml.writeAttribute(attributen[i], attributen[i + 1]);
    }
  }

  private void open(String naam) throws XMLStreamException {
    xml.writeStartElement(naam);
  }

  private void sluit() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static WstxOutputFactory fabriek() {
    WstxOutputFactory fabriek = new WstxOutputFactory();
    fabriek.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
    // a file name may hold what XML may not
    fabriek.setProperty(
        WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER,
        new InvalidCharHandler.ReplacingHandler(' '));
    return fabriek;
  }

  private static String stijl() {
    try (InputStream stroom = HtmlRapport.class.getResourceAsStream("rapport.css")) {
      return new String(Objects.requireNonNull(stroom).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read rapport.css", fout);
    }
  }
}
