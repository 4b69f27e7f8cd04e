package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are: an answer in Dutch, soon, without an exception and without going out. */
class VijandigBestandTest {
  /** Generous, so that a slow machine does not fail; what is quadratic takes hours here. */
  private static final Duration SNEL = Duration.ofSeconds(20);

  private static final int VIJFENTWINTIG_MB = Technisch.MAX_BYTES;

  private final BerichtReader reader = new BerichtReader(Schemas.ingebouwd());
  private final String goed = Voorbeeld.tekst();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "geen xml",
        "{\"bericht\":1}",
        "<",
        "<Bericht",
        "<Bericht>",
        "<?xml version=\"1.0\"?>",
        "<a></b>",
        "<a>&onbekend;</a>",
        "<p:a/>",
        "   ",
        "\u0000\u0001\u0002"
      })
  void weigertWatGeenXmlIs(String tekst) {
    assertThat(technisch(tekst).melding()).contains("XML");
  }

  @Test
  void weigertEenLeegBestand() {
    assertThat(technisch(new byte[0]).melding()).isEqualTo("Het bestand is leeg.");
  }

  @Test
  void weigertEenHalfBestandWaarHetOokIsAfgebroken() {
    for (int einde = 1; einde < goed.indexOf("</jw301:Bericht>"); einde += 97) {
      assertThat(technisch(goed.substring(0, einde)).code()).isEqualTo("BRS14");
    }
  }

  @Test
  void weigertEenHalfBestandMetOokEenSchemafout() {
    String half = goed.replace("999990019", "9").substring(0, goed.length() - 40);

    assertThat(technisch(half).melding()).contains("niet volledig");
  }

  @Test
  void weigertEenByteOrderMark() {
    assertThat(technisch("\uFEFF" + goed).melding()).contains("BOM");
  }

  @Test
  void weigertUtf16() {
    for (Charset tekenset : List.of(UTF_16, UTF_16BE, UTF_16LE)) {
      assertThat(technisch(goed.getBytes(tekenset)).melding()).contains("UTF-16");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "US-ASCII", "UTF-16", "IBM037", "onzin"})
  void weigertEenAndereTekenset(String tekenset) {
    String anders = goed.replace("encoding=\"UTF-8\"", "encoding=\"" + tekenset + "\"");

    assertThat(technisch(anders.getBytes(ISO_8859_1)).herstel()).contains("UTF-8");
  }

  @Test
  void weigertEenAndereTekensetDiePasVerOpDeEersteRegelStaat() {
    String anders = goed.replace(" encoding=\"UTF-8\"", " ".repeat(300) + "encoding='ISO-8859-1'");
    assertThat(anders).isNotEqualTo(goed);

    assertThat(technisch(anders).herstel()).contains("UTF-8");
  }

  @Test
  void weigertBytesDieGeenUtf8Zijn() {
    assertThat(goed).contains("één");
    assertThat(technisch(goed.getBytes(ISO_8859_1)).melding()).contains("geen UTF-8");
  }

  @Test
  void weigertBytesDieGeenUtf8ZijnInDeHeader() {
    String anders = goed.replace(">A1<", ">Aé<");

    assertThat(technisch(anders.getBytes(ISO_8859_1)).melding()).contains("geen UTF-8");
  }

  @Test
  void weigertBytesDieGeenUtf8ZijnNaEenSchemafout() {
    String anders = goed.replace("999990019", "9");

    assertThat(technisch(anders.getBytes(ISO_8859_1)).melding()).contains("geen UTF-8");
  }

  @Test
  void weigertEenDtdMetEenBomVanEntiteiten() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE Bericht [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      dtd.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    String tekst = metProloog(dtd + "]>").replace("999990019", "&a39;");

    assertThat(technisch(tekst).melding()).contains("DTD");
  }

  @Test
  void leestGeenBestandOfAdresVanBuiten(@TempDir Path map) throws IOException {
    Path geheim = Files.writeString(map.resolve("geheim.txt"), "GEHEIM");
    List<String> verzoeken = Collections.synchronizedList(new ArrayList<>());
    HttpServer server = server(verzoeken);
    try {
      String adres = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
      for (String uri : List.of(geheim.toUri().toString(), adres)) {
        String entiteit = "<!DOCTYPE Bericht [<!ENTITY e SYSTEM \"" + uri + "\">]>";
        technisch(metProloog(entiteit).replace("999990019", "&e;"));
        technisch(metProloog("<!DOCTYPE Bericht SYSTEM \"" + uri + "\">"));
        String parameter = "<!DOCTYPE Bericht [<!ENTITY % p SYSTEM \"" + uri + "\"> %p;]>";
        technisch(metProloog(parameter));
        metSchemaLocation("http://www.istandaarden.nl/ijw/3_2/jw301/schema " + uri);
        metSchemaLocation("urn:ander " + uri);
        metXinclude(uri);
        metStylesheet(uri);
      }
    } finally {
      server.stop(0);
    }
    assertThat(verzoeken).isEmpty();
  }

  /** A hint where a schema may be found is allowed, and never followed. */
  private void metSchemaLocation(String hint) {
    String tekst =
        goed.replace(
            "<jw301:Bericht ",
            "<jw301:Bericht xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xsi:schemaLocation='%s' ".formatted(hint));
    assertThat(lees(tekst.getBytes(UTF_8)).fouten()).isEmpty();
    assertThat(fouten(tekst.replace("999990019", "9"))).hasSize(1);
  }

  private void metXinclude(String uri) {
    String tekst =
        goed.replace(
            "<jw301:Client>",
            "<jw301:Client><i:include xmlns:i='http://www.w3.org/2001/XInclude' parse='text'"
                + " href='%s'/>".formatted(uri));
    assertThat(fouten(tekst))
        .singleElement()
        .returns(1, Leesfout::niveau)
        .returns("include", Leesfout::element)
        .asString()
        .doesNotContain("GEHEIM");
  }

  private void metStylesheet(String uri) {
    String tekst = metProloog("<?xml-stylesheet type='text/xsl' href='%s'?>".formatted(uri));
    assertThat(lees(tekst.getBytes(UTF_8)).fouten()).isEmpty();
  }

  @Test
  void laatVerwerkingsinstructiesEnCommentaarVoorWatZeZijn() {
    String tekst =
        goed.replace("<jw301:Bsn>", "<?doe iets?><!-- Bsn --><jw301:Bsn>")
            .replace("999990019", "9999<!-- -->90<?x?>019");

    Leesresultaat gelezen = lees(tekst.getBytes(UTF_8));

    assertThat(gelezen.fouten()).isEmpty();
    assertThat(gelezen.gelezen()).isEqualTo(Voorbeeld.toewijzing());
  }

  @Test
  void weigertMeerDan25Mb() {
    byte[] bytes = Arrays.copyOf(goed.getBytes(UTF_8), 26 * 1024 * 1024);
    Arrays.fill(bytes, goed.length(), bytes.length, (byte) ' ');

    Leesfout fout = technisch(bytes);

    assertThat(fout.code()).isEqualTo("BRS06");
    assertThat(fout.melding()).contains("25 MB");
  }

  @Test
  void leestTot25MbWitruimteNaHetBericht() {
    byte[] bytes = goed.getBytes(UTF_8);
    int lengte = bytes.length;
    byte[] groot = Arrays.copyOf(bytes, lengte + 3_000);
    Arrays.fill(groot, lengte, groot.length, (byte) ' ');

    assertThat(lees(groot).fouten()).isEmpty();
  }

  @Test
  void leestEenCommentaarVanEenMegabyte() {
    String lang = "x".repeat(1 << 20);

    assertThat(fouten(metCommentaar(lang))).isEmpty();
    assertThat(fouten(metCommentaar("<?p?>" + lang))).isEmpty();
    assertThat(fouten(metCommentaar(" ".repeat(1 << 20)))).hasSize(1);
  }

  @Test
  void leestLangeTekstInStukken() {
    List<String> stukken =
        List.of(
            "xx<!-- -->", "<![CDATA[xx]]>", "&#65;", "&#x41;x", "&amp;", "x<?p?>", "<![CDATA[]]>x");
    for (String stuk : stukken) {
      String tekst = metCommentaar(stuk.repeat(VIJFENTWINTIG_MB / 2 / stuk.length()));
      assertThat(fouten(tekst)).as(stuk).isEmpty();
    }
  }

  /**
   * By a schema with the pattern of the published one, on which the JDK's validator would stall.
   */
  @Test
  void blijftSnelBijEenTraagGemaaktPatroon(@TempDir Path map) throws IOException {
    Path schema = map.resolve("ijw/3.2/basisschema.xsd");
    Files.createDirectories(schema.getParent());
    Files.writeString(
        schema,
        Files.readString(Path.of("message-schemas/ijw/3.2/basisschema.xsd"))
            .replace(
                "<xs:whiteSpace value=\"collapse\"/>",
                "<xs:pattern value=\"([.\\s]*\\S+[.\\s]*)+\"/>"));
    BerichtReader met = new BerichtReader(Schemas.uit(map));
    String lang = metCommentaar("x ".repeat(1 << 19));
    String fout = lang.replace("999990019", "9");

    assertTimeout(
        SNEL,
        () -> {
          assertThat(met.lees(lang.getBytes(UTF_8)).fouten()).isEmpty();
          assertThat(met.lees(fout.getBytes(UTF_8)).fouten())
              .allSatisfy(een -> assertThat(een.element()).isEqualTo("Bsn"))
              .isNotEmpty();
        });
  }

  @Test
  void noemtVanEenLangeWaardeHoeLangZijMagZijn() {
    String voornamen = goed.replaceFirst(">Robin<", ">" + "x".repeat(1 << 20) + "<");

    assertThat(fouten(voornamen))
        .hasSize(1)
        .allSatisfy(fout -> assertThat(fout.melding()).contains("1048576 tekens"));
  }

  @Test
  void leestEenGetalMetEenMegabyteNullenEnWeigertEenMetCijfers() {
    String volume = "(?s)(<[a-z]+:Volume>).*?<";

    assertThat(fouten(goed.replaceFirst(volume, "$1" + "0".repeat(1 << 20) + "1<"))).isEmpty();
    assertThat(fouten(goed.replaceFirst(volume, "$1" + "1".repeat(1 << 20) + "<"))).hasSize(1);
  }

  @Test
  void blijftSnelBijEenPatroonOverDeLangstToegestaneTekst() {
    String lang = "x".repeat(3_900) + "&#10;";
    String product =
        "<jw301:ToegewezenProduct><jw301:ToewijzingNummer>1</jw301:ToewijzingNummer>"
            + "<jw301:ReferentieAanbieder>%s</jw301:ReferentieAanbieder>".formatted(lang)
            + "</jw301:ToegewezenProduct>";
    String producten = product.repeat((VIJFENTWINTIG_MB - 10_000) / product.length());

    assertThat(fouten(goed.replaceFirst("<jw301:ToegewezenProduct>", producten + "$0")))
        .isNotEmpty();
  }

  @Test
  void weigertDiepeNesting() {
    String open = "<jw301:Client>".repeat(VIJFENTWINTIG_MB / 40);
    String dicht = "</jw301:Client>".repeat(VIJFENTWINTIG_MB / 40);

    assertThat(technisch(open + dicht).code()).isIn("BRS14", "IB004");
    assertThat(technisch(goed.replace("<jw301:Client>", open)).melding()).contains("dieper genest");
  }

  @Test
  void weigertEenGrootAttribuut() {
    String attribuut = "<jw301:Client a='" + "x".repeat(VIJFENTWINTIG_MB / 2) + "'>";

    assertThat(technisch(goed.replace("<jw301:Client>", attribuut)).melding()).contains("langer");
  }

  @Test
  void weigertDuizendenAttributen() {
    String attributen =
        IntStream.range(0, 5_000)
            .mapToObj(i -> " a%d=''".formatted(i))
            .collect(Collectors.joining());
    assertThat(technisch(metAttributen(attributen)).melding()).contains("langer dan 8000");

    String binnenDeGrens =
        IntStream.range(0, 300).mapToObj(i -> " a%d=''".formatted(i)).collect(Collectors.joining());
    assertThat(technisch(metAttributen(binnenDeGrens)).melding()).contains("16 attributen");
  }

  @Test
  void leestVierenzestigNamespacesEnTeltAndereAttributenApart() {
    // those of the message itself are declared here once more
    assertThat(fouten(metAttributen(namespaces(64)))).isEmpty();
    assertThat(technisch(metAttributen(namespaces(65))).melding()).contains("16 attributen");
    String attributen =
        IntStream.range(0, 17).mapToObj(i -> " a%d=''".formatted(i)).collect(Collectors.joining());
    assertThat(technisch(metAttributen(attributen)).melding()).contains("16 attributen");
  }

  private static String namespaces(int aantal) {
    return IntStream.range(0, aantal)
        .mapToObj(
            i -> " xmlns:ns%d='http://www.istandaarden.nl/ijw/3_2/jw301/schema/%d'".formatted(i, i))
        .collect(Collectors.joining());
  }

  private String metAttributen(String attributen) {
    return goed.replace("<jw301:Client>", "<jw301:Client" + attributen + ">");
  }

  @Test
  void noemtHoogstensDuizendFoutenVanEenBestandVolFouten() {
    String fout = "<jw301:Onzin a='1'/>";
    String tekst =
        goed.replace("</jw301:Header>", "</jw301:Header>" + fout.repeat(1_200_000 / fout.length()));
    assertThat(fouten(tekst)).hasSizeBetween(1, 1_000);

    String begin = goed.substring(0, goed.indexOf("<jw301:ToegewezenProduct>"));
    String eind = goed.substring(goed.lastIndexOf("</jw301:ToegewezenProducten>"));
    String leeg = "<jw301:ToegewezenProduct/>";
    assertThat(fouten(begin + leeg.repeat((VIJFENTWINTIG_MB - 10_000) / leeg.length()) + eind))
        .hasSize(1_000);
  }

  @Test
  void kentEenBekendeSoortVanEenAndereRelease() {
    Leesfout fout = technisch(goed.replace("3_2/", "3_1/"));

    assertThat(fout.code()).isEqualTo("IB004");
    assertThat(fout.melding())
        .isEqualTo("Het bericht is JW301 van release 3.1; Sluis kent release 3.2.");
  }

  @Test
  void kentEenOudeReleaseInElkeVolgordeVanDeNamespace() {
    for (String namespace :
        List.of(
            "ijw/2_0/jw302/schema/2_0",
            "ijw/2_0/jw302/schema",
            "ijw/jw302/2_0/schema",
            "ijw/jw302/schema/2_0",
            "ijw/2_0/JW302")) {
      Leesfout fout =
          technisch("<b:Bericht xmlns:b='http://www.istandaarden.nl/" + namespace + "'/>");
      assertThat(fout.melding())
          .isEqualTo("Het bericht is JW302 van release 2.0; Sluis kent release 3.2.");
    }
    assertThat(
            technisch(
                    "<b:Bericht xmlns:b='http://www.istandaarden.nl/iwmo/2_1/wmo319/schema/2_1'/>")
                .melding())
        .isEqualTo("Het bericht is WMO319 van release 2.1; Sluis kent release 3.2.");
    assertThat(
            technisch(
                    "<b:Bericht xmlns:b='http://www.istandaarden.nl/iwmo/3_2/wmo301/schema/3_2'/>")
                .melding())
        .startsWith("De soort van het bericht is niet bekend");
  }

  @Test
  void weigertEenAndereBerichtVersie() {
    assertThat(fouten(goed.replace("BerichtSubversie>2<", "BerichtSubversie>1<")))
        .singleElement()
        .returns("/Bericht/Header/BerichtSubversie", Leesfout::pad)
        .returns("BRS13", Leesfout::code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jw399",
        "jw301x",
        "JW301",
        "jw301/schema/nog",
        "\"><script>alert(1)</script>",
        "jw302/../jw301"
      })
  void weigertEenOnbekendeSoort(String soort) {
    Leesfout fout =
        technisch(
            goed.replace(
                "/jw301/", "/" + soort.replace("<", "&lt;").replace("\"", "&quot;") + "/"));

    assertThat(fout.code()).isEqualTo("IB004");
    assertThat(fout.melding()).contains("niet bekend").doesNotContain("script");
  }

  @Test
  void weigertEenBerichtInDeNamespaceVanHetBasisschema() {
    Leesfout fout =
        technisch(
            goed.replace("<jw301:Bericht", "<ijw:Bericht")
                .replace("</jw301:Bericht", "</ijw:Bericht"));

    assertThat(fout.code()).isEqualTo("IB004");
  }

  @Test
  void weigertEenAnderHoofdelement() {
    assertThat(
            technisch(
                    goed.replace("jw301:Bericht>", "jw301:Berigt>")
                        .replace("<jw301:Bericht ", "<jw301:Berigt "))
                .code())
        .isEqualTo("IB004");
    assertThat(technisch("<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'/>").code())
        .isEqualTo("IB004");
  }

  @Test
  void weigertDeBerichtCodeVanEenAndereSoort() {
    for (Berichtsoort soort : Berichtsoort.values()) {
      var fouten = fouten(goed.replace(">436<", ">" + soort.code() + "<"));
      assertThat(fouten).hasSize(soort == Berichtsoort.JW301 ? 0 : 1);
    }
  }

  @Test
  void weigertDeNamespaceVanDeAndereStandaard() {
    assertThat(
            fouten(
                goed.replace(
                    "xmlns:ijw=\"http://www.istandaarden.nl/ijw/",
                    "xmlns:ijw=\"http://www.istandaarden.nl/iwmo/")))
        .isNotEmpty()
        .allSatisfy(fout -> assertThat(fout.melding()).contains("andere namespace"));
  }

  @Test
  void toontInDeHerkenningAlleenWatOpEenCodeLijkt() {
    String tekst =
        goed.replace("Afzender>0344<", "Afzender>Jansen, Dorpsstraat 1<")
            .replace("Ontvanger>12345678<", "Ontvanger>999990019<")
            .replace(">A1<", ">999990019 Robin Voorbeeld<");

    Herkenning herkenning = lees(tekst.getBytes(UTF_8)).herkenning();

    assertThat(herkenning).isEqualTo(new Herkenning(Berichtsoort.JW301, null, null, null));
    assertThat(lees(goed.replace(">A1<", ">A&#10;1<").getBytes(UTF_8)).herkenning().identificatie())
        .isNull();
    assertThat(lees(goed.getBytes(UTF_8)).herkenning())
        .isEqualTo(new Herkenning(Berichtsoort.JW301, "0344", "12345678", "A1"));
  }

  @Test
  void herkentOokEenGeweigerdBericht() {
    assertThat(lees(goed.replace("999990019", "9").getBytes(UTF_8)).herkenning())
        .isEqualTo(new Herkenning(Berichtsoort.JW301, "0344", "12345678", "A1"));
  }

  private String metProloog(String proloog) {
    return goed.replace("?>\r\n", "?>\r\n" + proloog);
  }

  private String metCommentaar(String tekst) {
    return goed.replace("Let op: regel één", tekst);
  }

  private Leesfout technisch(String tekst) {
    return technisch(tekst.getBytes(UTF_8));
  }

  private Leesfout technisch(byte[] bytes) {
    List<Leesfout> fouten = lees(bytes).fouten();
    assertThat(fouten).hasSize(1);
    assertThat(fouten.get(0).niveau()).as(fouten.get(0).melding()).isZero();
    return fouten.get(0);
  }

  private List<Leesfout> fouten(String tekst) {
    return lees(tekst.getBytes(UTF_8)).fouten();
  }

  private Leesresultaat lees(byte[] bytes) {
    Leesresultaat gelezen = assertTimeout(SNEL, () -> reader.lees(bytes));
    assertThat(gelezen.isGelezen()).isEqualTo(gelezen.fouten().isEmpty());
    assertThat(gelezen.fouten())
        .allSatisfy(
            fout -> {
              assertThat(fout.melding()).isNotBlank();
              assertThat(fout.herstel()).isNotBlank();
              assertThat(fout.code()).matches("(BRS|IB)[0-9]+");
            });
    return gelezen;
  }

  private static HttpServer server(List<String> verzoeken) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        uitwisseling -> {
          verzoeken.add(uitwisseling.getRequestURI().toString());
          uitwisseling.sendResponseHeaders(404, -1);
          uitwisseling.close();
        });
    server.start();
    return server;
  }
}
