package nl.sluis.koppeling.ggk;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.koppeling.ggk.Proefkoppeling.GEMEENTE;
import static nl.sluis.koppeling.ggk.Proefpartij.isBevestigd;
import static nl.sluis.koppeling.ggk.Proefpartij.waarde;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.validation.SchemaFactory;
import nl.sluis.Proefsluis;
import nl.sluis.Standaardmap;
import nl.sluis.bericht.Standaard;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.koppeling.ggk.Proefkoppeling.Opstelling;
import nl.sluis.koppeling.ggk.Proefpartij.Binnengekomen;
import nl.sluis.koppeling.ggk.stuf.Systeem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** SOAP text over a real socket into a running gateway, and what comes back. */
@ExtendWith(Proefkoppeling.class)
class GgkOntvangstTest {
  private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

  private static Proefsluis sluis;
  private static Proefpartij partij;
  private static int volgnummer;

  @BeforeAll
  static void start(Opstelling opstelling) {
    sluis = opstelling.sluis();
    partij = opstelling.partij();
  }

  private static byte[] toewijzing() {
    LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    Demoberichten berichten = new Demoberichten(Standaard.IJW, GEMEENTE, AANBIEDER, vandaag);
    volgnummer++;
    return Proefsluis.xml(
        berichten.toewijzing(
            "G" + volgnummer,
            "999900407",
            "Testpersoon",
            berichten.uren(volgnummer, "45", "45A04", 2)));
  }

  private static Proefenvelop envelop() {
    return Proefenvelop.heen("JW301", GEMEENTE, AANBIEDER, toewijzing());
  }

  private static HttpResponse<String> post(byte[] soap) {
    return post(soap, sluis.adres() + "/ggk/0210");
  }

  static HttpResponse<String> post(byte[] soap, String adres) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(adres))
                  .header("Content-Type", "text/xml; charset=utf-8")
                  .header("SOAPAction", "\"\"")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(soap))
                  .build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** As a reader sends it, with what the shell fills in. */
  @Test
  void neemtDeVoorbeeldenvelopVanDeHandleidingAan() throws IOException {
    String handleiding = Files.readString(Path.of("docs", "aansluiten.md"));
    String begin = "cat > envelop.xml <<EINDE\n";
    String envelop =
        handleiding
            .substring(
                handleiding.indexOf(begin) + begin.length(), handleiding.indexOf("\nEINDE\n"))
            .replace("$(cat /proc/sys/kernel/random/uuid)", UUID.randomUUID().toString())
            .replace("$(date +%Y%m%d%H%M%S)", "20261130100109")
            .replace("$(base64 -w0 JW301.xml)", Base64.getEncoder().encodeToString(toewijzing()));

    HttpResponse<String> antwoord = post(envelop.getBytes(StandardCharsets.UTF_8));

    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
    assertThat(antwoord.body()).contains("Bv03");
  }

  private static void isGeweigerd(HttpResponse<String> antwoord, String code, String uitleg) {
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(500);
    Element detail =
        (Element)
            document(antwoord.body().getBytes(StandardCharsets.UTF_8))
                .getElementsByTagName("detail")
                .item(0);
    Element fo03 = (Element) detail.getElementsByTagNameNS("*", "Fo03Bericht").item(0);
    assertThat(sluis.bean(Envelopschema.class).gebrek(fo03)).isEmpty();
    assertThat(waarde(antwoord.body(), "code")).as(antwoord.body()).isEqualTo(code);
    assertThat(waarde(antwoord.body(), "details")).contains(uitleg);
  }

  private static Document document(byte[] xml) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml));
    } catch (Exception fout) {
      throw new AssertionError("No XML", fout);
    }
  }

  private static int berichten() {
    return sluis.database().sql("select count(*) from bericht").query(Integer.class).single();
  }

  @Test
  void bevestigtEenHeenberichtEnStuurtHetRetourMetZijnNummerTerug() {
    Proefenvelop envelop = envelop();

    HttpResponse<String> antwoord = post(envelop.soap());

    assertThat(antwoord.statusCode()).isEqualTo(200);
    isBevestigd(antwoord.body(), envelop.referentienummer());
    Element bv03 =
        (Element)
            document(antwoord.body().getBytes(StandardCharsets.UTF_8))
                .getElementsByTagNameNS("*", "Bv03Bericht")
                .item(0);
    assertThat(sluis.bean(Envelopschema.class).gebrek(bv03)).isEmpty();
    Binnengekomen retour = partij.wacht("JW302", envelop.referentienummer());
    assertThat(retour.actie())
        .contains("http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Du01");
    assertThat(retour.waarde("berichtcode")).isEqualTo("Du01");
    assertThat(retour.waarde("functieVersie")).isEqualTo("0003");
    assertThat(retour.waarde("functieSubversie")).isEqualTo("0002");
    // the application that sent it gets the answer, not the one of the configuration
    assertThat(retour.soap()).contains("Proefapplicatie", "Jeugd").doesNotContain("Standaard");
    assertThat(retour.bestand()).contains("jw302:Bericht");
    Element du01 =
        (Element)
            document(retour.soap().getBytes(StandardCharsets.UTF_8))
                .getElementsByTagNameNS("*", "envelopRetourbericht-ggk_Du01")
                .item(0);
    assertThat(sluis.bean(Envelopschema.class).gebrek(du01)).isEmpty();
  }

  @Test
  void neemtDezelfdeEnvelopEenKeerInOokAlsDeBevestigingVerlorenGing() throws IOException {
    Proefenvelop envelop = envelop();
    int eerder = berichten();
    verbreekVoorHetAntwoord(envelop.soap());

    isBevestigd(post(envelop.soap()).body(), envelop.referentienummer());
    isBevestigd(post(envelop.soap()).body(), envelop.referentienummer());
    assertThat(berichten()).isEqualTo(eerder + 1);

    isGeweigerd(post(envelop.met(toewijzing()).soap()), "StUF016", "nieuwe UUID");
    assertThat(berichten()).isEqualTo(eerder + 1);
  }

  /** As if the sender, or the line, dies between storing and Bv03. */
  private static void verbreekVoorHetAntwoord(byte[] soap) throws IOException {
    URI adres = URI.create(sluis.adres());
    try (Socket lijn = new Socket(adres.getHost(), adres.getPort())) {
      lijn.setSoLinger(true, 0);
      OutputStream uit = lijn.getOutputStream();
      uit.write(
          """
          POST /ggk/0210 HTTP/1.1\r
          Host: localhost\r
          Content-Type: text/xml\r
          Content-Length: %d\r
          \r
          """
              .formatted(soap.length)
              .getBytes(StandardCharsets.US_ASCII));
      uit.write(soap);
      uit.flush();
    }
  }

  @Test
  void meldtEenBerichtDatNietAanZijnSchemaVoldoetAchterafMetEenFo01() {
    String kapot =
        new String(toewijzing(), StandardCharsets.UTF_8).replace(">45A04<", ">45A04-te-lang<");
    Proefenvelop envelop = envelop().met(kapot.getBytes(StandardCharsets.UTF_8));

    isBevestigd(post(envelop.soap()).body(), envelop.referentienummer());

    Binnengekomen fout = partij.wacht("", envelop.referentienummer());
    assertThat(fout.actie()).contains("http://www.egem.nl/StUF/StUF0301/Fo01");
    assertThat(fout.waarde("berichtcode")).isEqualTo("Fo01");
    assertThat(fout.waarde("code")).isEqualTo("StUF055");
    assertThat(fout.waarde("details")).contains("XSD, regel", "Code");
    Element fo01 =
        (Element)
            document(fout.soap().getBytes(StandardCharsets.UTF_8))
                .getElementsByTagNameNS("*", "Fo01Bericht")
                .item(0);
    assertThat(sluis.bean(Envelopschema.class).gebrek(fo01)).isEmpty();
  }

  @Test
  void neemtOokEenTekstbestandIn() {
    Proefenvelop envelop = envelop().alsTekst("toewijzing.xml", toewijzing());

    isBevestigd(post(envelop.soap()).body(), envelop.referentienummer());

    assertThat(partij.wacht("JW302", envelop.referentienummer()).bestand()).contains("jw302");
    assertThat(sluis.berichten("toewijzing.xml")).hasSize(1);
  }

  @Test
  void neemtEenZipAlsGeheelInOfWeigertHem() throws IOException {
    byte[] goed = zip("a.xml", toewijzing(), "b.xml", toewijzing());
    Proefenvelop envelop = envelop().alsTekst("toewijzingen.zip", goed);
    isBevestigd(post(envelop.soap()).body(), envelop.referentienummer());
    partij.wacht("JW302", envelop.referentienummer());
    assertThat(
            sluis
                .database()
                .sql(
                    """
                    select count(*) from ggk_bericht b join ggk_ontvangen o on o.id = b.ontvangen
                    where o.referentienummer = :nummer
                    """)
                .param("nummer", envelop.referentienummer())
                .query(Integer.class)
                .single())
        .isEqualTo(2);

    Proefenvelop fout = envelop().alsTekst("map.zip", zip("map/a.xml", toewijzing()));
    HttpResponse<String> antwoord = post(fout.soap());
    isGeweigerd(antwoord, "StUF055", ":");
    // its number is still free
    isBevestigd(post(fout.met(toewijzing()).soap()).body(), fout.referentienummer());
  }

  private static byte[] zip(Object... namenEnInhoud) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namenEnInhoud.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namenEnInhoud[i]));
        zip.write((byte[]) namenEnInhoud[i + 1]);
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "JW301, 9999,     65650001, StUF013, zender/organisatie",
    "JW301, 0363,     99990009, StUF010, ontvanger/organisatie",
    "JW999, 0363,     65650001, StUF034, functie",
    "Dummy, 0363,     65650001, StUF034, functie",
    "JW302, 0363,     65650001, StUF040, hoort in een Du01",
    "JW315, 0363,     65650001, StUF055, maar in de envelop zit een JW301"
  })
  void weigertEenEnvelopDieNietKlopt(
      String functie, String zender, String ontvanger, String code, String uitleg) {
    int eerder = berichten();
    Proefenvelop envelop = Proefenvelop.heen(functie, zender, ontvanger, toewijzing());

    HttpResponse<String> antwoord = post(envelop.soap());

    isGeweigerd(antwoord, code, uitleg);
    assertThat(waarde(antwoord.body(), "crossRefnummer")).isEqualTo(envelop.referentienummer());
    assertThat(berichten()).isEqualTo(eerder);
    assertThat(sluis.audit()).contains("GEWEIGERD_OP_ggk " + code);
  }

  @Test
  void weigertEenAndereVersie() {
    isGeweigerd(post(envelop().metVersie("0002").soap()), "StUF007", "0003 en 0002 (release 3.2)");
  }

  @Test
  void weigertWatGeenBase64IsOfLeegOfTeGroot() {
    isGeweigerd(post(envelop().metBase64("dit is geen base64!").soap()), "StUF055", "base64");
    isGeweigerd(post(envelop().metBase64("").soap()), "StUF055", "geen bestand");
    String groot = "QUFB".repeat(26 * 1024 * 1024 / 3);
    isGeweigerd(post(envelop().metBase64(groot).soap()), "StUF055", "BRS06");
  }

  @Test
  void weigertWatHetSchemaNietToelaat() {
    String goed = envelop().xml();
    isGeweigerd(
        post(Proefenvelop.soap(goed.replaceAll("(?s)<StUF:ontvanger>.*?</StUF:ontvanger>", ""))),
        "StUF055",
        "verwacht wordt daar ontvanger");
    isGeweigerd(
        post(Proefenvelop.soap(goed.replaceAll("(<StUF:referentienummer>)[^<]*", "$1ABC"))),
        "StUF055",
        "UUID van versie 4");
    isGeweigerd(post(Proefenvelop.soap(goed.replace(">0004<", ">4<"))), "StUF055", "vier cijfers");
    isGeweigerd(
        post(Proefenvelop.soap("<ander xmlns='urn:x'/>")), "StUF055", "ander is geen bericht");
    isGeweigerd(post(Proefenvelop.soap("")), "StUF022", "leeg");
  }

  @Test
  void weigertVijandigeTekst() {
    isGeweigerd(post("geen xml".getBytes(StandardCharsets.UTF_8)), "StUF055", "regel 1");
    String soap = new String(envelop().soap(), StandardCharsets.UTF_8);
    String dtd = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><soap:Envelope ";
    isGeweigerd(
        post(soap.replaceFirst("<soap:Envelope ", dtd).getBytes(StandardCharsets.UTF_8)),
        "StUF055",
        "DOCTYPE");
    isGeweigerd(
        post(
            soap.replace("http://schemas.xmlsoap.org/soap/envelope/", "urn:anders")
                .getBytes(StandardCharsets.UTF_8)),
        "StUF055",
        "SOAP 1.1");
    String diep = "<x>".repeat(100) + "</x>".repeat(100);
    isGeweigerd(post(Proefenvelop.soap(diep)), "StUF055", "te diep");
    String veel = "<x>" + "y".repeat(300_000) + "</x>";
    isGeweigerd(post(Proefenvelop.soap(veel)), "StUF055", "te veel tekst");
  }

  @Test
  void weigertEenZenderDieNietIsAangemeld() {
    Envelopkeuring keuring = sluis.bean(Envelopkeuring.class);
    var zender = new Systeem(GEMEENTE, "Proef", null, null);

    keuring.keurZender(zender, new Identiteit(Identiteit.Soort.DEELNEMER, GEMEENTE, "cert"));
    assertThatThrownBy(
            () ->
                keuring.keurZender(
                    zender, new Identiteit(Identiteit.Soort.DEELNEMER, AANBIEDER, "cert")))
        .isInstanceOfSatisfying(
            Envelopfout.class,
            fout -> assertThat(fout.stuffout()).isEqualTo(Stuffout.NIET_GEAUTORISEERD));
  }

  @Test
  void beantwoordtDeOfficieleVoorbeeldenMetWatErNietAanKlopt() throws IOException {
    Path map = Standaardmap.map().resolve("stuf-ggk-0210/voorbeeldberichten");
    List<Path> voorbeelden =
        List.of(
            map.resolve("envelopHeenbericht-ggk_Di01_v21-xml.xml"),
            map.resolve("envelopHeenbericht-ggk_Di01_v21-tekst.xml"),
            map.resolve("envelopRetourbericht-ggk_Du01-v21.xml"));
    for (Path voorbeeld : voorbeelden) {
      String envelop = zonderDeclaratie(Files.readString(voorbeeld));
      isGeweigerd(post(Proefenvelop.soap(envelop)), "StUF013", "zender/organisatie");
      String vanOns =
          envelop
              .replaceFirst("organisatie>[^<]*<", "organisatie>" + GEMEENTE + "<")
              .replaceFirst("(?s)(<StUF:ontvanger>.*?organisatie>)[^<]*", "$1" + AANBIEDER);
      boolean isTekst = voorbeeld.toString().contains("tekst");
      isGeweigerd(post(Proefenvelop.soap(vanOns)), isTekst ? "StUF034" : "StUF007", "functie");
      String vanNu = vanOns.replaceFirst("functieVersie>0002", "functieVersie>0003");
      if (!isTekst) {
        String nummer = waarde(vanNu, "referentienummer");
        isBevestigd(post(Proefenvelop.soap(vanNu)).body(), nummer);
        assertThat(partij.wacht("", nummer).waarde("code")).isEqualTo("StUF055");
      }
    }
    String fo01 = zonderDeclaratie(Files.readString(map.resolve("Fo01.xml")));
    isGeweigerd(
        post(Proefenvelop.soap(fo01.replace(">IB<", ">" + GEMEENTE + "<"))),
        "StUF043",
        "crossRefnummer");
  }

  private static String zonderDeclaratie(String xml) {
    return xml.replaceFirst("^\\s*<\\?xml[^>]*>", "");
  }

  @Test
  void serveertDeWsdlMetZijnSchemas() throws Exception {
    String adres = sluis.adres() + "/ggk/0210";
    Document wsdl = document(sluis.get("/ggk/0210?wsdl").body().getBytes(StandardCharsets.UTF_8));

    Element plek = (Element) wsdl.getElementsByTagNameNS(SOAP, "address").item(0);
    assertThat(plek.getAttribute("location")).isEqualTo(adres);
    Element types =
        (Element) wsdl.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "import").item(0);
    URI schema = URI.create(types.getAttribute("schemaLocation"));
    SchemaFactory.newDefaultInstance().newSchema(schema.toURL());
    Element berichten =
        (Element) wsdl.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/", "import").item(0);
    assertThat(post(new byte[0], berichten.getAttribute("location")).statusCode()).isEqualTo(405);
    assertThat(sluis.get(URI.create(berichten.getAttribute("location")).getPath()).body())
        .contains("Bv03Bericht");
    assertThat(sluis.get("/ggk/0210/anders.xsd").statusCode()).isEqualTo(404);
  }
}
