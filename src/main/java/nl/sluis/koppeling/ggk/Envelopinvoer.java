package nl.sluis.koppeling.ggk;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.koppeling.ggk.stuf.Naamruimte;
import nl.sluis.xml.Attribuutgrens;
import nl.sluis.xml.Xmlstroom;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/**
 * Reads a SOAP message once, from start to end, and takes the file out of the envelope while
 * reading: what is left is small, whatever was sent. No DTD, and a bound on everything.
 */
final class Envelopinvoer {
  private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";

  /** A file of 25 MB as base64 in lines of 76, and the envelope around it. */
  private static final long MAX_TEKENS = 37_000_000;

  /** Of all text besides the file: signatures and such in the SOAP header. */
  private static final int MAX_OVERIG = 256 * 1024;

  private static final int MAX_ATTRIBUTEN = 32;

  private static final WstxInputFactory INVOER = invoer();
  private static final WstxOutputFactory UITVOER = uitvoer();

  private final XMLStreamReader2 xml;
  private final XMLStreamWriter2 kopie;
  private @Nullable Base64invoer bestand;
  private @Nullable Ingepakt ingepakt;
  private boolean heeftBody;
  private int overig;

  private Envelopinvoer(XMLStreamReader2 xml, XMLStreamWriter2 kopie) {
    this.xml = xml;
    this.kopie = kopie;
  }

  /**
   * What came in.
   *
   * @param soap the message without the file, in UTF-8
   * @param bestand the file; null when it has none
   */
  record Gelezen(byte[] soap, @Nullable Ingepakt bestand) {}

  /**
   * Reads all of it.
   *
   * @throws Envelopfout when it is no SOAP 1.1
   * @throws IOException when the sender stops half-way
   */
  static Gelezen lees(InputStream bron) throws IOException {
    ByteArrayOutputStream soap = new ByteArrayOutputStream();
    try {
      XMLStreamReader2 xml =
          new Attribuutgrens((XMLStreamReader2) INVOER.createXMLStreamReader(bron), MAX_ATTRIBUTEN);
      XMLStreamWriter2 kopie =
          (XMLStreamWriter2) UITVOER.createXMLStreamWriter(soap, StandardCharsets.UTF_8.name());
      Envelopinvoer invoer = new Envelopinvoer(xml, kopie);
      invoer.lees();
      kopie.close();
      return new Gelezen(soap.toByteArray(), invoer.ingepakt);
    } catch (XMLStreamException fout) {
      if (fout.getNestedException() instanceof IOException storing
          && !(storing instanceof CharConversionException)) {
        throw storing;
      }
      int regel = fout.getLocation() == null ? 0 : fout.getLocation().getLineNumber();
      throw geenSoap(
          "De tekst is geen goed gevormde XML, of is te groot of te diep (regel %d)."
              .formatted(regel));
    }
  }

  private static WstxInputFactory invoer() {
    WstxInputFactory fabriek = Xmlstroom.lezers(new Xmlstroom.Grenzen(32, MAX_ATTRIBUTEN, 4_000));
    fabriek.setProperty(XMLInputFactory.IS_COALESCING, false); // the file comes in pieces
    fabriek.setProperty(WstxInputProperties.P_MAX_CHARACTERS, MAX_TEKENS);
    fabriek.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, 2_000L);
    return fabriek;
  }

  private static WstxOutputFactory uitvoer() {
    WstxOutputFactory fabriek = Xmlstroom.schrijvers();
    fabriek.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
    return fabriek;
  }

  private void lees() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            tekst();
        case XMLStreamConstants.END_ELEMENT -> einde();
        case XMLStreamConstants.DTD -> throw geenSoap("Een DTD (DOCTYPE) is niet toegestaan.");
        default -> {}
      }
    }
    if (!heeftBody) {
      throw geenSoap("De envelop heeft geen Body.");
    }
  }

  private void begin() throws XMLStreamException {
    if (xml.getDepth() == 1 && !is(SOAP11, "Envelope")) {
      throw geenSoap("Verwacht wordt een Envelope van SOAP 1.1 (%s).".formatted(SOAP11));
    }
    heeftBody |= xml.getDepth() == 2 && is(SOAP11, "Body");
    kopie.copyEventFromReader(xml, false);
    if (is(Naamruimte.GGK, "xmlBestand") || is(Naamruimte.GGK, "tekstBestand")) {
      bestand = new Base64invoer(BerichtReader.MAX_BYTES);
    }
  }

  private void tekst() throws XMLStreamException {
    if (bestand != null) {
      bestand.voegToe(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      return;
    }
    overig += xml.getTextLength();
    if (overig > MAX_OVERIG) {
      throw geenSoap("De envelop bevat te veel tekst buiten het bestand.");
    }
    if (xml.getDepth() > 0) {
      // not copyEventFromReader: it would fetch the pieces after this one too, uncounted
      kopie.writeCharacters(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  private void einde() throws XMLStreamException {
    if (bestand != null) {
      ingepakt = bestand.klaar();
      bestand = null;
    }
    kopie.copyEventFromReader(xml, false);
  }

  private boolean is(String namespace, String naam) {
    return naam.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
  }

  private static Envelopfout geenSoap(String details) {
    return new Envelopfout(Stuffout.NIET_VOLGENS_SCHEMA, details);
  }
}
