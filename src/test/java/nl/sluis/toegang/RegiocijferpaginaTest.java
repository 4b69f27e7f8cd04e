package nl.sluis.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import nl.sluis.toegang.Rolproef.Organisatie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the page of a figure stands what the API gives of it, and no more. */
class RegiocijferpaginaTest {
  private static final String PAD = "/console/regio/cijfers?indicator=13&periode=2025-Q3";

  /** As it was published: one part shown, two together, and one not broken down. */
  private static final String KNOPEN =
      """
      [{"pad":["2025-Q3"],"n":41,"clienten":37,
        "waarde":{"getal":12.5,"bedrag":null,"reden":null},"overig":null,"uitleg":null,"versie":2},
       {"pad":["2025-Q3","regio","45A48"],"n":22,"clienten":null,
        "waarde":{"getal":null,"bedrag":null,"reden":"noemer onder de 20"},
        "overig":null,"uitleg":"niet uitgesplitst","versie":1},
       {"pad":["2025-Q3","regio","Overig"],"n":19,"clienten":null,
        "waarde":{"getal":null,"bedrag":null,"reden":null},"overig":2,"uitleg":null,"versie":1}]
      """;

  private static Rolproef proef;

  @BeforeAll
  static void start() throws Exception {
    proef = Rolproef.een();
    proef
        .proef
        .sluis
        .database()
        .sql(
            """
            insert into publicatie (regio, periode, indicator, kennis, gemeenten, contracten,
              definitie, plan, planversie, k, gemaakt, knopen)
            values ('REGIO-PROEF', '2025-Q3', '13', '2025-12-31', '0384 0394', 1, 1,
              'jaar-regio-product-gemeente', 1, 5, now(), ?)
            """)
        .param(KNOPEN)
        .update();
  }

  @AfterAll
  static void leeg() {
    proef.proef.sluis.database().sql("delete from publicatie where periode = '2025-Q3'").update();
  }

  private static Proefbrowser als(Organisatie wie) {
    return proef.browser(wie, "cijferaar", Set.of(Rol.LEZER));
  }

  @Test
  void deRegioZietWatGepubliceerdIsEnWaaromIetsErNietStaat() {
    Proefbrowser regio = als(Organisatie.REGIO);
    String blad = regio.get(PAD).body();
    assertThat(blad)
        .contains(
            "Definitief. Geteld is wat tot en met 31-12-2025 is ontvangen.",
            "<dt>Teller</dt>",
            "<dt>Noemer</dt>",
            "<dt>Dekking</dt>",
            "2025-Q3 › regio › Overig",
            "12,5",
            "37 unieke cliënten; gecorrigeerd, versie 2",
            "geen waarde: noemer onder de 20; niet uitgesplitst",
            "2 delen samen");
    HttpResponse<String> csv = regio.get(PAD + "&formaat=csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .contains("cijfer-13-2025-Q3.csv");
    assertThat(csv.body().lines()).hasSize(4);
    assertThat(csv.body()).contains(";2025-Q3 › regio › Overig;19;;;;;2;;1");
    assertThat(regio.get(PAD + "&formaat=xlsx").body()).startsWith("PK");
    Page venster = proef.venster(Organisatie.REGIO, "cijferaar", Set.of(Rol.LEZER));
    venster.navigate(PAD);
    venster.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/proef/regiocijfers.png")));
    venster.setViewportSize(320, 800);
    venster.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/proef/regiocijfers-smal.png")));
    venster.context().close();
  }

  @Test
  void eenGemeenteZietHaarEigenCijfersEnNietDieVanDeRegio() {
    String jaar = "/console/regio/cijfers?indicator=1&periode=" + LocalDate.now().getYear();
    assertThat(als(Organisatie.GEMEENTE).get(jaar).body())
        .contains("Uw eigen cijfers", "gemeente 0394", "Voorlopig: de periode sluit op ")
        .doesNotContain("gemeente 0384");
    assertThat(als(Organisatie.AANBIEDER).get(jaar).body())
        .contains("Uw eigen cijfers", "aanbieder 65650001")
        .doesNotContain("aanbieder 42420002");
    assertThat(als(Organisatie.GEMEENTE).get(PAD).body())
        .contains("U hebt in deze periode niets wat hier telt.")
        .doesNotContain("Overig", "unieke cliënten");
  }

  @Test
  void watErNietIsStaatBijZijnVeldMetWatErWelIs() {
    Proefbrowser regio = als(Organisatie.REGIO);
    HttpResponse<String> indicator =
        regio.get("/console/regio/cijfers?indicator=99&periode=2025-Q3");
    assertThat(indicator.statusCode()).isEqualTo(400);
    assertThat(indicator.body()).contains("fout-indicator", "is niet bekend; er zijn: 1 (");
    assertThat(regio.get("/console/regio/cijfers?indicator=13&periode=ooit").body())
        .contains("fout-periode", "is niet bekend; er is een jaar (2026)");
    assertThat(regio.get("/console/regio/cijfers?indicator=13&periode=2025").body())
        .contains("fout-periode", "is geen kwartaal");
    assertThat(regio.get("/console/regio/cijfers?indicator=22&periode=2025-Q3").body())
        .contains("fout-indicator", "gaat niet over cliënten");
    assertThat(regio.get("/console/regio/cijfers").body()).doesNotContain("fout-");
  }

  @Test
  void eenBlikStaatInHetAuditspoorZoalsDieVanDeApi() {
    Proefbrowser regio = als(Organisatie.REGIO);
    int ervoor = blikken();
    regio.get(PAD);
    regio.get(PAD + "&formaat=csv");
    assertThat(blikken()).isEqualTo(ervoor + 2);
  }

  private static int blikken() {
    return proef.proef.sluis.rijen("select from audit where wat = 'CIJFERS_BEKEKEN'").size();
  }
}
