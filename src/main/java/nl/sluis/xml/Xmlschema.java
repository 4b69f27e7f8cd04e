package nl.sluis.xml;

import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;

/** Makes schemas, and holds to its bounds what validates by them. */
public final class Xmlschema {
  /** The validator's texts are parsed, so they must not follow the language of the machine. */
  private static final String TAAL = "http://apache.org/xml/properties/locale";

  private Xmlschema() {}

  /** The JDK's own, whatever is on the class path. */
  public static SchemaFactory fabriek() throws SAXException {
    SchemaFactory fabriek = SchemaFactory.newDefaultInstance();
    fabriek.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    fabriek.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return fabriek;
  }

  /** Before it reads anything. */
  public static void verhard(Validator validator) throws SAXException {
    validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    validator.setProperty(TAAL, Locale.ROOT);
  }

  /** Before it is told anything. */
  public static void verhard(ValidatorHandler handler) throws SAXException {
    handler.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    handler.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    handler.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    handler.setProperty(TAAL, Locale.ROOT);
  }
}
