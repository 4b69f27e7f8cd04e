package nl.sluis.toegang;

import static nl.sluis.toegang.Proefaanmelding.Wie.BEHEERDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Logging on to the console with an issuer, and what one then is. */
class ConsoleinlogTest extends Inlogproef {

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
  void eenTokenVanEenSysteemOpentDeConsoleNiet() {
    assertThat(proef.get(BEHEERDER, "/api/sleutels").statusCode()).isEqualTo(200);
    assertThat(proef.get(BEHEERDER, PROEF).statusCode()).isEqualTo(303);
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
}
