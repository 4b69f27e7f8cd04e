package nl.sluis.tabel;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.sluis.xml.Xmlstroom;
import org.jspecify.annotations.Nullable;

/** Walks over the elements of one part of an .xlsx: no DTD, no entities, bounded in every way. */
final class ExcelXml {
  private static final int MAX_TEKST = 40_000;
  private static final int MAX_DIEPTE = 64;
  private static final int MAX_ATTRIBUTEN = 64;
  private static final XMLInputFactory FABRIEK = fabriek();

  private final XMLStreamReader reader;

  ExcelXml(InputStream stroom) throws XMLStreamException {
    reader = FABRIEK.createXMLStreamReader(stroom);
  }

  private static XMLInputFactory fabriek() {
    WstxInputFactory fabriek =
        Xmlstroom.lezers(new Xmlstroom.Grenzen(MAX_DIEPTE, MAX_ATTRIBUTEN, MAX_TEKST));
    fabriek.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEKST);
    return fabriek;
  }

  /** Goes on to the next begin or end of an element; false at the end. */
  boolean volgende() throws XMLStreamException {
    while (reader.hasNext()) {
      int soort = reader.next();
      if (soort == XMLStreamReader.DTD) {
        throw new Onleesbaar("het Excel-bestand bevat een DTD, en dat hoort er niet in");
      }
      if (soort == XMLStreamReader.START_ELEMENT || soort == XMLStreamReader.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  boolean begint(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean eindigt(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  /** Whatever its namespace: the one of a relation differs per edition of the standard. */
  @Nullable String attribuut(String naam) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(naam)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The text up to the end of this element, without that of elements in it. */
  String tekst() throws XMLStreamException {
    StringBuilder tekst = new StringBuilder();
    int diepte = 1;
    while (diepte > 0) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> diepte++;
        case XMLStreamReader.END_ELEMENT -> diepte--;
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          if (diepte == 1) {
            tekst.append(reader.getText());
          }
        }
        default -> {
          // comments and the like say nothing
        }
      }
      if (tekst.length() > MAX_TEKST) {
        throw new Onleesbaar("een cel in het Excel-bestand bevat te veel tekst");
      }
    }
    return tekst.toString();
  }
}
