package nl.sluis.bericht;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import nl.sluis.schema.Schemaelement;
import nl.sluis.schema.Schemaprogramma;
import nl.sluis.schema.Waardetype;
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
  private final @Nullable Schemaprogramma programma;
  private final List<Schemafout> fouten = new ArrayList<>();
  private @Nullable OpenElement open;
  private boolean waardeGemeld;
  private long moeite;

  /** What stood behind the last tag. */
  private final StringBuilder wachtend = new StringBuilder();

  private Herlezing(Berichtsoort soort, @Nullable Schemaprogramma programma) {
    this.model = Schemamodel.van(soort);
    this.programma = programma;
  }

  static List<Leesfout> van(Schema schema, Berichtsoort soort, byte[] bytes) {
    return new Herlezing(soort, null).lees(schema, soort, bytes);
  }

  /**
   * The same of a message with texts that the validator would need too long for; these the program
   * judges.
   *
   * @return empty when nothing is wrong
   */
  static List<Leesfout> metLangeTekst(
      Schema schema, Schemaprogramma programma, Berichtsoort soort, byte[] bytes) {
    return new Herlezing(soort, programma).lees(schema, soort, bytes);
  }

  private List<Leesfout> lees(Schema schema, Berichtsoort soort, byte[] bytes) {
    try {
      lees(schema.newValidatorHandler(), Xml.reader(bytes));
    } catch (XMLStreamException fout) {
      return List.of(Technisch.onleesbaar(fout));
    } catch (SAXException fout) {
      throw new IllegalStateException("The validator cannot be set up", fout);
    }
    return new Schemauitleg(soort).legUit(fouten);
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
        brug.tekst(voorKind());
        open = begin(xml);
        brug.tag();
      } else if (open != null && gebeurtenis == XMLStreamConstants.END_ELEMENT) {
        brug.tekst(voorEinde(open));
        brug.tag();
        open = open.ouder();
      } else if (open != null && xml.hasText() && gebeurtenis != XMLStreamConstants.COMMENT) {
        open.voegToe(xml.getText());
        wachtend.append(xml.getText());
      }
    }
  }

  /** An element in a value is wrong, whatever that value is. */
  private String voorKind() {
    boolean isWaarde = open != null && open.schema() != null && open.schema().waarde() != null;
    return opgenomen(isWaarde ? Xml.MAX_TEKST : wachtend.length());
  }

  /** What the validator is to judge; a text that is long for it is judged here. */
  private String voorEinde(OpenElement element) {
    Schemaelement schema = element.schema();
    Waardetype type = schema == null ? null : schema.waarde();
    if (type == null || wachtend.length() <= Xml.MAX_TEKST) {
      return opgenomen(wachtend.length());
    }
    String lang = opgenomen(wachtend.length());
    if (!type.isTekst()) {
      String kort = zonderNullen(lang.strip());
      return kort.length() <= Xml.MAX_TEKST ? kort : kort.substring(0, Xml.MAX_TEKST);
    }
    type.weigering(lang).ifPresent(sleutel -> fouten.add(new Schemafout(sleutel, "", element)));
    waardeGemeld = true;
    return lang.substring(0, Xml.MAX_TEKST);
  }

  /** A number with noughts before it is as large without them. */
  private static String zonderNullen(String tekst) {
    int eerste = 0;
    while (eerste < tekst.length() - 1 && tekst.charAt(eerste) == '0') {
      eerste++;
    }
    return tekst.substring(eerste);
  }

  private String opgenomen(int hoogstens) {
    String tekst = wachtend.substring(0, Math.min(wachtend.length(), hoogstens));
    wachtend.setLength(0);
    return tekst;
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
        schema(naam, namespace == null ? "" : namespace),
        plaats.getLineNumber(),
        plaats.getColumnNumber());
  }

  private @Nullable Schemaelement schema(String naam, String namespace) {
    if (programma == null || open != null && open.schema() == null) {
      return null;
    }
    return open == null ? programma.wortel() : open.schema().kind(naam, namespace);
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
