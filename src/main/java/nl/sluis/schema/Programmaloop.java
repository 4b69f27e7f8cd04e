package nl.sluis.schema;

import java.time.DateTimeException;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

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

  /** What stood last in each element, by its number, and what its reader made of it. */
  private final @Nullable String[] teksten;

  private final @Nullable Object[] waarden;

  Programmaloop(XMLStreamReader2 xml, Schemaelement wortel, int elementen) throws NietZeker {
    this.xml = xml;
    this.teksten = new String[elementen];
    this.waarden = new Object[elementen];
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

  /**
   * Reads the value of the element whose start tag was just read, up to and including its end tag.
   * Dates and codes repeat themselves from one element to the next of its kind; what was there
   * before is not judged and not made again.
   *
   * @param lezer what it makes of a text, always the same at the same element of the schema; of a
   *     text that it cannot take it says so with one of the exceptions that are named for that, and
   *     then the program is not sure
   */
  public Object waarde(Function<String, Object> lezer) throws XMLStreamException {
    Schemaelement element = open[diepte];
    Waardetype type = element.waarde;
    eis(type != null);
    String eerder = teksten[element.nummer];
    String tekst = tekst(eerder);
    diepte--;
    Object bekend = waarden[element.nummer];
    if (tekst == eerder && bekend != null) {
      return bekend;
    }
    eis(type.keurt(tekst));
    try {
      Object waarde = lezer.apply(tekst);
      teksten[element.nummer] = tekst;
      waarden[element.nummer] = waarde;
      return waarde;
    } catch (DateTimeException | IllegalArgumentException fout) {
      throw new NietZeker();
    }
  }

  /** What stands up to the end tag, in one piece: of a comment in a value it is not sure. */
  private String tekst(@Nullable String eerder) throws XMLStreamException {
    int gebeurtenis = xml.next();
    String tekst = "";
    if (gebeurtenis == XMLStreamConstants.CHARACTERS) {
      tekst = staatErWeer(eerder) ? eerder : xml.getText();
      gebeurtenis = xml.next();
    }
    eis(gebeurtenis == XMLStreamConstants.END_ELEMENT);
    return tekst;
  }

  private boolean staatErWeer(@Nullable String eerder) {
    if (eerder == null || eerder.length() != xml.getTextLength()) {
      return false;
    }
    char[] tekens = xml.getTextCharacters();
    int begin = xml.getTextStart();
    for (int i = 0; i < eerder.length(); i++) {
      if (eerder.charAt(i) != tekens[begin + i]) {
        return false;
      }
    }
    return true;
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
