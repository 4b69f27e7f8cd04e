package nl.sluis.toegang;

import static nl.sluis.toegang.Proefaanmelding.Wie.BEHEERDER;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import nl.sluis.deelnemer.Deelnemers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A session of the console: of one person and one browser, with what holds now, until it ends. */
class ConsolesessieTest extends Inlogproef {

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

  private static String teLaatVan(String pagina) {
    return browser()
        .postZonder(BESLUIT, "regel=1", "Referer", pagina)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  /** As on a node with other settings: the session is the same. */
  @Test
  void watNuIsIngesteldGeldtOokVoorWieAlBinnenIs() {
    Sessiepersoon wie =
        new Sessiepersoon(
            "proef", idp.adres(), "sub-1", "Iemand", List.of("0384"), List.of("g-lezers"), 0);
    ConsoleInstellingen nu = proef.sluis.bean(ConsoleInstellingen.class);
    assertThat(rollen(wie, nu)).containsExactly(Set.of(Rol.LEZER));

    ConsoleInstellingen zonderGroep =
        met(nu, Map.of(Rol.BESLISSER, Set.of("g-beslissers")), nu.inlog());
    assertThat(rollen(wie, zonderGroep)).as("his group means nothing any more").isEmpty();
    ConsoleInstellingen andereRol =
        met(nu, Map.of(Rol.FUNCTIONARIS, Set.of("g-lezers")), nu.inlog());
    assertThat(rollen(wie, andereRol)).containsExactly(Set.of(Rol.FUNCTIONARIS));
    assertThat(rollen(wie, met(nu, nu.rollen(), Map.of()))).as("nor his issuer").isEmpty();
    assertThat(rollen(wie, met(nu, nu.rollen(), Map.of("proef", buiten(nu, "sub-2")))))
        .as("another person is put out")
        .hasSize(1);
    assertThat(rollen(wie, met(nu, nu.rollen(), Map.of("proef", buiten(nu, "sub-1"))))).isEmpty();
  }

  private static ConsoleInstellingen met(
      ConsoleInstellingen nu,
      Map<Rol, Set<String>> rollen,
      Map<String, ConsoleInstellingen.Inlog> inlog) {
    return new ConsoleInstellingen(
        nu.adres(), nu.inactief(), nu.langst(), nu.inlogPerMinuut(), rollen, inlog);
  }

  private static ConsoleInstellingen.Inlog buiten(ConsoleInstellingen nu, String sub) {
    ConsoleInstellingen.Inlog inlog = nu.inlog().get("proef");
    return new ConsoleInstellingen.Inlog(
        inlog.naam(),
        inlog.deelnemers(),
        inlog.deelnemerClaim(),
        inlog.codes(),
        inlog.groepenClaim(),
        inlog.acr(),
        inlog.beheer(),
        Set.of(sub));
  }

  private static List<Set<Rol>> rollen(Sessiepersoon wie, ConsoleInstellingen instellingen) {
    return new Rolverdeling(instellingen, proef.sluis.bean(Deelnemers.class))
        .van(wie).stream().map(Persoon::rollen).toList();
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
        Sessieduur.ACTIEF,
        Instant.now().minus(Duration.ofMinutes(minutenGeleden)).getEpochSecond());
  }

  private static long laatstIets(Proefbrowser browser) {
    Long actief = sessie(browser, Sessieduur.ACTIEF, null);
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
}
