package nl.sluis.toezicht;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import nl.sluis.bericht.Standaard;
import nl.sluis.toezicht.Geval.Wijziging;
import nl.sluis.xml.Xmldocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Makes the message of a step from a base message and the changes that the case is about. */
final class Berichtwijziging {
  private final Document bericht;

  private Berichtwijziging(Document bericht) {
    this.bericht = bericht;
  }

  /**
   * The changed message.
   *
   * @throws OnbruikbaarGeval when the base is no XML or a path leads nowhere
   */
  static byte[] wijzig(byte[] basis, List<Wijziging> wijzigingen) {
    try {
      Document bericht =
          Xmldocument.lezers().newDocumentBuilder().parse(new ByteArrayInputStream(basis));
      Berichtwijziging wijziging = new Berichtwijziging(bericht);
      wijzigingen.forEach(wijziging::pasToe);
      ByteArrayOutputStream uit = new ByteArrayOutputStream(basis.length);
      Xmldocument.schrijver().transform(new DOMSource(bericht), new StreamResult(uit));
      return uit.toByteArray();
    } catch (SAXException | IOException | ParserConfigurationException | TransformerException f) {
      throw new OnbruikbaarGeval("het basisbericht is geen goed gevormde XML");
    }
  }

  private void pasToe(Wijziging wijziging) {
    if (wijziging.zet() != null) {
      zet(wijziging.zet(), wijziging.tekst());
    } else if (wijziging.verwijder() != null) {
      Element weg = zoek(wijziging.verwijder());
      weg.getParentNode().removeChild(weg);
    } else if (wijziging.herhaal() != null) {
      Element element = zoek(wijziging.herhaal());
      na(element, element.cloneNode(true));
    } else {
      Element buur = zoek(wijziging.na());
      na(buur, nieuw(buur, wijziging.voeg(), wijziging));
    }
  }

  /** Only a text is replaced: emptying a whole berichtklasse is never what was meant. */
  private void zet(String pad, String tekst) {
    Element element = zoek(pad);
    if (element.getElementsByTagName("*").getLength() > 0) {
      throw new OnbruikbaarGeval("het pad " + pad + " wijst een element met elementen aan");
    }
    element.setTextContent(tekst);
  }

  private static void na(Node buur, Node nieuw) {
    buur.getParentNode().insertBefore(nieuw, buur.getNextSibling());
  }

  /** A new element stands in the namespace of its neighbour, its children are shared datatypes. */
  private Element nieuw(Element buur, String naam, Wijziging wijziging) {
    Element element =
        bericht.createElementNS(buur.getNamespaceURI(), metPrefix(buur.getPrefix(), naam));
    if (wijziging.kinderen().isEmpty()) {
      element.setTextContent(wijziging.tekst());
    }
    vul(element, wijziging.kinderen());
    return element;
  }

  private void vul(Element element, Map<?, ?> kinderen) {
    Standaard standaard =
        bericht.getDocumentElement().getNamespaceURI().contains("/iwmo/")
            ? Standaard.IWMO
            : Standaard.IJW;
    kinderen.forEach(
        (naam, waarde) -> {
          Element kind =
              bericht.createElementNS(
                  standaard.basisNamespace(), metPrefix(standaard.map(), naam.toString()));
          if (waarde instanceof Map<?, ?> dieper) {
            vul(kind, dieper);
          } else {
            kind.setTextContent(String.valueOf(waarde));
          }
          element.appendChild(kind);
        });
  }

  private static String metPrefix(String prefix, String naam) {
    return prefix == null || prefix.isEmpty() ? naam : prefix + ":" + naam;
  }

  private Element zoek(String pad) {
    StringBuilder xpath = new StringBuilder("/*");
    for (String stap : pad.split("/")) {
      int haak = stap.indexOf('[');
      String naam = haak < 0 ? stap : stap.substring(0, haak);
      xpath
          .append("/*[local-name()='")
          .append(naam.replace("'", ""))
          .append("']")
          .append(haak < 0 ? "" : stap.substring(haak));
    }
    try {
      NodeList gevonden =
          (NodeList)
              Xmldocument.zoeker().evaluate(xpath.toString(), bericht, XPathConstants.NODESET);
      if (gevonden.getLength() == 1) {
        return (Element) gevonden.item(0);
      }
      throw new OnbruikbaarGeval(
          "het pad %s wijst %d elementen aan in het basisbericht, niet één"
              .formatted(pad, gevonden.getLength()));
    } catch (XPathExpressionException fout) {
      throw new OnbruikbaarGeval("het pad " + pad + " is geen pad");
    }
  }
}
