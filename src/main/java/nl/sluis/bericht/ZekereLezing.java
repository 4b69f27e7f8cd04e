package nl.sluis.bericht;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import nl.sluis.schema.Programmaloop;
import nl.sluis.schema.Schemaprogramma;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The one pass in which nearly every good message is read and judged by its schema. */
final class ZekereLezing {
  private ZekereLezing() {}

  /**
   * Reads and judges in one pass, as nearly every good message can be.
   *
   * @return null when it is not sure that the schema approves this; why not is for the schema
   */
  static @Nullable Leesresultaat van(byte[] bytes, Schemas schemas) {
    try {
      XMLStreamReader2 xml = Xml.reader(new GewoneTekens(bytes));
      if (!Technisch.isUtf8(xml.getCharacterEncodingScheme()) || !naarWortel(xml)) {
        return null;
      }
      Berichtsoort soort = Berichtsoort.bijNamespace(xml.getNamespaceURI()).orElse(null);
      Schemaprogramma programma = soort == null ? null : schemas.programma(soort).orElse(null);
      if (soort == null || programma == null) {
        return null;
      }
      Programmaloop loop = programma.loop(xml);
      Bericht bericht = RecordBinder.bericht(xml, loop, soort);
      loop.einde();
      xml.close();
      return new Leesresultaat(Herkenning.van(soort, bericht.header()), bericht, List.of());
    } catch (XMLStreamException fout) {
      return null;
    }
  }

  /** False when more stands before the root element than white space and explanation. */
  private static boolean naarWortel(XMLStreamReader2 xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.SPACE, XMLStreamConstants.COMMENT -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
