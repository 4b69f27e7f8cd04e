package nl.sluis.factuur;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.sluis.xml.Xmldocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads an invoice of anybody: without DTD or anything from outside, and bounded in size and depth.
 */
final class Factuurxml {
  private static final String MAX_DIEPTE = "64";
  private static final String CBC =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

  private Factuurxml() {}

  static Document lees(byte[] xml) {
    if (xml.length > Factuurtoets.MAX_BYTES) {
      throw new Factuurfout(List.of("Het bestand is groter dan 10 MB."));
    }
    try {
      DocumentBuilder lezer = fabriek().newDocumentBuilder();
      lezer.setErrorHandler(null);
      return lezer.parse(new ByteArrayInputStream(xml));
    } catch (SAXException fout) {
      throw new Factuurfout(
          List.of(
              "Het bestand is geen goed gevormde XML zonder DTD, of is dieper dan %s elementen."
                  .formatted(MAX_DIEPTE)));
    } catch (ParserConfigurationException | IOException fout) {
      throw new IllegalStateException("The XML parser of Java cannot be set up", fout);
    }
  }

  private static DocumentBuilderFactory fabriek() throws ParserConfigurationException {
    DocumentBuilderFactory fabriek = Xmldocument.lezers();
    fabriek.setAttribute("jdk.xml.maxElementDepth", MAX_DIEPTE);
    return fabriek;
  }

  /** The rules that it says to follow; empty when it says nothing. */
  static String kenmerk(Document document) {
    for (Node kind = document.getDocumentElement().getFirstChild();
        kind != null;
        kind = kind.getNextSibling()) {
      if (CBC.equals(kind.getNamespaceURI()) && "CustomizationID".equals(kind.getLocalName())) {
        return kind.getTextContent().strip();
      }
    }
    return "";
  }

  /** The path of an element as a person reads it. */
  static String pad(@Nullable String xpath) {
    return xpath == null
        ? ""
        : xpath
            .replaceAll("\\[namespace-uri\\(\\)='[^']*']", "")
            .replace("*:", "")
            .replace("[1]", "");
  }
}
