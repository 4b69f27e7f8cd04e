package nl.sluis.bericht;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import nl.sluis.xml.Xmlstroom;
import org.codehaus.stax2.XMLOutputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * Writes a bericht as its berichtsoort asks and as OP192 asks of every file: UTF-8 without a byte
 * order mark, one element a line, lines ended by CR LF. What was written has passed its schema.
 */
public final class BerichtWriter {
  private static final WstxOutputFactory FABRIEK = fabriek();

  private final Schemas schemas;

  public BerichtWriter(Schemas schemas) {
    this.schemas = schemas;
  }

  /**
   * The message as bytes.
   *
   * @throws IllegalStateException when the schema refuses it, which is a fault of ours
   */
  public byte[] schrijf(Bericht bericht, Berichtsoort soort) {
    byte[] bytes = zonderControle(bericht, soort);
    List<Leesfout> fouten =
        ZekereLezing.van(bytes, schemas) == null ? schemas.valideer(bytes, soort) : List.of();
    if (!fouten.isEmpty()) {
      Leesfout eerste = fouten.get(0);
      throw new IllegalStateException(
          "We wrote a %s that its schema refuses, at line %d column %d: %s"
              .formatted(soort, eerste.regel(), eerste.kolom(), eerste.melding()));
    }
    return bytes;
  }

  private static byte[] zonderControle(Bericht bericht, Berichtsoort soort) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    try {
      XMLStreamWriter2 xml = (XMLStreamWriter2) FABRIEK.createXMLStreamWriter(bytes, "UTF-8");
      XmlUitvoer uit = new XmlUitvoer(xml, soort);
      uit.begin();
      RecordBinder.van(bericht.getClass()).schrijf(bericht, uit);
      uit.sluit();
      xml.close();
    } catch (XMLStreamException fout) {
      throw new IllegalStateException("Cannot write a " + soort, fout);
    }
    return bytes.toByteArray();
  }

  private static WstxOutputFactory fabriek() {
    WstxOutputFactory fabriek = Xmlstroom.schrijvers();
    fabriek.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
    fabriek.configureForSpeed();
    fabriek.setProperty(com.ctc.wstx.api.WstxOutputProperties.P_OUTPUT_VALIDATE_CONTENT, true);
    return fabriek;
  }
}
