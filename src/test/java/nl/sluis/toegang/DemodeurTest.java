package nl.sluis.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import nl.sluis.Proefsluis;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** The doors of the demonstration let in as who they say, and stand nowhere else. */
class DemodeurTest {
  private static final String DEUR = "/console/deur";
  private static final String PROEF = "/console/proef";

  @Test
  void elkeDeurGeeftPreciesHaarRollen() {
    try (Proefsluis sluis = demo("deuren")) {
      Proefbrowser browser = new Proefbrowser(sluis.adres(), HttpClient.newHttpClient());
      HttpResponse<String> buiten = browser.get("/console");
      assertThat(buiten.statusCode()).isEqualTo(303);
      assertThat(buiten.headers().firstValue("Location")).hasValue(DEUR);
      assertThat(browser.get(DEUR).body()).contains("AANBIEDER", "GEMEENTE", "BEHEERDER");

      assertThat(door(browser, "AANBIEDER"))
          .startsWith("DEELNEMER 65650001 [LEZER+ADMINISTRATIE+FUNCTIONARIS] ");
      assertThat(browser.post(PROEF + "/besluit", "").statusCode()).isEqualTo(403);
      String koekje = browser.koekje("sluis");
      assertThat(door(browser, "GEMEENTE")).startsWith("DEELNEMER 0384 ").contains("BESLISSER");
      assertThat(browser.koekje("sluis")).as("another session").isNotEqualTo(koekje);
      assertThat(browser.post(PROEF + "/besluit", "").statusCode()).isEqualTo(200);
      assertThat(door(browser, "BEHEERDER")).startsWith("BEHEERDER null [BEHEERDER] ");
      assertThat(browser.postVan(DEUR, DEUR, "deur=ANDERS").statusCode()).isEqualTo(404);
      assertThat(browser.postZonder(DEUR, "deur=BEHEERDER").statusCode()).isEqualTo(403);

      MockHttpServletRequest vanElders = new MockHttpServletRequest();
      vanElders.setRemoteAddr("10.1.2.3");
      assertThat(sluis.bean(Demodeuren.class).voor(vanElders)).isEmpty();
      assertThat(browser.get(DEUR, "X-Forwarded-For", "10.1.2.3").statusCode()).isEqualTo(200);
    }
  }

  private static Proefsluis demo(String naam) {
    return Proefsluis.start(
        naam,
        "--spring.profiles.active=demo,proefpagina",
        "--sluis.demo.clienten=0",
        "--sluis.data-wegwerp=false");
  }

  private static String door(Proefbrowser browser, String deur) {
    HttpResponse<String> binnen = browser.postVan(DEUR, DEUR, "deur=" + deur);
    assertThat(binnen.statusCode()).isEqualTo(303);
    return browser.get(PROEF).body();
  }

  /** Without logging on one is the operator at once, with every role. */
  @Test
  void zonderDemonstratieIsErGeenDeur() {
    try (Proefsluis sluis = Proefsluis.start("geen-deur", "--spring.profiles.active=proefpagina")) {
      Proefbrowser browser = new Proefbrowser(sluis.adres(), HttpClient.newHttpClient());
      assertThat(browser.get(PROEF).body()).startsWith("BEHEERDER null [LEZER+").contains("deze c");
      assertThat(browser.get("/console").body()).contains("iedereen op deze computer is beheerder");
      assertThat(browser.get(DEUR).statusCode()).isEqualTo(404);
      assertThat(browser.post(DEUR, "deur=BEHEERDER").statusCode()).isEqualTo(404);
      assertThat(browser.gezet()).allMatch(koekje -> koekje.startsWith("sluis="));
      assertThat(sluis.get("/api/termijnen").statusCode()).isEqualTo(200);
      assertThat(sluis.rijen("select * from sessie")).as("none for the API").hasSize(1);
    }
  }
}
