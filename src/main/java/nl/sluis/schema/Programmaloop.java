package nl.sluis.schema;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * One document beside the program of its schema, for who reads that document from element to
 * element. Whatever it lets pass the schema approves; at the first thing of which it is not sure it
 * throws {@link NietZeker} and the document must be read in another way. Only a document that was
 * read to its {@link #einde()} is approved.
 */
public final class Programmaloop {
  /** Elements in each other; deeper goes no schema that has a program. */
  static final int MAX_DIEPTE = 32;

  private static final int PREFIX_HOOGSTENS = 100;
  private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

  /** Namespaces and files as they are written every day. */
  private static final Patroon ADRESSEN =
      Patroon.van(
              "(\\s*(https?://[a-z]+(\\.[a-z]+)*|[A-Za-z][A-Za-z0-9_.\\-]*)"
                  + "(/[A-Za-z0-9_.\\-]+)*\\s)*"
                  + "(https?://[a-z]+(\\.[a-z]+)*|[A-Za-z][A-Za-z0-9_.\\-]*)(/[A-Za-z0-9_.\\-]+)*\\s*")
          .orElseThrow();

  private final XMLStreamReader2 xml;
  private final Schemaelement[] open = new Schemaelement[MAX_DIEPTE];
  private final int[] plek = new int[MAX_DIEPTE];
  private final int[] aantal = new int[MAX_DIEPTE];
  private int diepte;

  Programmaloop(XMLStreamReader2 xml, Schemaelement wortel) throws NietZeker {
    this.xml = xml;
    open[0] = wortel;
    String versie = xml.getVersion();
    if (!wortel.heet(xml.getLocalName(), xml.getNamespaceURI())
        || wortel.waarde != null
        || versie != null && !versie.isEmpty() && !versie.equals("1.0")) {
      throw new NietZeker();
    }
    keurAttributen();
  }

  /** True on the next start tag in the open element, false on its end tag. */
  public boolean naarVolgende() throws XMLStreamException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          begin();
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          eind();
          return false;
        }
        case XMLStreamConstants.CHARACTERS -> eis(xml.isWhiteSpace());
        case XMLStreamConstants.SPACE, XMLStreamConstants.COMMENT -> {}
        default -> throw new NietZeker();
      }
    }
  }

  /** The element whose start tag was just read. */
  public Schemaelement element() {
    return open[diepte];
  }

  /** The value of the element whose start tag was just read, up to and including its end tag. */
  public String tekst() throws XMLStreamException {
    Waardetype waarde = open[diepte].waarde;
    eis(waarde != null);
    String tekst = xml.getElementText();
    eis(waarde.keurt(tekst));
    diepte--;
    return tekst;
  }

  /** After the end tag of the root: nothing may follow that is part of the document. */
  public void einde() throws XMLStreamException {
    while (xml.hasNext()) {
      int gebeurtenis = xml.next();
      eis(
          gebeurtenis == XMLStreamConstants.END_DOCUMENT
              || gebeurtenis == XMLStreamConstants.SPACE
              || gebeurtenis == XMLStreamConstants.COMMENT);
    }
  }

  private void begin() throws NietZeker {
    Schemaelement ouder = open[diepte];
    String naam = xml.getLocalName();
    String namespace = xml.getNamespaceURI();
    int i = plek[diepte];
    int gezien = aantal[diepte];
    while (i < ouder.kinderen.length && !ouder.kinderen[i].heet(naam, namespace)) {
      eis(gezien >= ouder.kinderen[i].minstens);
      gezien = 0;
      i++;
    }
    eis(i < ouder.kinderen.length && gezien < ouder.kinderen[i].hoogstens);
    plek[diepte] = i;
    aantal[diepte] = gezien + 1;
    diepte++;
    open[diepte] = ouder.kinderen[i];
    plek[diepte] = 0;
    aantal[diepte] = 0;
    keurAttributen();
  }

  private void eind() throws NietZeker {
    Schemaelement element = open[diepte];
    int gezien = aantal[diepte];
    for (int i = plek[diepte]; i < element.kinderen.length; i++) {
      eis(gezien >= element.kinderen[i].minstens);
      gezien = 0;
    }
    eis(element.waarde == null);
    diepte--;
  }

  /**
   * No schema here knows an attribute, but any root may say where its schema lies; nobody looks
   * there. A namespace may be declared anywhere, in the usual way.
   */
  private void keurAttributen() throws NietZeker {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      eis(diepte == 0 && XSI.equals(xml.getAttributeNamespace(i)));
      eis(xml.getAttributeLocalName(i).equals("schemaLocation"));
      eis(ADRESSEN.past(xml.getAttributeValue(i)));
    }
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      String uri = xml.getNamespaceURI(i);
      boolean isGewoon =
          (prefix == null || prefix.length() <= PREFIX_HOOGSTENS && !prefix.startsWith("xml"))
              && uri != null
              && !uri.isEmpty()
              && !uri.equals(XMLConstants.XML_NS_URI)
              && !uri.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI);
      eis(isGewoon);
    }
  }

  private static void eis(boolean isZeker) throws NietZeker {
    if (!isZeker) {
      throw new NietZeker();
    }
  }
}
