package nl.sluis.toegang;

import static nl.sluis.toegang.Proefaanmelding.Wie.AANBIEDER;
import static nl.sluis.toegang.Proefaanmelding.Wie.ANDERE_AANBIEDER;
import static nl.sluis.toegang.Proefaanmelding.Wie.ANDERE_GEMEENTE;
import static nl.sluis.toegang.Proefaanmelding.Wie.BEHEERDER;
import static nl.sluis.toegang.Proefaanmelding.Wie.GEMACHTIGDE;
import static nl.sluis.toegang.Proefaanmelding.Wie.GEMEENTE;
import static nl.sluis.toegang.Proefaanmelding.Wie.NIEMAND;
import static nl.sluis.toegang.Proefaanmelding.Wie.REGIO;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.sluis.Proefcertificaat;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Standaard;
import nl.sluis.command.Sluis;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contracttekst;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.toegang.Proefaanmelding.Wie;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logging on over TLS, and what one then may. */
class AanmeldenTest {
  private static final String TERMIJNEN = "/api/termijnen";
  private static final String BSN = "999900419";
  private static final Demoberichten BERICHTEN = Proefsluis.jeugd();
  private static Proefaanmelding proef;

  @BeforeAll
  static void start() throws Exception {
    proef = new Proefaanmelding("aanmelden");
  }

  @AfterAll
  static void stop() {
    proef.close();
  }

  private static HttpRequest.Builder vraag() {
    return HttpRequest.newBuilder(proef.adres(TERMIJNEN)).GET();
  }

  private static int metToken(JWTClaimsSet claims) {
    return proef.metToken(proef.issuer.teken(claims), vraag()).statusCode();
  }

  @Test
  void eenOpdrachtMeldtZichAanUitDeOmgeving() throws Exception {
    Path pem = proef.server.bestand().resolveSibling("server.pem");
    Files.writeString(
        pem,
        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
            .formatted(
                Base64.getMimeEncoder().encodeToString(proef.server.certificaat().getEncoded())));
    String vertrouwd = "--vertrouwd=" + pem;
    String adres = "--adres=" + proef.adres("");
    assertThat(termijnen(Map.of("SLUIS_TOKEN", proef.issuer.token("beheer")), adres, vertrouwd))
        .isIn("0", "1");
    assertThat(
            termijnen(
                Map.of("SLUIS_CERTIFICAAT_WACHTWOORD", Proefcertificaat.WACHTWOORD),
                adres,
                vertrouwd,
                "--certificaat=" + proef.eigenaar.bestand()))
        .isIn("0", "1");
    assertThat(termijnen(Map.of(), adres, vertrouwd)).startsWith("2").contains("SLUIS_TOKEN");
    assertThat(termijnen(Map.of("SLUIS_TOKEN", "x"), adres))
        .startsWith("2")
        .contains("--vertrouwd");
    assertThat(termijnen(Map.of("SLUIS_TOKEN", "x"), "--adres=http://gateway.example"))
        .startsWith("2")
        .contains("https");
  }

  /** How it ended, and what it said about that. */
  private static String termijnen(Map<String, String> omgeving, String... opties)
      throws IOException, InterruptedException {
    List<String> opdracht = new ArrayList<>();
    opdracht.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    opdracht.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    opdracht.add(System.getProperty("java.class.path"));
    opdracht.addAll(List.of(Sluis.class.getName(), "termijnen"));
    opdracht.addAll(List.of(opties));
    ProcessBuilder bouwer = new ProcessBuilder(opdracht);
    bouwer.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    bouwer.environment().putAll(omgeving);
    Process proces = bouwer.start();
    String fouten = new String(proces.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return (proces.waitFor() + " " + fouten).strip();
  }

  @Test
  void legtUitDatJeJeMoetAanmelden() {
    HttpResponse<String> antwoord = proef.get(NIEMAND, TERMIJNEN);

    assertThat(antwoord.statusCode()).isEqualTo(401);
    assertThat(antwoord.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(antwoord.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(JsonPath.<String>read(antwoord.body(), "$.title")).isEqualTo("Niet aangemeld");
  }

  @Test
  void herkentEenTokenAanDeEersteNaamDieErinStaat() {
    JWTClaimsSet.Builder zonder = proef.issuer.claims("beheer").claim("client_id", null);
    assertThat(metToken(zonder.claim("azp", "beheer").build())).isEqualTo(200);
    assertThat(metToken(zonder.claim("azp", null).subject("beheer").build())).isEqualTo(200);
    assertThat(metToken(proef.issuer.claims("onbekend").subject("beheer").build()))
        .as("a name that anybody may choose does not count beside client_id")
        .isEqualTo(401);
  }

  @Test
  void weigertEenTokenDatNietKlopt() throws Exception {
    JWTClaimsSet goed = proef.issuer.claims("beheer").build();
    assertThat(metToken(goed)).isEqualTo(200);

    String vanEenAnder = Proefissuer.teken(goed, Proefissuer.sleutel());
    HttpResponse<String> antwoord = proef.metToken(vanEenAnder, vraag());
    assertThat(antwoord.statusCode()).as("signed by another").isEqualTo(401);
    assertThat(antwoord.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
    assertThat(proef.metToken("geen.echt.token", vraag()).statusCode()).isEqualTo(401);
    assertThat(metToken(proef.issuer.claims("beheer").issuer("https://ander.example").build()))
        .as("of another issuer")
        .isEqualTo(401);
    assertThat(metToken(proef.issuer.claims("beheer").expirationTime(null).build()))
        .as("that never expires")
        .isEqualTo(401);
    assertThat(metToken(proef.issuer.claims("beheer").audience((String) null).build()))
        .as("for nobody")
        .isEqualTo(401);
  }

  @Test
  void eenGebondenTokenTeltAlleenMetZijnCertificaat() throws Exception {
    String vingerafdruk =
        Base64.getUrlEncoder().withoutPadding().encodeToString(proef.eigenaar.sha256());
    JWTClaimsSet.Builder claims = proef.issuer.claims("beheer");
    String gebonden =
        proef.issuer.teken(claims.claim("cnf", Map.of("x5t#S256", vingerafdruk)).build());
    String elders =
        proef.issuer.teken(claims.claim("cnf", Map.of("x5t#S256", "x".repeat(43))).build());

    assertThat(proef.metTokenEnCertificaat(gebonden, vraag()).statusCode()).isEqualTo(200);
    assertThat(proef.metToken(gebonden, vraag()).statusCode()).as("stolen").isEqualTo(401);
    assertThat(proef.metTokenEnCertificaat(elders, vraag()).statusCode()).isEqualTo(401);
  }

  @Test
  void wieIsVerwijderdKomtErMeteenNietMeerIn() {
    HttpRequest.Builder nieuw =
        HttpRequest.newBuilder(proef.adres("/api/deelnemers/99990000"))
            .PUT(
                BodyPublishers.ofString(
                    "{\"naam\": \"Even\", \"kanaal\": \"http\", \"aanmelding\": {\"tokens\":"
                        + " [\"even\"]}}"));
    String token = proef.issuer.token("even");
    assertThat(proef.metToken(token, vraag()).statusCode()).isEqualTo(401);
    assertThat(proef.vraag(BEHEERDER, nieuw).statusCode()).isEqualTo(201);
    assertThat(proef.metToken(token, vraag()).statusCode()).isEqualTo(200);
    HttpRequest.Builder weg =
        HttpRequest.newBuilder(proef.adres("/api/deelnemers/99990000")).DELETE();
    assertThat(proef.vraag(BEHEERDER, weg).statusCode()).isEqualTo(204);
    assertThat(proef.metToken(token, vraag()).statusCode()).isEqualTo(401);
  }

  private static byte[] declaratie(String nummer) {
    return Proefsluis.xml(
        BERICHTEN.declaratie(nummer, BSN, BERICHTEN.prestatie("P-" + nummer, 1, "45", "45A48", 1)));
  }

  /** Hands it in, and waits until it has been judged. */
  private static String adresVan(HttpResponse<String> antwoord) {
    assertThat(antwoord.statusCode()).isEqualTo(201);
    String adres = antwoord.headers().firstValue("Location").orElseThrow();
    Awaitility.await()
        .until(
            () ->
                JsonPath.<Map<String, Object>>read(proef.get(BEHEERDER, adres).body(), "$")
                    .containsKey("oordeel"));
    return adres;
  }

  @Test
  void wieEenAnderNadoetKrijgtEenWeigeringDieAlleenHijZiet() {
    String adres = adresVan(proef.post(ANDERE_AANBIEDER, "/api/berichten", declaratie("VALS1")));

    assertThat(proef.get(ANDERE_AANBIEDER, adres).body()).contains("BRS03", "GEWEIGERD");
    for (Wie ander : List.of(AANBIEDER, GEMEENTE, ANDERE_GEMEENTE, GEMACHTIGDE, REGIO)) {
      assertThat(proef.get(ander, adres).statusCode()).as("%s", ander).isEqualTo(404);
    }
    assertThat(proef.get(GEMEENTE, TERMIJNEN).body())
        .as("nothing is due because of it")
        .doesNotContain("VALS1");
  }

  @Test
  void watJeNietZietIsAlsWatNietBestaat() {
    String adres = adresVan(proef.post(AANBIEDER, "/api/berichten", declaratie("EIGEN1")));
    String bekend = adres.substring(adres.lastIndexOf('/') + 1);
    String onbekend = UUID.randomUUID().toString();

    HttpResponse<String> vanEenAnder = proef.get(ANDERE_AANBIEDER, adres);
    HttpResponse<String> vanNiemand = proef.get(ANDERE_AANBIEDER, adres.replace(bekend, onbekend));
    assertThat(vanEenAnder.statusCode()).isEqualTo(404);
    assertThat(vanEenAnder.body().replace(bekend, ""))
        .isEqualTo(vanNiemand.body().replace(onbekend, ""));
  }

  @Test
  void eenGemachtigdeStuurtInVoorEenAnderDieHetDanOokZiet() {
    String adres = adresVan(proef.post(GEMACHTIGDE, "/api/berichten", declaratie("NAMENS1")));

    assertThat(proef.get(GEMACHTIGDE, adres).body()).doesNotContain("BRS0");
    assertThat(proef.get(AANBIEDER, adres).statusCode()).isEqualTo(200);
    assertThat(proef.get(ANDERE_AANBIEDER, adres).statusCode()).isEqualTo(404);
  }

  private static Demoberichten berichtenVan(String aanbieder) {
    return new Demoberichten(
        Standaard.IJW,
        Proefsluis.GEMEENTE,
        aanbieder,
        LocalDate.now(ZoneId.of("Europe/Amsterdam")));
  }

  @Test
  void wieEenBerichtsoortNietMagInsturenKrijgtBrs02() {
    Demoberichten vanKrap = berichtenVan("42420010");
    byte[] bericht =
        Proefsluis.xml(
            vanKrap.declaratie("K1", BSN, vanKrap.prestatie("K-1", 1, "45", "45A48", 1)));
    HttpRequest.Builder post =
        HttpRequest.newBuilder(proef.adres("/api/berichten"))
            .POST(BodyPublishers.ofByteArray(bericht));
    HttpResponse<String> antwoord = proef.metToken(proef.issuer.token("krap"), post);
    assertThat(proef.get(BEHEERDER, adresVan(antwoord)).body()).contains("BRS02");
  }

  @Test
  void houdtIederAanZijnMaat() {
    HttpRequest.Builder teGroot =
        HttpRequest.newBuilder(proef.adres("/api/berichten"))
            .POST(BodyPublishers.ofByteArray(new byte[5 * 1024]));
    String token = proef.issuer.token("zuinig");
    HttpResponse<String> groot = proef.metToken(token, teGroot);
    assertThat(groot.statusCode()).isEqualTo(413);
    assertThat(groot.body()).contains("BRS06", "4 kB");

    List<HttpResponse<String>> vaak =
        IntStream.range(0, 12).mapToObj(keer -> proef.metToken(token, vraag())).toList();
    HttpResponse<String> laatste = vaak.get(vaak.size() - 1);
    assertThat(laatste.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(laatste.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 61);
    assertThat(laatste.body()).contains("5 verzoeken per minuut");
    assertThat(proef.get(AANBIEDER, TERMIJNEN).statusCode()).as("another").isEqualTo(200);
  }

  /** Such as one that comes without its length, or by another way. */
  @Test
  void eenTeGrootBestandDatTochBinnenkomtWordtGeweigerd() {
    Demoberichten vanKlein = berichtenVan("42420012");
    byte[] bericht =
        Proefsluis.xml(
            vanKlein.declaratie(
                "Z1",
                BSN,
                IntStream.range(0, 20)
                    .mapToObj(nummer -> vanKlein.prestatie("Z-" + nummer, 1, "45", "45A48", 1))
                    .toArray(Prestatie[]::new)));
    HttpRequest.Builder post =
        HttpRequest.newBuilder(proef.adres("/api/berichten"))
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bericht)));
    String adres = adresVan(proef.metToken(proef.issuer.token("klein"), post));
    assertThat(proef.get(BEHEERDER, adres).body()).contains("BRS06");
  }

  @Test
  void iederZietAlleenZijnEigenContracten() {
    byte[] contracten =
        Contracttekst.met("gemeente", "0384", "aanbieder", "65650001")
            .en("gemeente", "0384 0394", "aanbieder", "42420002")
            .en("gemeente", "0394", "aanbieder", "65650001")
            .bytes();
    assertThat(proef.sluis.bean(Contractbeheer.class).importeer(contracten, null, "test").fouten())
        .isEmpty();

    assertThat(contracten(BEHEERDER)).isEqualTo(3);
    assertThat(contracten(AANBIEDER)).isEqualTo(2);
    assertThat(contracten(ANDERE_AANBIEDER)).isEqualTo(1);
    assertThat(contracten(GEMEENTE)).isEqualTo(2);
    assertThat(contracten(ANDERE_GEMEENTE)).isEqualTo(2);
    assertThat(contracten(REGIO)).as("those of its member").isEqualTo(2);
    assertThat(contracten(GEMACHTIGDE)).isZero();
  }

  private static long contracten(Wie wie) {
    return proef.get(wie, "/api/contracten").body().lines().skip(1).count();
  }

  @Test
  void eenPaginaVanEenAnderMagNietsVragen() {
    HttpRequest.Builder vanElders = vraag().header("Origin", "https://kwaad.example");
    assertThat(proef.vraag(AANBIEDER, vanElders).statusCode()).isEqualTo(403);
    HttpRequest.Builder vanNergens = vraag().header("Origin", "null");
    assertThat(proef.vraag(AANBIEDER, vanNergens).statusCode()).isEqualTo(403);
    HttpRequest.Builder vanZichzelf = vraag().header("Origin", proef.adres("").toString());
    HttpResponse<String> antwoord = proef.vraag(AANBIEDER, vanZichzelf);
    assertThat(antwoord.statusCode()).isEqualTo(200);
    assertThat(antwoord.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(antwoord.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(antwoord.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
  }
}
