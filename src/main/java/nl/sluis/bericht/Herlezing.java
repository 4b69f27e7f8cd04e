package nl.sluis.bericht;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import nl.sluis.xml.Xmlschema;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads a message that its schema refused a second time, element by element: slower than the first
 * time, but now every fault is known with its element. A good message never comes here.
 */
final class Herlezing implements ErrorHandler {
  /** Reading stops here: a file with so many faults is no message with mistakes. */
  private static final int HOOGSTENS = 1_000;

  /** And here, in squares of lengths: refusing a long text costs the JDK's patterns that much. */
  private static final long MOEITE_HOOGSTENS = 1_000_000_000;

  private final Schemamodel model;
  private final List<Schemafout> fouten = new ArrayList<>();
  private @Nullable OpenElement open;
  private boolean waardeGemeld;
  private long moeite;

  private Herlezing(Berichtsoort soort) {
    this.model = Schemamodel.van(soort);
  }

  static List<Leesfout> van(Schema schema, Berichtsoort soort, byte[] bytes) {
    Herlezing herlezing = new Herlezing(soort);
    try {
      herlezing.lees(schema.newValidatorHandler(), Xml.reader(bytes));
    } catch (XMLStreamException fout) {
      return List.of(Technisch.onleesbaar(fout));
    } catch (SAXException fout) {
      throw new IllegalStateException("The validator cannot be set up", fout);
    }
    return new Schemauitleg(soort).legUit(herlezing.fouten);
  }

  private void lees(ValidatorHandler handler, XMLStreamReader2 xml)
      throws SAXException, XMLStreamException {
    Xmlschema.verhard(handler);
    handler.setErrorHandler(this);
    SaxBrug brug = new SaxBrug(xml, handler);
    handler.startDocument();
    while (xml.hasNext() && fouten.size() < HOOGSTENS && moeite < MOEITE_HOOGSTENS) {
      int gebeurtenis = xml.next();
      waardeGemeld = false;
      if (gebeurtenis == XMLStreamConstants.START_ELEMENT) {
        open = begin(xml);
      } else if (open != null && xml.hasText() && gebeurtenis != XMLStreamConstants.COMMENT) {
        open.voegToe(xml.getText());
      }
      brug.geefDoor();
      if (gebeurtenis == XMLStreamConstants.END_ELEMENT && open != null) {
        open = open.ouder();
      }
    }
  }

  private OpenElement begin(XMLStreamReader2 xml) {
    var plaats = xml.getLocation();
    String naam = xml.getLocalName();
    OpenElement ouder = open;
    Schemamodel.@Nullable Element deel =
        ouder == null
            ? model.wortel()
            : ouder.model() == null ? null : ouder.model().kinderen().get(naam);
    String namespace = xml.getNamespaceURI();
    return new OpenElement(
        ouder,
        namespace == null ? "" : namespace,
        naam,
        deel,
        plaats.getLineNumber(),
        plaats.getColumnNumber());
  }

  @Override
  public void warning(SAXParseException waarschuwing) {}

  /** One wrong value makes the validator speak several times; its first word is the cause. */
  @Override
  public void error(SAXParseException melding) {
    if (open == null || fouten.size() == HOOGSTENS) {
      return;
    }
    Schemafout fout = Schemafout.van(String.valueOf(melding.getMessage()), open);
    if (!fout.isWaarde() || !waardeGemeld) {
      fouten.add(fout);
      long lengte = open.tekst().length();
      moeite += lengte * lengte;
    }
    waardeGemeld |= fout.isWaarde() || fout.isElementInWaarde();
  }

  @Override
  public void fatalError(SAXParseException melding) {
    error(melding);
  }
}
