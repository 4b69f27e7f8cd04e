package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program of a schema: there is one for each of ours, it knows the messages of every day, and
 * the messages by which it is compared notice it when it is wrong.
 */
class SchemaprogrammaTest {
  private static final Schemas SCHEMAS = Schemas.ingebouwd();
  private static final Pattern NAAMRUIMTE = Pattern.compile("targetNamespace=\"([^\"]+)\"");
  private static final Pattern DATATYPE =
      Pattern.compile("(?s)<xs:(simple|complex)Type name=\"(\\w+)\">.*?</xs:\\1Type>");
  private static final String ALLEEN =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="%1$s" xmlns:a="urn:alleen"
          targetNamespace="urn:alleen" elementFormDefault="qualified">
        <xs:import namespace="%1$s"/>
        <xs:element name="Bericht" type="a:Root"/>
        <xs:complexType name="Root">
          <xs:sequence>
            <xs:element name="Alleen" type="b:%2$s" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>
      </xs:schema>
      """;

  /**
   * What makes a schema wider in one place: what is found, what stands there instead, and beside
   * what it makes no difference, since that says the same.
   */
  private enum Verruiming {
    MAG_WEG("(<xs:element name=\"[A-Za-z0-9]+\" type=\"[^\"]+\")/>", "$1 minOccurs=\"0\"/>", ""),
    MAG_VAKER(
        "(<xs:element name=\"[A-Za-z0-9]+\" type=\"[^\"]+\"[^>]*?)/>", "$1 maxOccurs=\"9\"/>", ""),
    MAG_LANGER(
        "<xs:maxLength value=\"[0-9]+\"/>",
        "<xs:maxLength value=\"999\"/>",
        "enumeration|pattern value=\"[^\"]*[}0-9]\""),
    MAG_LEEG(
        "<xs:minLength value=\"[0-9]+\"/>",
        "<xs:minLength value=\"0\"/>",
        "enumeration|pattern value=\"(?!\\[0-9\\]\\*)"),
    MAG_ALLES(
        "<xs:pattern value=\"[^\"]*\"/>", "<xs:pattern value=\".*\"/>", "base=\"xs:(date|time)"),
    MAG_GROTER(
        "<xs:maxInclusive value=\"[0-9]+\"/>", "<xs:maxInclusive value=\"9999999999999\"/>", ""),
    MAG_MET_WIT(
        "(<xs:restriction base=\"xs:string\">)",
        "$1<xs:whiteSpace value=\"collapse\"/>",
        "whiteSpace"),
    MAG_ELKE_CODE(
        "(<xs:restriction base=\"xs:string\">)(\\s*<xs:enumeration value=\"[^\"]*\"/>)+", "$1", "");

    private final Pattern plaats;
    private final String anders;
    private final Pattern naast;

    Verruiming(String plaats, String anders, String naast) {
      this.plaats = Pattern.compile(plaats);
      this.anders = anders;
      this.naast = Pattern.compile(naast.isEmpty() ? "(?!)" : naast);
    }

    /** The schema, each time wider in one other place. */
    static List<String> alle(String schema) {
      return Arrays.stream(values()).flatMap(een -> een.van(schema).stream()).toList();
    }

    private List<String> van(String schema) {
      List<String> ruimere = new ArrayList<>();
      if (naast.matcher(schema).find()) {
        return ruimere;
      }
      for (MatchResult vindplaats : plaats.matcher(schema).results().toList()) {
        String deel = schema.substring(vindplaats.start(), vindplaats.end());
        String ruimer = plaats.matcher(deel).replaceFirst(anders);
        if (!ruimer.equals(deel) && !deel.contains("Occurs") && !deel.contains(":Root")) {
          ruimere.add(
              schema.substring(0, vindplaats.start())
                  + ruimer
                  + schema.substring(vindplaats.end()));
        }
      }
      return ruimere;
    }
  }

  @ParameterizedTest
  @EnumSource
  void heeftElkeBerichtsoort(Berichtsoort soort) {
    assertThat(Schemas.ingebouwd().programma(soort)).isPresent();
  }

  @Test
  void kentDeBerichtenVanAlledag() throws IOException {
    BerichtReader reader = new BerichtReader(Schemas.ingebouwd());
    List<byte[]> goede = new ArrayList<>();
    try (Stream<Path> bestanden = Files.walk(Path.of("conformance-tests"))) {
      for (Path bestand : bestanden.filter(een -> een.toString().endsWith(".xml")).toList()) {
        byte[] bytes = Files.readAllBytes(bestand);
        if (reader.lees(bytes).isGelezen()) {
          goede.add(bytes);
        }
      }
    }

    assertThat(goede).hasSizeGreaterThan(100);
    assertThat(goede.stream().filter(bytes -> ZekereLezing.van(bytes, SCHEMAS) == null).count())
        .isLessThan(goede.size() / 50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jw301.xsd",
        "http://www.istandaarden.nl/ijw/3_2/jw301/schema jw301.xsd",
        "http://www.istandaarden.nl/ijw/3_2/jw301/schema\n  ../xsd/jw301.xsd",
        " https://standaard.nl  xsd/jw301.xsd "
      })
  void laatEenBerichtZeggenWaarZijnSchemaLigt(String waar) {
    byte[] bytes = metSchemaLocation(waar);

    assertThat(SCHEMAS.valideer(bytes, Berichtsoort.JW301)).isEmpty();
    assertThat(new BerichtReader(SCHEMAS).lees(bytes).isGelezen()).isTrue();
  }

  /** What the schema refuses there must not pass. */
  @ParameterizedTest
  @ValueSource(
      strings = {"http://[ x", "http:", "http://", "%", "x %zz", "http://1.2.3.999/x", ":x"})
  void isNietZekerVanEenVreemdAdres(String waar) {
    assertThat(ZekereLezing.van(metSchemaLocation(waar), SCHEMAS)).isNull();
  }

  private static byte[] metSchemaLocation(String waar) {
    return Voorbeeld.tekst()
        .replaceFirst(
            "Bericht ",
            "Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"%s\" ".formatted(waar))
        .getBytes(UTF_8);
  }

  @ParameterizedTest
  @EnumSource(names = {"JW315", "JW323", "WMO317"})
  void valtDoorDeMandAlsEenBerichtTeVeelToelaat(Berichtsoort soort) {
    Schemapaar ons = Schemapaar.van(soort);
    List<String> geweigerde = geweigerde(soort, ons, type -> false);

    assertThat(ongemerkt(ons.bericht(), geweigerde, ons::metBericht)).isEmpty();
  }

  /** Each datatype in a message of its own, with nothing else in it. */
  @ParameterizedTest
  @EnumSource
  void valtDoorDeMandAlsEenDatatypeTeVeelToelaat(Standaard standaard) {
    Berichtsoort soort = Berichtsoort.van(standaard, 301);
    String basis = Schemapaar.van(soort).basis();
    List<String> ongemerkt = new ArrayList<>();
    for (MatchResult type : DATATYPE.matcher(basis).results().toList()) {
      String bericht =
          ALLEEN.formatted(
              NAAMRUIMTE.matcher(basis).results().findFirst().orElseThrow().group(1),
              type.group(2));
      Schemapaar paar = new Schemapaar(basis, bericht);
      List<String> geweigerde = geweigerde(soort, paar, naam -> true);
      String voor = basis.substring(0, type.start());
      String na = basis.substring(type.end());
      ongemerkt.addAll(
          ongemerkt(type.group(), geweigerde, ander -> paar.metBasis(voor + ander + na)));
    }

    assertThat(ongemerkt).isEmpty();
  }

  /** The wider schemas that approve nothing that ours refuses. */
  private static List<String> ongemerkt(
      String schema, List<String> geweigerde, Function<String, Schemapaar> met) {
    return Verruiming.alle(schema).stream()
        .filter(ruimer -> !met.apply(ruimer).keurtEenVan(geweigerde))
        .map(ruimer -> verschil(schema, ruimer))
        .toList();
  }

  private static String verschil(String schema, String ruimer) {
    int i = 0;
    while (schema.charAt(i) == ruimer.charAt(i)) {
      i++;
    }
    return ruimer.substring(Math.max(0, i - 80), Math.min(ruimer.length(), i + 60)).strip();
  }

  private static List<String> geweigerde(
      Berichtsoort soort, Schemapaar paar, Predicate<String> isNieuw) {
    OfficieelSchema schema = paar.bytes();
    Scheidsrechter jdk = Scheidsrechter.jdk(schema.basisschema(), schema.berichtschema());
    List<String> geweigerde = new ArrayList<>();
    Proefberichten berichten = new Proefberichten(soort, schema, isNieuw);
    Proefberichten.Luisteraar<Object> weigeraar =
        (verandering, wat, bericht) -> {
          String xml = bericht.xml();
          if (!jdk.keurtGoed(xml)) {
            geweigerde.add(xml);
          }
        };
    berichten.veranderde(1, weigeraar::hoor);
    berichten.metAndereWaarden(weigeraar::hoor);
    return geweigerde;
  }

  /** A schema of a message, and that of the datatypes in it. */
  private record Schemapaar(String basis, String bericht) {
    static Schemapaar van(Berichtsoort soort) {
      return new Schemapaar(lees(Schemas.basisschema(soort)), lees(soort.schema()));
    }

    Schemapaar metBasis(String ander) {
      return new Schemapaar(ander, bericht);
    }

    Schemapaar metBericht(String ander) {
      return new Schemapaar(basis, ander);
    }

    OfficieelSchema bytes() {
      return new OfficieelSchema(basis.getBytes(UTF_8), bericht.getBytes(UTF_8));
    }

    boolean keurtEenVan(List<String> berichten) {
      Scheidsrechter programma =
          Scheidsrechter.programma(bytes().basisschema(), bytes().berichtschema());
      return berichten.stream().anyMatch(programma::keurtGoed);
    }

    private static String lees(String naam) {
      return new String(Bronmap.ingebouwd(naam).orElseThrow(), UTF_8);
    }
  }
}
