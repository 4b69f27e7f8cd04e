package nl.sluis.bericht;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.validation.ValidatorHandler;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Hands what a stream reader is on to the validator that listens, so that both are at one place.
 */
final class SaxBrug {
  private final XMLStreamReader2 xml;
  private final ValidatorHandler handler;

  SaxBrug(XMLStreamReader2 xml, ValidatorHandler handler) {
    this.xml = xml;
    this.handler = handler;
  }

  /** A tag; what stands between tags is for {@link #tekst}. */
  void tag() throws SAXException {
    switch (xml.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.END_ELEMENT -> einde();
      default -> {}
    }
  }

  void tekst(String tekst) throws SAXException {
    handler.characters(tekst.toCharArray(), 0, tekst.length());
  }

  private void start() throws SAXException {
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      handler.startPrefixMapping(leeg(xml.getNamespacePrefix(i)), leeg(xml.getNamespaceURI(i)));
    }
    AttributesImpl attributen = new AttributesImpl();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributen.addAttribute(
          leeg(xml.getAttributeNamespace(i)),
          xml.getAttributeLocalName(i),
          qnaam(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)),
          "CDATA",
          xml.getAttributeValue(i));
    }
    handler.startElement(leeg(xml.getNamespaceURI()), xml.getLocalName(), qnaam(), attributen);
  }

  private void einde() throws SAXException {
    handler.endElement(leeg(xml.getNamespaceURI()), xml.getLocalName(), qnaam());
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      handler.endPrefixMapping(leeg(xml.getNamespacePrefix(i)));
    }
  }

  private String qnaam() {
    return qnaam(xml.getPrefix(), xml.getLocalName());
  }

  private static String qnaam(@Nullable String prefix, String naam) {
    return leeg(prefix).isEmpty() ? naam : prefix + ":" + naam;
  }

  private static String leeg(@Nullable String tekst) {
    return tekst == null ? "" : tekst;
  }
}
