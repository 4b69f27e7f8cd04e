package nl.sluis.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * The accounts of a year on a page, by keyboard alone: what is open, why, to sign and as a file.
 */
class VerantwoordingpaginaTest extends Browserproef {
  private static final String PAD = "/console/verantwoording";
  private static final String BSN = "999900420";
  private static final long TOEWIJZING = 8_801;

  private final Demoberichten berichten = Proefsluis.jeugd();

  @Test
  void toontPerProductWatErVanWerdEnWatErOpenIs() throws IOException {
    declareer();
    ga(PAD);
    assertThat(pagina.locator("main")).containsText("bewaart er niets van");
    assertThat(pagina.locator("main table")).hasCount(0);
    tabNaarVeld("aanbieder");
    pagina.keyboard().type("Eerste");
    tabNaarVeld("jaar");
    pagina.keyboard().type(Integer.toString(berichten.maand().getYear()));
    tabNaar("Maak de verantwoording");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**" + PAD + "?**");
    assertThat(pagina.locator("tr:has-text('JR-2')")).containsText("afgewezen en nog open");
    assertThat(pagina.locator("tr:has-text('JR-2')")).containsText("9338");
    assertThat(pagina.locator("section:has-text('Diemen') tbody").first()).containsText("45A53");
    assertThat(pagina.locator(".ondertekening")).containsText("Eerste aanbieder");
    assertThat(pagina.locator(".ondertekening dd:empty")).hasCount(4);
    assertThat(pagina.locator("main")).not().containsText(BSN);
    assertThat(bezwaren()).isEmpty();
    pagina.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/proef/verantwoording.png")));
    Download csv = pagina.waitForDownload(() -> pagina.click("main a:text-is('CSV')"));
    assertThat(csv.suggestedFilename()).startsWith("verantwoording-").endsWith("-JW.csv");
    assertThat(Files.readString(csv.path())).contains("productcode;", "45A53");
    assertThat(schuiftOpzij()).isFalse();
    pagina.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/proef/verantwoording-smal.png")));
    pagina.setViewportSize(1280, 900);

    weigertRegistratiesMetEenFout();
  }

  /** Without a contract there is nothing to reckon with. */
  private void weigertRegistratiesMetEenFout() {
    String rijen =
        "bsn;toewijzingnummer;datum;uren\n%s;%d;%s-05;90\n"
            .formatted(BSN, TOEWIJZING, berichten.maand());
    pagina.setInputFiles(
        "#veld-bestand",
        new FilePayload("uren.csv", "text/csv", rijen.getBytes(StandardCharsets.UTF_8)));
    pagina.click("text=Reken met deze registraties");
    assertThat(pagina.locator("#foutoverzicht")).containsText("1 fout in 1 rij");
    assertThat(pagina.locator("main")).containsText("Er is niets gerekend en niets bewaard.");
    assertThat(pagina.locator("main")).not().containsText(BSN);
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
  }

  /** Once: of two prestaties one is refused. */
  private void declareer() {
    sluis()
        .post(
            Proefsluis.xml(
                berichten.toewijzing(
                    "JT1", BSN, "Zwaluwstaart", berichten.uren(TOEWIJZING, "45", "45A53", 3))));
    wacht("JT1");
    sluis()
        .post(
            Proefsluis.xml(
                berichten.declaratie(
                    "JD1",
                    BSN,
                    berichten.prestatie("JR-1", TOEWIJZING, "45", "45A53", 2),
                    berichten.prestatie("JR-2", 8_899, "45", "45A53", 1))));
    wacht("JD1");
  }

  private static void wacht(String identificatie) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        sluis()
                            .rijen(
                                "select from bericht where identificatie = '%s' and status = 'AFGEHANDELD'"
                                    .formatted(identificatie)))
                    .hasSize(1));
  }
}
