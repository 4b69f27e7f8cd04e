package nl.sluis.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.sluis.bericht.Standaard;
import nl.sluis.conformiteit.Verificatie;
import nl.sluis.conformiteit.Verificatie.Stap;
import nl.sluis.conformiteit.Verificatie.Uitkomst;
import nl.sluis.toezicht.Proefset;
import nl.sluis.toezicht.Toetsbank;
import nl.sluis.toezicht.Toetsrol;
import nl.sluis.zip.Bestandenzip;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A supplier's answers are handed in at the console, and what came of it stands at an address for
 * everybody, who checks it without us.
 */
class ConformiteitTest extends Browserproef {
  private static final String HIER = "/console/conformiteit";
  private static final String OPENBAAR = "/conformiteit/verklaringen/";
  private static final HttpClient IEDEREEN = HttpClient.newHttpClient();
  private static final LocalDate VANDAAG = LocalDate.now();

  private static Toetsbank bank;

  @BeforeAll
  static void leesDeGevallen() {
    bank = Proefset.bank(Path.of("conformance-tests"));
  }

  /** One right, one wrong, and nothing of all the others. */
  private static byte[] antwoorden() {
    SortedMap<String, byte[]> antwoorden = new TreeMap<>();
    Set<String> deze = Set.of("TR338/goed-bekend-nummer", "TR338/fout-onbekend-nummer");
    bank.set().gevallen().stream()
        .filter(geval -> deze.contains(geval.geval()))
        .forEach(
            geval ->
                bank.opgave(geval, Toetsrol.GEMEENTE, Standaard.IJW)
                    .antwoorden()
                    .forEach((naam, inhoud) -> antwoorden.put(geval.geval() + "/" + naam, inhoud)));
    antwoorden.computeIfPresent(
        "TR338/fout-onbekend-nummer/02-JW325.xml",
        (naam, inhoud) -> new String(inhoud, UTF_8).replace("9338", "9321").getBytes(UTF_8));
    return Bestandenzip.maak(antwoorden);
  }

  /** Without a cookie, from a page of another, and following nothing. */
  private HttpResponse<byte[]> vraag(String pad, String... headers) throws Exception {
    HttpRequest.Builder verzoek =
        HttpRequest.newBuilder(URI.create(adres() + pad))
            .header("Origin", "https://leverancier.example");
    if (headers.length > 0) {
      verzoek.headers(headers);
    }
    return IEDEREEN.send(verzoek.build(), BodyHandlers.ofByteArray());
  }

  private static String tekst(HttpResponse<byte[]> antwoord) {
    return new String(antwoord.body(), UTF_8);
  }

  private static String header(HttpResponse<byte[]> antwoord, String naam) {
    return antwoord.headers().firstValue(naam).orElse("");
  }

  /** Hands in, and gives the id of the statement. */
  private String leverIn(String versie) {
    ga(HIER);
    pagina.fill("#veld-leverancier", "Zorgsoft BV");
    pagina.fill("#veld-product", "Dossier");
    pagina.fill("#veld-versie", versie);
    pagina.selectOption("#veld-vermelden", "true");
    pagina.setInputFiles(
        "#veld-bestand", new FilePayload("antwoorden.zip", "application/zip", antwoorden()));
    pagina.click("text=Toets en verklaar");
    pagina.waitForURL("**/conformiteit/*");
    return pagina.url().replaceAll(".*/", "");
  }

  @Test
  void zegtWatErMisIsAanWatErIsIngeleverd() {
    ga(HIER);
    assertThat(pagina.inputValue("#veld-vermelden")).as("only who says so").isEqualTo("false");
    assertThat(bezwaren()).isEmpty();
    pagina.evaluate("document.querySelectorAll('[required]').forEach(v => v.required = false)");
    pagina.fill("#veld-versie", "4.2.1");
    pagina.click("text=Toets en verklaar");
    assertThat(pagina.locator("#foutoverzicht").innerText())
        .contains("Vul leverancier in.", "Kies een bestand.");
    assertThat(pagina.inputValue("#veld-versie")).isEqualTo("4.2.1");
    assertThat(bezwaren()).isEmpty();
    pagina.fill("#veld-leverancier", "Zorgsoft BV");
    pagina.fill("#veld-product", "Dossier");
    pagina.setInputFiles(
        "#veld-bestand", new FilePayload("a.zip", "application/zip", "geen zip".getBytes(UTF_8)));
    pagina.click("text=Toets en verklaar");
    assertThat(pagina.locator("#foutoverzicht").innerText()).contains("geen leesbare zip");
    assertThat(schuiftOpzij()).isFalse();
  }

  @Test
  void geeftEenVerklaringDieIederNagaatTotZijIsIngetrokken() throws Exception {
    String id = leverIn("4.2.1");
    assertThat(pagina.locator("main").innerText())
        .contains("getoetst", "deels", "1 gezakt", "TR338/fout-onbekend-nummer");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();

    HttpResponse<byte[]> json = vraag(OPENBAAR + id + ".json");
    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(header(json, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(json, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(json.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(vraag(OPENBAAR + id + ".json", "If-None-Match", header(json, "ETag")).statusCode())
        .isEqualTo(304);
    assertThat(vraag(OPENBAAR + id).body()).isEqualTo(json.body());
    HttpResponse<byte[]> blad = vraag(OPENBAAR + id, "Accept", "text/html");
    assertThat(tekst(blad)).contains("<h2>Geldig</h2>", "Zorgsoft BV Dossier 4.2.1 als gemeente");
    assertThat(header(blad, "Content-Security-Policy")).startsWith("default-src 'none';");

    assertThat(fouten(id, json.body())).isEmpty();
    byte[] anders = json.body().clone();
    anders[anders.length / 2] ^= 1;
    assertThat(fouten(id, anders)).contains("kenmerk");

    trektIn(id);
    assertThat(fouten(id, json.body())).containsExactly("handtekening");
    assertThat(tekst(vraag(OPENBAAR + id + ".svg"))).contains("<title>", "ingetrokken");
    assertThat(tekst(vraag(OPENBAAR + id, "Accept", "text/html")))
        .contains("Teruggehaald door de leverancier.");
    assertThat(
            sluis()
                .rijen("select wat from audit where voorwerp = 'verklaring " + id + "' order by 1"))
        .extracting(rij -> rij.get("wat"))
        .containsExactly("CONFORMITEIT_INGETROKKEN", "CONFORMITEIT_VERKLAARD");
  }

  private void trektIn(String id) {
    ga(HIER + "/" + id);
    pagina.fill("#veld-grond", "Teruggehaald door de leverancier.");
    pagina.click("text=Trek de verklaring in");
    assertThat(pagina.locator("main").innerText()).contains("De verklaring is ingetrokken.");
    assertThat(pagina.locator("#veld-grond").count()).isZero();
  }

  /** As somebody does who fetched all there is. */
  private List<String> fouten(String id, byte[] verklaring) throws Exception {
    String run = pagina(id).replaceAll("(?s).*runs/([0-9a-f-]{36})/bewijs.*", "$1");
    return Verificatie.van(
            new Verificatie.Stukken(
                verklaring,
                id,
                tekst(vraag(OPENBAAR + id + ".jws")),
                vraag("/conformiteit/sleutels").body(),
                vraag("/conformiteit/intrekkingen").body(),
                vraag("/conformiteit/runs/" + run + "/bewijs.zip").body(),
                () -> bank,
                "in ontwikkeling"),
            VANDAAG)
        .stream()
        .filter(stap -> stap.uitkomst() == Uitkomst.FOUT)
        .map(Stap::naam)
        .toList();
  }

  private String pagina(String id) throws Exception {
    return tekst(vraag(OPENBAAR + id, "Accept", "text/html"));
  }

  /** An image cannot show an error, so of nothing there is a picture too. */
  @Test
  void antwoordtAltijdMetEenPlaatje() throws Exception {
    for (String pad :
        List.of(
            OPENBAAR + "onbekend.svg",
            "/conformiteit/systemen/Niemand/Niets/1.0/sets/" + bank.set().naam() + ".svg")) {
      HttpResponse<byte[]> plaatje = vraag(pad);
      assertThat(plaatje.statusCode()).as(pad).isEqualTo(200);
      assertThat(header(plaatje, "Content-Type")).startsWith("image/svg+xml");
      assertThat(header(plaatje, "Content-Security-Policy")).startsWith("default-src 'none'");
      assertThat(header(plaatje, "Cache-Control")).contains("max-age=300");
      assertThat(header(plaatje, "ETag")).isNotEmpty();
      assertThat(tekst(plaatje)).contains("<title>conformiteit: geen verklaring</title>");
    }
    assertThat(vraag(OPENBAAR + "0123").statusCode()).isEqualTo(404);
  }

  @Test
  void zegtWieDezeGevallenHoudt() throws Exception {
    String id = leverIn("5.0");
    String set = bank.set().naam();
    String systeem = "/conformiteit/systemen/Zorgsoft%20BV/Dossier/5.0/sets/" + set;
    HttpResponse<byte[]> nieuwste = vraag(systeem);
    assertThat(nieuwste.statusCode()).isEqualTo(307);
    assertThat(header(nieuwste, "Location")).endsWith(OPENBAAR + id);
    assertThat(vraag(systeem + "?rol=zorgaanbieder").statusCode()).isEqualTo(404);
    assertThat(vraag(systeem.replace("5.0", "5.1")).statusCode()).isEqualTo(404);
    assertThat(tekst(vraag(systeem + ".svg"))).contains("iJw 3.2 gemeente: getoetst: deels");
    assertThat(JsonPath.<String>read(tekst(vraag(systeem + ".badge.json")), "$.message"))
        .isEqualTo("getoetst: deels");

    assertThat(gevonden("set=" + set + "&standaard=iJw-3.2&geldigOp=" + VANDAAG)).contains(id);
    assertThat(gevonden("set=" + set.replace("+", "%2B"))).contains(id);
    assertThat(gevonden("uitslag=volledig")).doesNotContain(id);
    assertThat(gevonden("geldigOp=" + VANDAAG.plusYears(2))).doesNotContain(id);
    assertThat(gevonden("systeem=zorgsoft")).contains(id);
    assertThat(vraag("/conformiteit/verklaringen?geldigOp=morgen").statusCode()).isEqualTo(400);
    assertThat(tekst(vraag("/conformiteit/gevallen/" + set)))
        .contains("\"sha256\":\"sha256:" + bank.set().sha256() + "\"");
  }

  private List<String> gevonden(String vraag) throws Exception {
    return JsonPath.read(
        tekst(vraag("/conformiteit/verklaringen?" + vraag)), "$.verklaringen[*].id");
  }
}
