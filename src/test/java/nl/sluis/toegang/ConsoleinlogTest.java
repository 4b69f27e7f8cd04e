package nl.sluis.toegang;

import static nl.sluis.toegang.Proefaanmelding.Wie.BEHEERDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Logging on to the console with an issuer, what one then is, and how that ends. */
class ConsoleinlogTest {
  private static final String PROEF = "/console/proef";
  private static final String KOEKJE = "__Host-sluis";
  private static final String BESLUIT = PROEF + "/besluit";
  private static final Map<String, Object> BESLISSER =
      Map.of("org", "12345678", "groups", List.of("g-beslissers", "anders"), "acr", "eh3");

  private static Proefidp idp;
  private static Proefaanmelding proef;

  @BeforeAll
  static void start() throws Exception {
    idp = new Proefidp();
    proef =
        new Proefaanmelding(
            "consoleinlog",
            "--spring.profiles.active=proefpagina",
            "--spring.security.oauth2.client.registration.proef.client-id=" + Proefidp.CLIENT,
            "--spring.security.oauth2.client.registration.proef.client-secret=" + Proefidp.GEHEIM,
            "--spring.security.oauth2.client.provider.proef.issuer-uri=" + idp.adres(),
            "--sluis.console.rollen.beslisser=g-beslissers",
            "--sluis.console.rollen.lezer=g-lezers",
            "--sluis.console.rollen.beheerder=g-beheer",
            "--sluis.console.inlog.proef.deelnemer-claim=org",
            "--sluis.console.inlog.proef.codes.12345678=65650001",
            "--sluis.console.inlog.proef.deelnemers=65650001,0384,99990001",
            "--sluis.console.inlog.proef.acr=eh3,eh4",
            "--sluis.console.inlog.proef.beheer=true",
            "--sluis.console.langst=1h");
  }

  @AfterAll
  static void stop() {
    proef.close();
    idp.close();
  }

  private static Proefbrowser browser() {
    try {
      return new Proefbrowser(
          proef.adres("").toString(), HttpClient.newBuilder().sslContext(proef.tls(null)).build());
    } catch (Exception fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static Proefbrowser ingelogd(String sub, Map<String, Object> claims) {
    idp.isNu(sub, claims);
    Proefbrowser browser = browser();
    browser.volg("/oauth2/authorization/proef?naar=" + PROEF);
    return browser;
  }

  @Test
  void logtInMetEenCodeEnPkceEnKomtWaarHijHeenWilde() {
    idp.isNu("rond", BESLISSER);
    Proefbrowser browser = browser();
    HttpResponse<String> buiten = browser.get(PROEF + "?x=1");
    assertThat(buiten.statusCode()).isEqualTo(303);
    assertThat(buiten.headers().firstValue("Location"))
        .hasValue("/console/inloggen?naar=%2Fconsole%2Fproef%3Fx%3D1");

    HttpResponse<String> binnen = browser.volg("/oauth2/authorization/proef?naar=" + PROEF);
    assertThat(binnen.uri().getPath()).isEqualTo(PROEF);
    assertThat(binnen.body()).startsWith("DEELNEMER 65650001 [BESLISSER] Proefpersoon rond csrf=");
    assertThat(idp.laatsteVraag())
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("acr_values", "eh3 eh4")
        .containsKeys("nonce", "state");
  }

  @Test
  void eenAdresVanEldersIsNietWaarMenHeenGaat() {
    idp.isNu("elders", BESLISSER);
    for (String naar : List.of("https://kwaad.example", "//kwaad.example", "/api/sleutels")) {
      Proefbrowser browser = browser();
      browser.get(
          browser
              .get(
                  browser
                      .get("/oauth2/authorization/proef?naar=" + naar)
                      .headers()
                      .firstValue("Location")
                      .orElseThrow())
              .headers()
              .firstValue("Location")
              .orElseThrow());
      HttpResponse<String> inlog = browser.get(PROEF);
      assertThat(inlog.statusCode()).as(naar).isEqualTo(200);
    }
  }

  @Test
  void zetHetKoekjeZoDatEenAnderErNietBijKan() {
    Proefbrowser browser = ingelogd("koekje", BESLISSER);
    assertThat(browser.gezet())
        .isNotEmpty()
        .allSatisfy(
            koekje ->
                assertThat(koekje)
                    .startsWith(KOEKJE + "=")
                    .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                    .doesNotContain("Domain"));
  }

  @Test
  void geeftBijInloggenEenNieuwKenmerk() {
    idp.isNu("vast", BESLISSER);
    Proefbrowser browser = browser();
    browser.get("/oauth2/authorization/proef");
    String ervoor = Objects.requireNonNull(browser.koekje(KOEKJE));
    Proefbrowser aanvaller = browser();
    aanvaller.neemOver(browser);
    browser.volg("/oauth2/authorization/proef");
    assertThat(browser.get(PROEF).statusCode()).isEqualTo(200);
    assertThat(browser.koekje(KOEKJE)).isNotEqualTo(ervoor);
    assertThat(aanvaller.get(PROEF).statusCode()).as("fixation").isEqualTo(303);
  }

  @Test
  void hetKoekjeOpentDeApiNiet() {
    Proefbrowser browser = ingelogd("api", BESLISSER);
    assertThat(browser.get(PROEF).statusCode()).isEqualTo(200);
    for (String pad : List.of("/api/termijnen", "/api/berichten", "/actuator/info", "/ggk/0210")) {
      assertThat(browser.get(pad).statusCode()).as(pad).isEqualTo(401);
    }
    assertThat(browser.postZonder("/api/berichten", "x").statusCode()).isEqualTo(401);
  }

  @Test
  void eenTokenVanEenSysteemOpentDeConsoleNiet() {
    assertThat(proef.get(BEHEERDER, "/api/sleutels").statusCode()).isEqualTo(200);
    assertThat(proef.get(BEHEERDER, PROEF).statusCode()).isEqualTo(303);
  }

  @Test
  void neemtGeenFormulierAanZonderZijnToken() {
    Proefbrowser browser = ingelogd("csrf", BESLISSER);
    assertThat(browser.post(BESLUIT, "").body()).isEqualTo("besloten");
    assertThat(browser.postZonder(BESLUIT, "").statusCode()).isEqualTo(403);
    assertThat(browser.postZonder(BESLUIT, "_csrf=x").statusCode()).isEqualTo(403);
    String token = browser.token();
    assertThat(
            browser
                .postZonder(BESLUIT, "_csrf=" + token, "Origin", "https://kwaad.example")
                .statusCode())
        .as("of another origin, also with the token")
        .isEqualTo(403);
    Proefbrowser ander = ingelogd("csrf2", BESLISSER);
    assertThat(ander.postZonder(BESLUIT, "_csrf=" + token).statusCode())
        .as("the token of another session")
        .isEqualTo(403);
  }

  @Test
  void wieNietMeerBinnenIsGaatNaarDeDeur() {
    HttpResponse<String> formulier = browser().postZonder(BESLUIT, "regel=1");
    assertThat(formulier.statusCode()).isEqualTo(303);
    assertThat(formulier.headers().firstValue("Location"))
        .hasValue("/console/inloggen?reden=verlopen");
    assertThat(browser().volg("/console/inloggen?reden=verlopen").body()).contains("niet bewaard");
    assertThat(teLaatVan(proef.adres(PROEF + "?x=1").toString()))
        .as("he comes back to the page that the form stood on")
        .isEqualTo("/console/inloggen?reden=verlopen&naar=%2Fconsole%2Fproef%3Fx%3D1");
    assertThat(teLaatVan(proef.adres("/console/kiezen").toString()))
        .isEqualTo("/console/inloggen?reden=verlopen");
    assertThat(teLaatVan("geen adres")).isEqualTo("/console/inloggen?reden=verlopen");
    HttpResponse<String> deel = browser().get(PROEF, "HX-Request", "true");
    assertThat(deel.statusCode()).isEqualTo(401);
    assertThat(deel.headers().firstValue("HX-Redirect")).hasValue("/console/inloggen");
  }

  private static String teLaatVan(String pagina) {
    return browser()
        .postZonder(BESLUIT, "regel=1", "Referer", pagina)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Test
  void weigertWieOpEenLagerNiveauInlogtOfGeenRechtenHeeft() {
    long ervoor = laatste();
    Map<String, Object> laag = Map.of("org", "0384", "groups", List.of("g-lezers"), "acr", "eh2");
    Map<String, Object> geen = Map.of("org", "0384", "groups", List.of("anders"), "acr", "eh3");
    Map<String, Object> elders = Map.of("org", "0394", "groups", List.of("g-lezers"), "acr", "eh3");
    assertThat(geweigerd("laag", laag)).endsWith("/console/inloggen?reden=niveau");
    assertThat(geweigerd("geen", geen)).endsWith("/console/inloggen?reden=rechten");
    assertThat(geweigerd("elders", elders))
        .as("of a deelnemer for which this issuer does not vouch")
        .endsWith("/console/inloggen?reden=rechten");
    assertThat(regelsNa(ervoor))
        .containsExactly(
            "onbekend AANGEMELD GEWEIGERD niveau persoon %s laag".formatted(idp.adres()),
            "onbekend AANGEMELD GEWEIGERD rechten persoon %s geen".formatted(idp.adres()),
            "onbekend AANGEMELD GEWEIGERD rechten persoon %s elders".formatted(idp.adres()));
  }

  private static String geweigerd(String sub, Map<String, Object> claims) {
    idp.isNu(sub, claims);
    Proefbrowser browser = browser();
    HttpResponse<String> antwoord = browser.volg("/oauth2/authorization/proef");
    assertThat(browser.get(PROEF).statusCode()).isEqualTo(303);
    return antwoord.uri().toString();
  }

  @Test
  void eenBeheerderIsVanGeenDeelnemer() {
    Proefbrowser browser = ingelogd("baas", Map.of("groups", List.of("g-beheer"), "acr", "eh4"));
    assertThat(browser.get(PROEF).body()).startsWith("BEHEERDER null [BEHEERDER] ");
    assertThat(browser.post(BESLUIT, "").statusCode()).as("and decides nothing").isEqualTo(403);
  }

  @Test
  void wieVoorTweeWerktKiest() {
    Proefbrowser browser =
        ingelogd(
            "twee",
            Map.of(
                "org", List.of("12345678", "0384"), "groups", List.of("g-lezers"), "acr", "eh3"));
    HttpResponse<String> ervoor = browser.get(PROEF);
    assertThat(ervoor.headers().firstValue("Location")).hasValue("/console/kiezen");
    HttpResponse<String> gekozen = browser.kies("0384");
    assertThat(gekozen.headers().firstValue("Location").orElseThrow()).endsWith(PROEF);
    assertThat(browser.get(PROEF).body()).startsWith("DEELNEMER 0384 [LEZER] ");
    assertThat(browser.kies("0394").statusCode()).as("not his").isEqualTo(403);
    assertThat(browser.get(PROEF).body()).startsWith("DEELNEMER 0384 [LEZER] ");
  }

  @Test
  void wieZijnDeelnemerKwijtIsStaatMeteenBuiten() {
    HttpRequest.Builder nieuw =
        HttpRequest.newBuilder(proef.adres("/api/deelnemers/99990001"))
            .PUT(BodyPublishers.ofString("{\"naam\": \"Even\", \"kanaal\": \"http\"}"));
    assertThat(proef.vraag(BEHEERDER, nieuw).statusCode()).isEqualTo(201);
    Proefbrowser browser =
        ingelogd("even", Map.of("org", "99990001", "groups", List.of("g-lezers"), "acr", "eh3"));
    assertThat(browser.get(PROEF).body()).startsWith("DEELNEMER 99990001 ");
    HttpRequest.Builder weg =
        HttpRequest.newBuilder(proef.adres("/api/deelnemers/99990001")).DELETE();
    assertThat(proef.vraag(BEHEERDER, weg).statusCode()).isEqualTo(204);
    assertThat(browser.get(PROEF).headers().firstValue("Location"))
        .hasValue("/console/inloggen?reden=rechten");
  }

  @Test
  void wieUitlogtIsOokInDeDatabaseWeg() {
    long ervoor = laatste();
    Proefbrowser browser = ingelogd("uit", BESLISSER);
    String kenmerk = browser.koekje(KOEKJE);
    Proefbrowser dief = browser();
    dief.neemOver(browser);
    assertThat(dief.get(PROEF).statusCode()).isEqualTo(200);
    HttpResponse<String> uit = browser.post("/console/afmelden", "");
    assertThat(uit.statusCode()).as("not sent on: form-action").isEqualTo(200);
    assertThat(uit.body()).contains("href=\"" + idp.adres() + "/uit?client_id=" + Proefidp.CLIENT);
    assertThat(browser.koekje(KOEKJE)).isNotEqualTo(kenmerk);
    assertThat(dief.get(PROEF).statusCode()).isEqualTo(303);
    assertThat(regelsNa(ervoor))
        .containsExactly(
            "65650001 AANGEMELD GELUKT null persoon %s uit".formatted(idp.adres()),
            "65650001 AFGEMELD GELUKT null persoon %s uit".formatted(idp.adres()));
  }

  @Test
  void eenSessieEindigtDoorStilteEnDoorTijd() {
    Proefbrowser stil = ingelogd("stil", BESLISSER);
    maakOuder("last_access_time = last_access_time - 1799000, expiry_time = expiry_time - 1799000");
    assertThat(stil.get(PROEF).statusCode()).as("just in time").isEqualTo(200);
    maakOuder("last_access_time = last_access_time - 1800001, expiry_time = expiry_time - 1800001");
    assertThat(stil.get(PROEF).statusCode()).isEqualTo(303);

    Proefbrowser lang = ingelogd("lang", BESLISSER);
    Proefpagina.Proefklok.vooruit = Duration.ofMinutes(59);
    assertThat(lang.get(PROEF).statusCode()).isEqualTo(200);
    Proefpagina.Proefklok.vooruit = Duration.ofMinutes(61);
    assertThat(lang.get(PROEF).statusCode()).isEqualTo(303);
    Proefpagina.Proefklok.vooruit = Duration.ZERO;
  }

  @Test
  void watVanzelfVraagtHoudtDeSessieNietVast() {
    Proefbrowser browser = ingelogd("vanzelf", BESLISSER);
    deedLaatstIets(browser, 29);
    assertThat(browser.get(PROEF, "HX-Request", "true").statusCode()).isEqualTo(200);
    assertThat(browser.get(PROEF).statusCode()).isEqualTo(200);
    assertThat(laatstIets(browser)).as("what he asks does").isLessThan(60);
    deedLaatstIets(browser, 29);
    browser.get(PROEF, "HX-Request", "true");
    assertThat(laatstIets(browser)).as("what asks by itself does not").isGreaterThan(1_700);
    deedLaatstIets(browser, 30);
    assertThat(browser.get(PROEF, "HX-Request", "true").statusCode()).isEqualTo(401);
  }

  private static void deedLaatstIets(Proefbrowser browser, int minutenGeleden) {
    sessie(
        browser,
        Consolesessie.ACTIEF,
        Instant.now().minus(Duration.ofMinutes(minutenGeleden)).getEpochSecond());
  }

  private static long laatstIets(Proefbrowser browser) {
    Long actief = sessie(browser, Consolesessie.ACTIEF, null);
    return Instant.now().getEpochSecond() - Objects.requireNonNull(actief);
  }

  /** What is kept of a session under this name; after it was changed, when it is. */
  private static <S extends Session> Long sessie(
      Proefbrowser browser, String naam, @Nullable Long anders) {
    @SuppressWarnings("unchecked")
    SessionRepository<S> sessies = (SessionRepository<S>) proef.sluis.bean(SessionRepository.class);
    String kenmerk = Objects.requireNonNull(browser.koekje(KOEKJE));
    S sessie =
        Objects.requireNonNull(
            sessies.findById(
                new String(Base64.getDecoder().decode(kenmerk), StandardCharsets.UTF_8)));
    if (anders != null) {
      sessie.setAttribute(naam, anders);
      sessies.save(sessie);
    }
    return sessie.getAttribute(naam);
  }

  private static void maakOuder(String hoe) {
    proef.sluis.database().sql("update sessie set " + hoe).update();
  }

  @Test
  void bewaartVanIemandNietMeerDanZijnNaamEnZijnRechten() {
    ingelogd(
        "weinig",
        Map.of(
            "org", "0384",
            "groups", List.of("g-lezers", "vertrouwelijke-groep"),
            "acr", "eh3",
            "email", "iemand@example.nl"));
    String inhoud =
        proef
            .sluis
            .rijen("select encode(attribute_bytes, 'escape') as tekst from sessie_attributes")
            .toString();
    assertThat(inhoud)
        .contains("Proefpersoon weinig", "g-lezers")
        .doesNotContain("vertrouwelijke-groep", "iemand@example.nl", "id_token");
  }

  @Test
  void legtVastWatEenPersoonBekijkt() {
    Proefbrowser browser = ingelogd("kijkt", BESLISSER);
    long ervoor = laatste();
    String bericht = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    browser.get(PROEF + "/lijst?regel=TR338&zoek=Jansen");
    browser.get(PROEF + "/" + bericht + "/inhoud");
    browser.get(PROEF);
    assertThat(
            proef.sluis.rijen(
                ("select wie, identiteit, rol, wat, aard, bericht::text, voorwerp, vanwaar from"
                        + " audit where nummer > %d order by nummer")
                    .formatted(ervoor)))
        .extracting(rij -> rij.values().toString())
        .containsExactly(
            "[65650001, persoon %s kijkt, BESLISSER, PROEFLIJST_BEKEKEN, R, null, ?regel=TR338&…, console 127.0.0.1]"
                .formatted(idp.adres()),
            "[65650001, persoon %s kijkt, BESLISSER, INHOUD_BEKEKEN, R, %s, null, console 127.0.0.1]"
                .formatted(idp.adres(), bericht));
  }

  @Test
  void geeftElkePaginaDeStrengsteKoppen() {
    HttpResponse<String> pagina = ingelogd("koppen", BESLISSER).get(PROEF);
    assertThat(pagina.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'");
    assertThat(pagina.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(pagina.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(pagina.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(pagina.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(pagina.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    HttpResponse<String> stijl = browser().get("/console/stijl/bestaat-niet.css");
    assertThat(stijl.statusCode()).as("open to all, and not there").isEqualTo(404);
    assertThat(stijl.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static long laatste() {
    return proef
        .sluis
        .database()
        .sql("select coalesce(max(nummer), 0) from audit")
        .query(Long.class)
        .single();
  }

  /** Of logging on and off alone. */
  private static List<String> regelsNa(long nummer) {
    return proef
        .sluis
        .database()
        .sql(
            "select concat_ws(' ', wie, wat, uitkomst, coalesce(voorwerp, 'null'), identiteit) from"
                + " audit where nummer > :na and wat in ('AANGEMELD', 'AFGEMELD') order by nummer")
        .param("na", nummer)
        .query(String.class)
        .list();
  }
}
