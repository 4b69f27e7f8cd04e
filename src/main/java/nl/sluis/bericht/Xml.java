package nl.sluis.bericht;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import nl.sluis.xml.Attribuutgrens;
import nl.sluis.xml.Xmldocument;
import nl.sluis.xml.Xmlschema;
import nl.sluis.xml.Xmlstroom;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** How a message is read, and how far one may go in depth, attributes and text. */
final class Xml {
  static final int MAX_DIEPTE = 32;
  static final int MAX_ATTRIBUTEN = 16;

  /**
   * A longer text is kept from the JDK's patterns: they take time with the square of its length.
   */
  static final int MAX_TEKST = 4_000;

  /** A start tag with 64 namespace declarations (D106). */
  static final int MAX_TAG = 8_000;

  private static final WstxInputFactory STAX = stax();

  private Xml() {}

  static XMLStreamReader2 reader(byte[] bytes) throws XMLStreamException {
    return begrensd(STAX.createXMLStreamReader(new ByteArrayInputStream(bytes)));
  }

  static XMLStreamReader2 reader(GewoneTekens tekens) throws XMLStreamException {
    return begrensd(STAX.createXMLStreamReader(tekens));
  }

  private static XMLStreamReader2 begrensd(XMLStreamReader lezer) {
    return new Attribuutgrens((XMLStreamReader2) lezer, MAX_ATTRIBUTEN);
  }

  private static WstxInputFactory stax() {
    WstxInputFactory fabriek =
        Xmlstroom.snelleLezers(new Xmlstroom.Grenzen(MAX_DIEPTE, MAX_ATTRIBUTEN, MAX_TEKST));
    fabriek.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    fabriek.setProperty(XMLInputFactory.IS_COALESCING, true);
    fabriek.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, true);
    return fabriek;
  }

  /** By one of our schemas. */
  static Validator validator(Schema schema) throws SAXException {
    Validator validator = schema.newValidator();
    Xmlschema.verhard(validator);
    // our own bound explains itself; that of the newest JDK comes before it and does not
    validator.setProperty("jdk.xml.elementAttributeLimit", "10000");
    return validator;
  }

  /** A document of our own, such as a schema. */
  static Document document(byte[] bytes) {
    try {
      return Xmldocument.lezers().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | SAXException | IOException fout) {
      throw new IllegalStateException("A document of our own cannot be read", fout);
    }
  }
}
