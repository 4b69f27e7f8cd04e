package nl.sluis.bericht;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/** Elements in the namespaces of one berichtsoort, one to a line, ended as OP192 asks. */
final class XmlUitvoer {
  private static final String REGELEINDE = "\r\n";

  private final XMLStreamWriter2 xml;
  private final Berichtsoort soort;
  private int diepte;

  XmlUitvoer(XMLStreamWriter2 xml, Berichtsoort soort) {
    this.xml = xml;
    this.soort = soort;
  }

  void begin() throws XMLStreamException {
    xml.writeRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + REGELEINDE);
    start(false, "Bericht");
    xml.writeNamespace(soort.standaard().map(), soort.standaard().basisNamespace());
    xml.writeNamespace(soort.prefix(), soort.namespace());
    xml.writeRaw(REGELEINDE);
    diepte++;
  }

  void open(boolean datatype, String naam) throws XMLStreamException {
    springIn();
    start(datatype, naam);
    xml.writeRaw(REGELEINDE);
    diepte++;
  }

  void element(boolean datatype, String naam, String tekst) throws XMLStreamException {
    springIn();
    start(datatype, naam);
    xml.writeCharacters(tekst);
    xml.writeEndElement();
    xml.writeRaw(REGELEINDE);
  }

  void sluit() throws XMLStreamException {
    diepte--;
    springIn();
    xml.writeEndElement();
    xml.writeRaw(REGELEINDE);
  }

  private void start(boolean datatype, String naam) throws XMLStreamException {
    Standaard standaard = soort.standaard();
    if (datatype) {
      xml.writeStartElement(standaard.map(), naam, standaard.basisNamespace());
    } else {
      xml.writeStartElement(soort.prefix(), naam, soort.namespace());
    }
  }

  private void springIn() throws XMLStreamException {
    for (int i = 0; i < diepte; i++) {
      xml.writeRaw("\t");
    }
  }
}
