package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator does at the console, in a real browser. */
class BeheerTest extends Browserproef {
  /** Other tests of this gateway have theirs from one up. */
  private static long toewijzingen = 770_000_000;

  private static final Demoberichten DEMO = Proefsluis.jeugd();
  private static final String ONTVANGER = Proefsluis.AANBIEDER;

  /** Filled, empty, narrowed to nothing, and what goes wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/afleveringen",
        "/console/afleveringen/" + Proefsluis.AANBIEDER,
        "/console/afleveringen/" + Proefsluis.AANBIEDER + "/hervat",
        "/console/afleveringen/" + Proefsluis.AANBIEDER + "?sinds=gisteren",
        "/console/alarmen",
        "/console/alarmen?duurt=nee&soort=SCHIJF",
        "/console/telling",
        "/console/telling?van=2026-11-01&tot=2026-10-01",
        "/console/deelnemers",
        "/console/deelnemers/" + Proefsluis.AANBIEDER,
        "/console/deelnemers/bestaat-niet",
        "/console/sleutels",
        "/console/bewaren"
      })
  void isVoorIedereenTeLezen(String pad) {
    ga(pad);
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).as("one scrolls sideways at 320 pixels").isFalse();
  }

  /** It arrives in a folder in whose place there is a file, until that is taken away. */
  @Test
  void probeertErEenInTweeKlikkenEnZegtPasDatHetAankwamAlsHetErIs() throws IOException {
    Path uit = sluis().uit(ONTVANGER);
    Path elders = uit.resolveSibling("elders");
    Files.move(uit, elders);
    Files.createFile(uit);
    UUID bericht = toewijzing("PROEF1");
    try {
      wachtOp("select 1 from uitgaand where bericht = '%s' and pogingen > 0", bericht);
      laatHetLangDuren(bericht);
      ga("/console/afleveringen");
      assertThat(pagina.locator("main").innerText()).contains(ONTVANGER).contains("Probeer nu één");
      assertThat(bezwaren()).isEmpty();

      pagina.locator("tbody a[href='/console/afleveringen/" + ONTVANGER + "']").click();
      pagina.click("text=Probeer nu één");
      pagina.waitForSelector("text=Het is niet aangekomen");
      assertThat(pagina.locator("main").innerText()).doesNotContain("is aangekomen");
      assertThat(bezwaren()).isEmpty();
    } finally {
      Files.delete(uit);
      Files.move(elders, uit);
    }
    laatHetLangDuren(bericht);
    pagina.reload();
    pagina.click("text=Probeer nu één");
    pagina.waitForSelector("text=Het bestand is aangekomen");
    assertThat(bezwaren()).isEmpty();
    assertThat(sluis().uitgegaan(ONTVANGER)).isNotEmpty();
    assertThat(sluis().rijen("select 1 from audit where wat = 'AFLEVERING_GEPROBEERD'"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void hervatAllesPasNadatHetAantalIsHerhaald() {
    UUID bericht = toewijzing("PARKEER1");
    wachtOp("select 1 from bericht where id = '%s' and status = 'AFGEHANDELD'", bericht);
    parkeer(bericht);
    ga("/console/afleveringen/" + ONTVANGER);
    pagina.locator("a:has-text('Hervat alle')").click();
    assertThat(pagina.locator("main").innerText()).contains("1 bestand").contains("1 bericht");
    assertThat(bezwaren()).isEmpty();
    UUID erbij = toewijzing("PARKEER2");
    wachtOp("select 1 from bericht where id = '%s' and status = 'AFGEHANDELD'", erbij);
    parkeer(erbij);
    pagina.click("button:has-text('Hervat 1')");
    pagina.waitForSelector("text=Er is nog niets hervat");
    assertThat(bezwaren()).isEmpty();
    pagina.click("button:has-text('Hervat 2')");
    pagina.waitForSelector("text=Van wat u hervatte: 2 aangekomen");
    assertThat(bezwaren()).isEmpty();
  }

  private static UUID toewijzing(String nummer) {
    String antwoord =
        sluis()
            .post(
                Proefsluis.xml(
                    DEMO.toewijzing(
                        nummer, "999990019", "Naam", DEMO.uren(++toewijzingen, "45", "45A48", 10))))
            .body();
    return UUID.fromString(antwoord.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
  }

  private static void wachtOp(String vraag, UUID bericht) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(sluis().rijen(vraag.formatted(bericht))).isNotEmpty());
  }

  /** Sluis does not try it by itself while the test looks, nor gives it up. */
  private static void laatHetLangDuren(UUID bericht) {
    sluis()
        .database()
        .sql(
            """
            update uitgaand set status = 'KLAAR', pogingen = 1, niet_voor = now() + interval '1 hour'
            where bericht = ? and ontvanger = ?
            """)
        .params(bericht, ONTVANGER)
        .update();
    sluis()
        .database()
        .sql("update bericht set status = 'KLAAR' where id = ?")
        .param(bericht)
        .update();
  }

  private static void parkeer(UUID bericht) {
    sluis()
        .database()
        .sql(
            """
            update uitgaand set status = 'GEPARKEERD', reden = 'niet bereikbaar', afgeleverd = null
            where bericht = ? and ontvanger = ?
            """)
        .params(bericht, ONTVANGER)
        .update();
    sluis()
        .database()
        .sql("update bericht set status = 'GEPARKEERD' where id = ?")
        .param(bericht)
        .update();
  }
}
