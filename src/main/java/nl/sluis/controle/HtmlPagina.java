package nl.sluis.controle;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.sluis.xml.Xmlstroom;
import org.codehaus.stax2.XMLOutputFactory2;

/**
 * One page of a report that stands on its own: no scripts, nothing fetched, fit to print and to be
 * read aloud. The XML writer escapes every text.
 */
public final class HtmlPagina {
  private static final WstxOutputFactory FABRIEK = fabriek();
  private static final String STIJL = stijl();

  private final StringWriter pagina = new StringWriter();
  private final XMLStreamWriter xml;

  private HtmlPagina() throws XMLStreamException {
    this.xml = FABRIEK.createXMLStreamWriter(pagina);
  }

  /** What stands on a page below its head. */
  @FunctionalInterface
  public interface Inhoud {
    void schrijf(HtmlPagina pagina) throws XMLStreamException;
  }

  /** The page, with its title also as its first heading and a line below it. */
  public static String van(String titel, String bijschrift, Inhoud inhoud) {
    try {
      HtmlPagina opmaak = new HtmlPagina();
      opmaak.pagina(titel, bijschrift, inhoud);
      opmaak.xml.close();
      return opmaak.pagina.toString();
    } catch (XMLStreamException fout) {
      throw new IllegalStateException("Cannot write the report", fout);
    }
  }

  /** Only what stands on a page, as one element with the class rapport. */
  public static String fragment(Inhoud inhoud) {
    try {
      HtmlPagina opmaak = new HtmlPagina();
      opmaak.open("div", "class", "rapport");
      inhoud.schrijf(opmaak);
      opmaak.sluit();
      opmaak.xml.close();
      return opmaak.pagina.toString();
    } catch (XMLStreamException fout) {
      throw new IllegalStateException("Cannot write the report", fout);
    }
  }

  private void pagina(String titel, String bijschrift, Inhoud inhoud) throws XMLStreamException {
    xml.writeDTD("<!DOCTYPE html>");
    open("html", "lang", "nl");
    open("head");
    leeg("meta", "charset", "utf-8");
    leeg("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    element("title", titel);
    element("style", STIJL);
    sluit();
    open("body");
    open("header");
    element("h1", titel);
    element("p", bijschrift);
    sluit();
    open("main");
    inhoud.schrijf(this);
    sluit();
    sluit();
    sluit();
  }

  /** A name and what it stands for, in a list of them. */
  public void begrip(String naam, String inhoud) throws XMLStreamException {
    element("dt", naam);
    element("dd", inhoud);
  }

  /** Opens a table with its caption and head; what follows are its rows. */
  public void tabel(String bijschrift, String... koppen) throws XMLStreamException {
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

  /** Closes a table. */
  public void sluitTabel() throws XMLStreamException {
    sluit();
    sluit();
  }

  /** An element with a text; attributes as name, value, name, value. */
  public void element(String naam, String inhoud, String... attributen) throws XMLStreamException {
    open(naam, attributen);
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

  /** Attributes as name, value, name, value. */
  public void open(String naam, String... attributen) throws XMLStreamException {
    xml.writeStartElement(naam);
    attributen(attributen);
  }

  /** Closes what was opened last. */
  public void sluit() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static WstxOutputFactory fabriek() {
    WstxOutputFactory fabriek = Xmlstroom.schrijvers();
    fabriek.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
    // a file name may hold what XML may not
    fabriek.setProperty(
        WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER,
        new InvalidCharHandler.ReplacingHandler(' '));
    return fabriek;
  }

  private static String stijl() {
    try (InputStream stroom = HtmlPagina.class.getResourceAsStream("rapport.css")) {
      return new String(Objects.requireNonNull(stroom).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read rapport.css", fout);
    }
  }
}
