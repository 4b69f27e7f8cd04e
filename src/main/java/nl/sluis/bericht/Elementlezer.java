package nl.sluis.bericht;

import java.time.DateTimeException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import nl.sluis.schema.Programmaloop;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * A message as its binder walks along it, from element to element; beside the program of its
 * schema, or without it for what the schema approved before.
 */
final class Elementlezer {
  private final XMLStreamReader2 xml;
  private final @Nullable Programmaloop programma;

  Elementlezer(XMLStreamReader2 xml, @Nullable Programmaloop programma) {
    this.xml = xml;
    this.programma = programma;
  }

  /** True on the next start tag, false on the end tag of the element that is being read. */
  boolean naarVolgende() throws XMLStreamException {
    if (programma != null) {
      return programma.naarVolgende();
    }
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /** Of the start tag that was just read. */
  String naam() {
    return xml.getLocalName();
  }

  /** Of the start tag that was just read. */
  Location plaats() {
    return xml.getLocation();
  }

  /**
   * What stands in the element that was just begun, up to and including its end tag.
   *
   * @param ouder the berichtklasse that it is of
   */
  Object waarde(String element, Waarde waarde, Plaats ouder) throws XMLStreamException {
    if (programma != null) {
      return programma.waarde(waarde.lezer());
    }
    Location begin = plaats();
    String tekst = xml.getElementText();
    try {
      return waarde.lees(tekst);
    } catch (DateTimeException | IllegalArgumentException fout) {
      throw new OnbruikbareWaarde(ouder, element, begin);
    }
  }
}
