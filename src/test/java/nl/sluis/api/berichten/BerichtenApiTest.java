package nl.sluis.api.berichten;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Zichtcontrole;
import nl.sluis.koppeling.Herkomst;
import nl.sluis.koppeling.Ingang;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.zip.Zipproef;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The HTTP API as its user meets it. */
class BerichtenApiTest {
  private static final String BSN = "999900419";
  private static final String ADRES = "/api/v1/berichten";
  private static final byte[] NIETS = new byte[0];
  private static Proefsluis sluis;

  private final Demoberichten berichten = Proefsluis.jeugd();

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("api");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void levertAanVolgtEnHaaltHetAntwoordOp() {
    byte[] toewijzing = toewijzing("A1", 1);
    HttpResponse<String> nieuw = sluis.post(toewijzing, "mijn bericht.xml");
    assertThat(nieuw.statusCode()).isEqualTo(201);
    assertThat(JsonPath.<String>read(nieuw.body(), "$.status")).isEqualTo("ONTVANGEN");
    String adres = nieuw.headers().firstValue("Location").orElseThrow();
    assertThat(adres).startsWith(ADRES + "/");

    HttpResponse<String> nogEens =
        sluis.vraag("POST", ADRES, toewijzing, "Prefer", "respond-async, wait=15");
    assertThat(nogEens.statusCode()).isEqualTo(200);
    assertThat(nogEens.headers().firstValue("Location")).hasValue(adres);
    assertThat(nogEens.headers().firstValue("Preference-Applied")).hasValue("wait=15");
    assertThat(JsonPath.<String>read(nogEens.body(), "$.oordeel")).isEqualTo("GOEDGEKEURD");

    String json = sluis.get(adres).body();
    assertThat(JsonPath.<String>read(json, "$.ontvangen")).endsWith("Z");
    assertThat(JsonPath.<String>read(json, "$.bestand")).isEqualTo("mijn bericht.xml");
    assertThat(JsonPath.<String>read(json, "$.berichtsoort")).isEqualTo("JW301");
    assertThat(JsonPath.<List<?>>read(json, "$.bevindingen")).isEmpty();
    HttpResponse<String> antwoord = sluis.get(JsonPath.read(json, "$.antwoord.adres"));
    assertThat(antwoord.headers().firstValue("Content-Type")).hasValue("application/xml");
    assertThat(antwoord.headers().firstValue("Content-Disposition").orElseThrow())
        .contains(JsonPath.<String>read(json, "$.antwoord.bestand"));
    assertThat(antwoord.body()).contains("jw302:Bericht");
    assertThat(sluis.get(JsonPath.read(json, "$.inhoud")).body())
        .isEqualTo(new String(toewijzing, UTF_8));
  }

  @Test
  void steltEenAfgekeurdBerichtAlsGeslaagdeAanlevering() {
    HttpResponse<String> antwoord =
        sluis.vraag("POST", ADRES, "<geen bericht".getBytes(UTF_8), "Prefer", "wait=15");
    assertThat(antwoord.statusCode()).isEqualTo(201);
    assertThat(JsonPath.<String>read(antwoord.body(), "$.oordeel")).isEqualTo("GEWEIGERD");
  }

  @Test
  void neemtEenZipAanOfNoemtAllesWatErMisIs() {
    byte[] zip =
        new Zipproef()
            .met("een.xml", toewijzing("B1", 11))
            .met("2.xml", toewijzing("B2", 12))
            .bytes();
    HttpResponse<String> nieuw = sluis.vraag("POST", ADRES, zip, "Prefer", "wait=15");
    assertThat(nieuw.statusCode()).isEqualTo(201);
    assertThat(JsonPath.<List<String>>read(nieuw.body(), "$.berichten[*].bestand"))
        .containsExactly("een.xml", "2.xml");
    assertThat(JsonPath.<List<String>>read(nieuw.body(), "$.berichten[*].oordeel"))
        .containsExactly("GOEDGEKEURD", "GOEDGEKEURD");
    assertThat(sluis.post(zip).statusCode()).isEqualTo(200);

    HttpResponse<String> fout =
        sluis.post(
            new Zipproef()
                .met("map/een.xml", toewijzing("B3", 13))
                .met("leesmij.txt", "x".getBytes(UTF_8))
                .bytes());
    uitgelegd(fout, 400, "Zip geweigerd");
    assertThat(JsonPath.<List<String>>read(fout.body(), "$.errors[*].code"))
        .containsExactlyInAnyOrder("BRS29", "BRS14");
    assertThat(JsonPath.<List<String>>read(fout.body(), "$.errors[*].location"))
        .containsExactlyInAnyOrder("map/een.xml", "leesmij.txt");
    assertThat(fout.body()).as("mistakes in one form").doesNotContain("weigeringen", "herstel");
  }

  @Test
  void geeftBijDezelfdeSleutelDezelfdeUitkomst() {
    byte[] bericht = toewijzing("C1", 21);
    HttpResponse<String> eerst = metSleutel("sleutel-1", bericht);
    HttpResponse<String> nogEens = metSleutel("sleutel-1", bericht);
    assertThat(eerst.statusCode()).isEqualTo(201);
    assertThat(nogEens.statusCode()).isEqualTo(201);
    assertThat(nogEens.headers().firstValue("Location"))
        .isEqualTo(eerst.headers().firstValue("Location"));
    uitgelegd(metSleutel("sleutel-1", toewijzing("C2", 22)), 422, "Sleutel is al gebruikt");
    assertThat(sluis.rijen("select 1 from bericht where identificatie = 'C2'")).isEmpty();
    uitgelegd(metSleutel("s".repeat(256), bericht), 400, "Ongeldig verzoek");
  }

  @Test
  void toontEenLijstMetFiltersEnBladert() {
    sluis.vraag("POST", ADRES, toewijzing("D1", 31), "Prefer", "wait=15");
    sluis.vraag("POST", ADRES, toewijzing("D2", 32), "Prefer", "wait=15");
    String vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
    String vraag =
        "?berichtsoort=JW301&oordeel=GOEDGEKEURD&tegenpartij=%s&van=%s&tot=%s&grootte=1"
            .formatted(Proefsluis.AANBIEDER, vandaag, vandaag);
    HttpResponse<String> eerste = sluis.get(ADRES + vraag);
    assertThat(JsonPath.<List<String>>read(eerste.body(), "$[*].berichtsoort"))
        .containsExactly("JW301");
    String links = eerste.headers().firstValue("Link").orElseThrow();
    assertThat(links).contains("rel=\"first\"", "rel=\"next\"").doesNotContain("prev");
    String volgende = links.replaceAll(".*<([^>]+)>; rel=\"next\".*", "$1");
    assertThat(volgende).startsWith(ADRES).contains("na=", "oordeel=GOEDGEKEURD");
    HttpResponse<String> tweede = sluis.get(volgende);
    assertThat(sluis.get(ADRES + vraag + "&pagina=1").body())
        .as("the same page by its number")
        .isEqualTo(tweede.body());
    assertThat(sluis.get(ADRES + vraag + "&pagina=1").headers().firstValue("Link").orElseThrow())
        .contains("rel=\"prev\"");
    String samen = sluis.get(ADRES + vraag.replace("grootte=1", "grootte=2")).body();
    assertThat(JsonPath.<List<String>>read(samen, "$[*].id"))
        .as("two pages of one are one of two")
        .containsExactly(
            JsonPath.read(eerste.body(), "$[0].id"), JsonPath.read(tweede.body(), "$[0].id"));
    assertThat(sluis.get(ADRES + "?identificatie=D1&tot=2020-01-01").body()).isEqualTo("[]");
    assertThat(
            JsonPath.<List<?>>read(
                sluis
                    .get(
                        ADRES
                            + "?identificatie=D1&richting=ONTVANGEN&deelnemer="
                            + Proefsluis.AANBIEDER)
                    .body(),
                "$"))
        .hasSize(1);
    assertThat(
            sluis
                .get(
                    ADRES
                        + "?identificatie=D1&richting=VERZONDEN&deelnemer="
                        + Proefsluis.AANBIEDER)
                .body())
        .isEqualTo("[]");
  }

  @Test
  void bladertMetEenNummerTotTienduizendEnVerderMetDeLink() {
    assertThat(sluis.get(ADRES + "?pagina=200&grootte=50").statusCode()).isEqualTo(200);
    uitgelegd(sluis.get(ADRES + "?pagina=201&grootte=50"), 400, "Ongeldig verzoek");
    assertThat(sluis.get(ADRES + "?pagina=201&grootte=50").body()).contains("link next");
    uitgelegd(sluis.get(ADRES + "?na=bm90aGluZw"), 400, "Ongeldig verzoek");
  }

  @Test
  void laatEenBerichtAlleenAanDePartijenZien() throws Exception {
    byte[] onbekend = "<nog geen bericht".getBytes(UTF_8);
    UUID vanGemeente = neemIn(toewijzing("E1", 41), Proefsluis.GEMEENTE);
    UUID zonderRecht = neemIn(toewijzing("E2", 42), Proefsluis.ANDERE_AANBIEDER);
    UUID geenBericht = neemIn(onbekend, Proefsluis.ANDERE_AANBIEDER);
    Awaitility.await()
        .until(() -> sluis.rijen("select 1 from bericht where oordeel is null").isEmpty());
    assertThat(Zichtcontrole.klopt(sluis.database())).isPositive();
    assertThat(ziet(Proefsluis.GEMEENTE, vanGemeente)).isTrue();
    assertThat(ziet(Proefsluis.AANBIEDER, vanGemeente)).as("passed on").isTrue();
    assertThat(ziet(Proefsluis.ANDERE_AANBIEDER, vanGemeente)).isFalse();
    assertThat(ziet(Proefsluis.ANDERE_AANBIEDER, zonderRecht)).as("handed in").isTrue();
    assertThat(ziet(Proefsluis.GEMEENTE, zonderRecht)).as("only named in it").isFalse();
    assertThat(ziet(Proefsluis.AANBIEDER, zonderRecht)).as("not passed on").isFalse();
    assertThat(ziet(Proefsluis.GEMEENTE, geenBericht)).isFalse();
    assertThat(sluis.bean(Berichten.class).vind(geenBericht, Identiteit.LOKAAL)).isPresent();
  }

  private static boolean ziet(String deelnemer, UUID id) {
    Identiteit wie = new Identiteit(Identiteit.Soort.DEELNEMER, deelnemer, "proef");
    return sluis.bean(Berichten.class).vind(id, wie).isPresent();
  }

  private static UUID neemIn(byte[] inhoud, String indiener) throws Exception {
    return sluis
        .bean(Ingang.class)
        .neemIn(new ByteArrayInputStream(inhoud), new Herkomst("http", indiener, ""))
        .berichten()
        .get(0)
        .ontvangst()
        .id();
  }

  @Test
  void controleertZonderIetsTeBewaren() {
    byte[] bericht = toewijzing("F1", 51);
    HttpResponse<String> json =
        sluis.vraag("POST", "/api/controles", bericht, "Sluis-Bestandsnaam", "proef.xml");
    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(JsonPath.<String>read(json.body(), "$.bestand")).isEqualTo("proef.xml");
    assertThat(JsonPath.<String>read(json.body(), "$.oordeel")).isEqualTo("GOEDGEKEURD");
    assertThat(JsonPath.<List<?>>read(json.body(), "$.nietBeoordeeld")).isEmpty();
    assertThat(JsonPath.<String>read(json.body(), "$.antwoord")).startsWith("JW302-");
    assertThat(JsonPath.<String>read(json.body(), "$.antwoordbericht")).contains("jw302:Bericht");
    String ooit = "/api/v1/controles?peildatum=2020-01-31";
    assertThat(JsonPath.<String>read(sluis.vraag("POST", ooit, bericht).body(), "$.peildatum"))
        .isEqualTo("2020-01-31");
    assertThat(sluis.vraag("POST", ooit, bericht, "Accept", "text/html").body())
        .startsWith("<!DOCTYPE html>");
    assertThat(sluis.vraag("POST", ooit, bericht, "Accept", "text/plain").body()).contains("JW301");
    byte[] zip = new Zipproef().met("a.xml", bericht).met("b.xml", toewijzing("F2", 52)).bytes();
    assertThat(
            JsonPath.<List<String>>read(
                sluis.vraag("POST", "/api/controles", zip).body(), "$[*].bestand"))
        .containsExactly("a.xml", "b.xml");
    assertThat(sluis.rijen("select 1 from bericht where identificatie like 'F%'")).isEmpty();
  }

  @Test
  void legtFoutenUitInHetNederlands() {
    uitgelegd(sluis.post(NIETS), 400, "Leeg verzoek");
    uitgelegd(sluis.get("/api/berichten/geen-kenmerk"), 400, "Ongeldig verzoek");
    uitgelegd(
        sluis.get("/api/berichten/11111111-2222-3333-4444-555555555555"), 404, "Bericht onbekend");
    uitgelegd(sluis.get("/nergens"), 404, "Niet gevonden");
    uitgelegd(sluis.get("/api/v2/berichten"), 404, "Niet gevonden");
    uitgelegd(sluis.get(ADRES + "/"), 404, "Niet gevonden");
    uitgelegd(sluis.vraag("DELETE", ADRES, NIETS), 405, "Methode niet toegestaan");
    uitgelegd(sluis.get(ADRES, "image/png"), 406, "Vorm niet te leveren");
    uitgelegd(
        sluis.vraag("POST", ADRES, toewijzing("G1", 61), "Content-Type", "application/json"),
        415,
        "Soort inhoud niet te lezen");
  }

  @Test
  void noemtAlleFoutenVanEenVraagTegelijk() {
    HttpResponse<String> fout = sluis.get(ADRES + "?statuss=KLAAR&status=ONZIN&grootte=0&van=ooit");
    uitgelegd(fout, 400, "Ongeldig verzoek");
    assertThat(JsonPath.<List<String>>read(fout.body(), "$.errors[*].location"))
        .containsExactlyInAnyOrder("statuss", "status", "grootte", "van");
    assertThat(JsonPath.<List<String>>read(fout.body(), "$.errors[*].in")).containsOnly("query");
    assertThat(JsonPath.<List<String>>read(fout.body(), "$.errors[*].code"))
        .containsExactlyInAnyOrder("onbekend", "vorm", "vorm", "vorm");
  }

  @Test
  void kentHeadEnOptions() {
    HttpResponse<String> head = sluis.vraag("HEAD", ADRES + "?grootte=1", NIETS);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    HttpResponse<String> opties = sluis.vraag("OPTIONS", ADRES, NIETS);
    assertThat(opties.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
  }

  private HttpResponse<String> metSleutel(String sleutel, byte[] inhoud) {
    return sluis.vraag("POST", ADRES, inhoud, "Idempotency-Key", sleutel);
  }

  private byte[] toewijzing(String identificatie, long nummer) {
    return Proefsluis.xml(
        berichten.toewijzing(
            identificatie, BSN, "Testpersoon", berichten.uren(nummer, "45", "45A04", 2)));
  }

  private static void uitgelegd(HttpResponse<String> antwoord, int status, String titel) {
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(status);
    assertThat(antwoord.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JsonPath.<String>read(antwoord.body(), "$.title")).isEqualTo(titel);
    assertThat(JsonPath.<String>read(antwoord.body(), "$.detail")).isNotBlank();
  }
}
