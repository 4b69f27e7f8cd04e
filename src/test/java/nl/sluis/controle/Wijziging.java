package nl.sluis.controle;

import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import nl.sluis.bericht.Berichtsoort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One change to a message, by a path below Bericht without namespaces:
 * Declaratie/Clienten/Client[2]/Bsn.
 */
@FunctionalInterface
interface Wijziging {
  void pasToe(Document bericht, Berichtsoort soort);

  static Wijziging zet(String pad, Object waarde) {
    return (bericht, soort) -> zoek(bericht, pad).setTextContent(waarde.toString());
  }

  static Wijziging verwijder(String pad) {
    return (bericht, soort) -> {
      Element weg = zoek(bericht, pad);
      weg.getParentNode().removeChild(weg);
    };
  }

  /** The element once more, right after itself. */
  static Wijziging herhaal(String pad) {
    return (bericht, soort) -> {
      Element element = zoek(bericht, pad);
      na(element, element.cloneNode(true));
    };
  }

  /**
   * A new element after another, in the namespace of that one.
   *
   * @param inhoud its text, or names and texts of its children, which are of a shared datatype
   */
  static Wijziging voeg(String na, String naam, Object... inhoud) {
    return (bericht, soort) -> {
      Element buur = zoek(bericht, na);
      Element nieuw =
          bericht.createElementNS(buur.getNamespaceURI(), buur.getPrefix() + ":" + naam);
      if (inhoud.length == 1) {
        nieuw.setTextContent(inhoud[0].toString());
      }
      for (int i = 0; i + 1 < inhoud.length; i += 2) {
        Element kind =
            bericht.createElementNS(
                soort.standaard().basisNamespace(), soort.standaard().map() + ":" + inhoud[i]);
        kind.setTextContent(inhoud[i + 1].toString());
        nieuw.appendChild(kind);
      }
      na(buur, nieuw);
    };
  }

  static Wijziging samen(Wijziging... wijzigingen) {
    return (bericht, soort) -> {
      for (Wijziging wijziging : wijzigingen) {
        wijziging.pasToe(bericht, soort);
      }
    };
  }

  private static void na(Node buur, Node nieuw) {
    buur.getParentNode().insertBefore(nieuw, buur.getNextSibling());
  }

  private static Element zoek(Document bericht, String pad) {
    StringBuilder xpath = new StringBuilder("/*");
    for (String stap : pad.split("/")) {
      String naam = stap.replaceAll("\\[.*", "");
      xpath.append("/*[local-name()='").append(naam).append("']");
      xpath.append(stap.substring(naam.length()));
    }
    try {
      Node gevonden =
          (Node)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(xpath.toString(), bericht, XPathConstants.NODE);
      if (gevonden instanceof Element element) {
        return element;
      }
    } catch (XPathExpressionException fout) {
      throw new IllegalArgumentException(pad, fout);
    }
    throw new IllegalArgumentException("No " + pad + " in the base message");
  }
}
