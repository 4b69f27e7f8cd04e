package nl.sluis.bericht;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file into a bericht: the technical demands (niveau 0), the message's own schema (niveau
 * 1) and binding. A good file is read once: the program of its schema is held beside it while it is
 * bound (docs/besluiten/0005). Of what that is not sure of, the schema itself decides and explains.
 * Of a refused file nothing that was bound leaves here.
 */
public final class BerichtReader {
  /** The most that a message may have (OP179). */
  public static final int MAX_BYTES = Technisch.MAX_BYTES;

  private static final String STANDAARDEN = "http://www.istandaarden.nl/";

  private static final String ONZE_RELEASE = Standaard.RELEASE.replace('.', '_');

  private final Schemas schemas;

  public BerichtReader(Schemas schemas) {
    this.schemas = schemas;
  }

  /** Never throws for what stands in the bytes: every fault of the file is in the result. */
  public Leesresultaat lees(byte[] bytes) {
    Optional<Leesfout> technisch = Technisch.keur(bytes);
    if (technisch.isPresent()) {
      return Leesresultaat.geweigerd(Herkenning.ONBEKEND, List.of(technisch.get()));
    }
    Leesresultaat zeker = ZekereLezing.van(bytes, schemas);
    if (zeker != null) {
      return zeker;
    }
    Technisch.Kop kop = Technisch.lees(bytes);
    if (kop.fout() != null) {
      return Leesresultaat.geweigerd(Herkenning.ONBEKEND, List.of(kop.fout()));
    }
    Berichtsoort soort = Berichtsoort.bijNamespace(kop.namespace()).orElse(null);
    if (soort == null || !kop.wortel().equals("Bericht")) {
      return Leesresultaat.geweigerd(kop.herkend(null), List.of(onbekendeSoort(kop)));
    }
    Herkenning herkenning = kop.herkend(soort);
    List<Leesfout> fouten = schemas.valideer(bytes, soort);
    return fouten.isEmpty()
        ? bind(bytes, soort, herkenning)
        : Leesresultaat.geweigerd(herkenning, fouten);
  }

  /** What the head of a file says about itself, before anything of it is judged. Never throws. */
  public Herkenning herken(byte[] bytes) {
    if (Technisch.keur(bytes).isPresent()) {
      return Herkenning.ONBEKEND;
    }
    Technisch.Kop kop = Technisch.lees(bytes);
    return kop.fout() == null
        ? kop.herkend(Berichtsoort.bijNamespace(kop.namespace()).orElse(null))
        : Herkenning.ONBEKEND;
  }

  /** The refusal of a file that is too large to be read at all. */
  public Leesresultaat teGroot(long omvang) {
    return Leesresultaat.geweigerd(Herkenning.ONBEKEND, List.of(Technisch.teGroot(omvang)));
  }

  private static Leesresultaat bind(byte[] bytes, Berichtsoort soort, Herkenning herkenning) {
    try {
      XMLStreamReader2 xml = Xml.reader(bytes);
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // the prolog was looked at before
      }
      Bericht bericht = RecordBinder.bericht(xml, null, soort);
      xml.close();
      return new Leesresultaat(herkenning, bericht, List.of());
    } catch (OnbruikbareWaarde waarde) {
      return Leesresultaat.geweigerd(herkenning, List.of(waarde.leesfout()));
    } catch (XMLStreamException fout) {
      return Leesresultaat.geweigerd(herkenning, List.of(Technisch.onleesbaar(fout)));
    }
  }

  static Class<? extends Bericht> klasse(Berichtsoort soort) {
    return switch (soort.vorm()) {
      case 301, 302 -> Toewijzingbericht.class;
      case 305, 306 -> Startbericht.class;
      case 307, 308 -> Stopbericht.class;
      case 315, 316 -> VerzoekToewijzingbericht.class;
      case 317, 318 -> VerzoekWijzigingbericht.class;
      case 319, 320 -> Antwoordbericht.class;
      case 323 -> Declaratiebericht.class;
      case 325 -> DeclaratieAntwoordbericht.class;
      default -> throw new IllegalArgumentException("No model for " + soort);
    };
  }

  private static Leesfout onbekendeSoort(Technisch.Kop kop) {
    @Nullable Release ander = Release.van(kop.namespace());
    if (ander != null) {
      return Leesfout.technisch(
          "IB004",
          0,
          0,
          "Het bericht is %s van release %s; Sluis kent release %s."
              .formatted(ander.bericht(), ander.release(), Standaard.RELEASE),
          "Maak het bericht opnieuw aan volgens release " + Standaard.RELEASE + ".");
    }
    return Leesfout.technisch(
        "IB004",
        0,
        0,
        "De soort van het bericht is niet bekend: het hoofdelement of de namespace ervan hoort bij"
            + " geen bericht van iJw of iWmo "
            + Standaard.RELEASE
            + ".",
        "Het hoofdelement is Bericht, met de namespace van de berichtsoort, bijvoorbeeld "
            + Berichtsoort.JW301.namespace()
            + ".");
  }

  /** A kind and release as a namespace of the standard names them. */
  private record Release(String bericht, String release) {
    static @Nullable Release van(String namespace) {
      if (!namespace.startsWith(STANDAARDEN)) {
        return null;
      }
      List<String> delen = List.of(namespace.substring(STANDAARDEN.length()).split("/"));
      @Nullable String bericht = eerste(delen, "(?i)(jw|wmo)[0-9]{3}");
      @Nullable String release = eerste(delen, "[0-9]{1,2}_[0-9]{1,2}");
      return bericht != null && release != null && !release.equals(ONZE_RELEASE)
          ? new Release(bericht.toUpperCase(Locale.ROOT), release.replace('_', '.'))
          : null;
    }

    /** Every release orders its namespace in its own way; those of 2.x name the release twice. */
    private static @Nullable String eerste(List<String> delen, String vorm) {
      return delen.stream().filter(deel -> deel.matches(vorm)).findFirst().orElse(null);
    }
  }
}
