package nl.sluis.bericht;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.validation.ValidatorHandler;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The only place where XML parsers are made. No DTD, no external entities, and a bound on depth,
 * attributes and text; a protection that cannot be switched on is an error.
 */
final class Xml {
  static final int MAX_DIEPTE = 32;
  static final int MAX_ATTRIBUTEN = 16;

  /** Longer than any real text; the JDK's patterns take quadratic time in the text's length. */
  static final int MAX_TEKST = 4_000;

  /** The validator's texts are parsed, so they must not follow the language of the machine. */
  private static final String TAAL = "http://apache.org/xml/properties/locale";

  private static final WstxInputFactory STAX = stax();

  private Xml() {}

  static XMLStreamReader2 reader(byte[] bytes) throws XMLStreamException {
    return (XMLStreamReader2) STAX.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  private static WstxInputFactory stax() {
    WstxInputFactory fabriek = new WstxInputFactory();
    fabriek.configureForSpeed();
    // else a fault in a text comes as a runtime exception when the text is asked for
    fabriek.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    fabriek.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    fabriek.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    fabriek.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    fabriek.setProperty(XMLInputFactory.IS_COALESCING, true);
    fabriek.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, true);
    fabriek.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DIEPTE);
    fabriek.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTEN);
    fabriek.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_TEKST);
    fabriek.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEKST);
    fabriek.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("External entities are not read");
        });
    return fabriek;
  }

  static SchemaFactory schemaFactory() throws SAXException {
    SchemaFactory fabriek =
        SchemaFactory.newDefaultInstance(); // the JDK's own, whatever is on the class path
    fabriek.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    fabriek.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return fabriek;
  }

  static void verhard(Validator validator) throws SAXException {
    validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    validator.setProperty(TAAL, Locale.ROOT);
    // our own bound explains itself; that of the newest JDK comes before it and does not
    validator.setProperty("jdk.xml.elementAttributeLimit", "10000");
  }

  static void verhard(ValidatorHandler handler) throws SAXException {
    handler.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    handler.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    handler.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    handler.setProperty(TAAL, Locale.ROOT);
  }

  /** A document of our own, such as a schema. */
  static Document document(byte[] bytes) {
    try {
      DocumentBuilderFactory fabriek = DocumentBuilderFactory.newDefaultInstance();
      fabriek.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      fabriek.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      fabriek.setNamespaceAware(true);
      return fabriek.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | SAXException | IOException fout) {
      throw new IllegalStateException("A document of our own cannot be read", fout);
    }
  }
}
