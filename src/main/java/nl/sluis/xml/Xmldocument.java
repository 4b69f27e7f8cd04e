package nl.sluis.xml;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.SAXException;

/** Makes what reads a document as a whole, and what searches and writes it; all of the JDK. */
public final class Xmldocument {
  private static final String GEEN_DTD = "http://apache.org/xml/features/disallow-doctype-decl";

  private Xmldocument() {}

  /** Knows namespaces. */
  public static DocumentBuilderFactory lezers() throws ParserConfigurationException {
    DocumentBuilderFactory fabriek = DocumentBuilderFactory.newDefaultNSInstance();
    fabriek.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    fabriek.setFeature(GEEN_DTD, true);
    return fabriek;
  }

  /** Tells what it reads and keeps nothing. */
  public static SAXParser verteller() throws ParserConfigurationException, SAXException {
    SAXParserFactory fabriek = SAXParserFactory.newDefaultNSInstance();
    fabriek.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    fabriek.setFeature(GEEN_DTD, true);
    return fabriek.newSAXParser();
  }

  /** Writes a document as it is. */
  public static Transformer schrijver() throws TransformerException {
    TransformerFactory fabriek = TransformerFactory.newDefaultInstance();
    fabriek.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return fabriek.newTransformer();
  }

  /** Finds places in a document. */
  public static XPath zoeker() {
    return XPathFactory.newDefaultInstance().newXPath();
  }
}
