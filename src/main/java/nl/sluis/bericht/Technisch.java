package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.CharConversionException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The technical demands on a file (niveau 0, OP179, OP192): size, encoding, well-formed, no DTD, so
 * that nothing after it can be made to take long.
 */
final class Technisch {
  /** OP179. */
  static final int MAX_BYTES = 25 * 1024 * 1024;

  private static final String NIET_TE_GROOT = "BRS06";
  private static final String GEEN_XML = "BRS14";

  private static final int DECLARATIE_HOOGSTENS = 200;
  private static final Pattern TEKENSET =
      Pattern.compile("^<\\?xml\\s[^>]*\\bencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private Technisch() {}

  /** What can be said from the bytes alone, before any parser sees them. */
  static Optional<Leesfout> keur(byte[] bytes) {
    if (bytes.length == 0) {
      return fout(GEEN_XML, "Het bestand is leeg.", "Lever het bericht opnieuw aan.");
    }
    if (bytes.length > MAX_BYTES) {
      return Optional.of(teGroot(bytes.length));
    }
    if (begintMet(bytes, 0xEF, 0xBB, 0xBF)) {
      return fout(
          GEEN_XML,
          "Het bestand begint met een byte order mark (BOM).",
          "Bewaar het bestand als UTF-8 zonder BOM.");
    }
    if (begintMet(bytes, 0xFE, 0xFF)
        || begintMet(bytes, 0xFF, 0xFE)
        || begintMet(bytes, 0x00, 0x3C)
        || begintMet(bytes, 0x3C, 0x00)) {
      return Optional.of(andereTekenset("UTF-16"));
    }
    return isUtf8(genoemdeTekenset(bytes))
        ? Optional.empty()
        : Optional.of(andereTekenset("een andere tekenset"));
  }

  /** The parser would refuse a character set that it does not know as no XML at all. */
  private static @Nullable String genoemdeTekenset(byte[] bytes) {
    int begin = Math.min(bytes.length, DECLARATIE_HOOGSTENS);
    Matcher declaratie = TEKENSET.matcher(new String(bytes, 0, begin, ISO_8859_1));
    return declaratie.find() ? declaratie.group(1) : null;
  }

  /**
   * Whether a message may say so of itself.
   *
   * @param tekenset null when it says nothing
   */
  static boolean isUtf8(@Nullable String tekenset) {
    return tekenset == null || tekenset.equalsIgnoreCase("UTF-8");
  }

  /** What the head of the file says about itself, or why it cannot be read. */
  static Kop lees(byte[] bytes) {
    String[] velden = new String[4];
    try {
      XMLStreamReader2 xml = Xml.reader(bytes);
      if (!isUtf8(xml.getCharacterEncodingScheme())) { // named so far on that it was not seen
        return Kop.fout(andereTekenset("een andere tekenset"));
      }
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
          return Kop.fout(
              Leesfout.technisch(
                  GEEN_XML,
                  xml.getLocation().getLineNumber(),
                  xml.getLocation().getColumnNumber(),
                  "Het bestand bevat een DTD (DOCTYPE). Dat mag niet in een bericht.",
                  "Verwijder de DOCTYPE-regel."));
        }
      }
      String namespace = xml.getNamespaceURI();
      String wortel = xml.getLocalName();
      leesHeader(xml, velden);
      return new Kop(namespace == null ? "" : namespace, wortel, velden, null);
    } catch (XMLStreamException fout) {
      return Kop.fout(onleesbaar(fout));
    }
  }

  /** BerichtCode, Afzender, Ontvanger and Identificatie, as far as they are there. */
  private static void leesHeader(XMLStreamReader2 xml, String[] velden) throws XMLStreamException {
    while (xml.hasNext()) {
      int gebeurtenis = xml.next();
      if (gebeurtenis == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Header")) {
        return;
      }
      if (gebeurtenis == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "BerichtCode" -> velden[0] = xml.getElementText();
          case "Afzender" -> velden[1] = xml.getElementText();
          case "Ontvanger" -> velden[2] = xml.getElementText();
          case "Identificatie" -> {
            velden[3] = xml.getElementText();
            return;
          }
          case "Client", "Declaratie", "Antwoord", "DeclaratieAntwoord" -> {
            return;
          }
          default -> {}
        }
      }
    }
  }

  static Leesfout geenXml(int regel, int kolom) {
    return Leesfout.technisch(
        GEEN_XML,
        Math.max(regel, 0),
        Math.max(kolom, 0),
        "Het bestand is geen goed gevormde XML, of het is niet volledig.",
        "Maak het bestand opnieuw aan en lever het helemaal aan; blijft dit zo, vraag dan uw"
            + " softwareleverancier.");
  }

  static Leesfout teGroot(long omvang) {
    return Leesfout.technisch(
        NIET_TE_GROOT,
        0,
        0,
        "Het bestand is %d bytes; toegestaan is hoogstens %d bytes (25 MB)."
            .formatted(omvang, MAX_BYTES),
        "Verdeel de inhoud over meer berichten, elk met een eigen Identificatie.");
  }

  /** What the parser refused, in the words that fit its reason. */
  static Leesfout onleesbaar(XMLStreamException fout) {
    Location plaats = fout.getLocation();
    int regel = plaats == null ? 0 : plaats.getLineNumber();
    int kolom = plaats == null ? 0 : plaats.getColumnNumber();
    if (fout.getNestedException() instanceof CharConversionException) {
      return geenUtf8(regel, kolom);
    }
    // woodstox has no exception of its own for a bound that is passed
    String reden = String.valueOf(fout.getMessage()).toLowerCase(Locale.ROOT);
    return reden.contains("limit (") ? grens(regel, kolom) : geenXml(regel, kolom);
  }

  private static Leesfout grens(int regel, int kolom) {
    return Leesfout.technisch(
        GEEN_XML,
        Math.max(regel, 0),
        Math.max(kolom, 0),
        "Het bestand heeft hier elementen die dieper genest zijn dan %d, of een element met meer dan %d attributen."
            .formatted(Xml.MAX_DIEPTE, Xml.MAX_ATTRIBUTEN),
        "Dit is geen bericht van iJw of iWmo; controleer of het juiste bestand is aangeleverd.");
  }

  static Leesfout geenUtf8(int regel, int kolom) {
    return Leesfout.technisch(
        GEEN_XML,
        Math.max(regel, 0),
        Math.max(kolom, 0),
        "Het bestand bevat tekens die geen UTF-8 zijn.",
        "Bewaar het bestand als UTF-8 zonder BOM.");
  }

  static Leesfout teLang(int regel, int kolom, int hoogstens) {
    return Leesfout.technisch(
        GEEN_XML,
        regel,
        kolom,
        "Een tekst of element op deze plaats is langer dan %d bytes.".formatted(hoogstens),
        "Kort de tekst in.");
  }

  private static Leesfout andereTekenset(String welke) {
    return Leesfout.technisch(
        GEEN_XML,
        1,
        1,
        "Het bestand gebruikt %s; een bericht is altijd UTF-8.".formatted(welke),
        "Bewaar het bestand als UTF-8 zonder BOM, en noem UTF-8 in de eerste regel.");
  }

  private static Optional<Leesfout> fout(String code, String melding, String herstel) {
    return Optional.of(Leesfout.technisch(code, 0, 0, melding, herstel));
  }

  private static boolean begintMet(byte[] bytes, int... begin) {
    if (bytes.length < begin.length) {
      return false;
    }
    for (int i = 0; i < begin.length; i++) {
      if (Byte.toUnsignedInt(bytes[i]) != begin[i]) {
        return false;
      }
    }
    return true;
  }

  /** The root element and the first fields of the Header. */
  record Kop(String namespace, String wortel, String[] velden, @Nullable Leesfout fout) {
    static Kop fout(Leesfout fout) {
      return new Kop("", "", new String[4], fout);
    }

    Herkenning herkend(@Nullable Berichtsoort soort) {
      return Herkenning.van(soort, velden[1], velden[2], velden[3]);
    }
  }
}
