package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A receiver that cannot be reached: one try first, then all, by keyboard alone. */
class AfleverTest extends Browserproef {
  private static final String EEN = Proefsluis.AANBIEDER;
  private static final String ANDER = Proefsluis.ANDERE_AANBIEDER;

  private static Proefsluis eigen;
  private static long toewijzingen;

  @BeforeAll
  static void start() {
    eigen = Proefsluis.start("afleveren-console");
  }

  @AfterAll
  static void stop() {
    eigen.close();
  }

  @Override
  String adres() {
    return eigen.adres();
  }

  /** It arrives in a folder in whose place there is a file, until that is taken away. */
  @Test
  void probeertErEenEnZegtPasDatHetAankwamAlsHetErIs() throws IOException {
    Path uit = eigen.uit(EEN);
    Path elders = uit.resolveSibling("elders");
    Files.move(uit, elders);
    Files.createFile(uit);
    UUID bericht = toewijzing(EEN, "PROEF1");
    try {
      wachtOp("select 1 from uitgaand where bericht = '%s' and pogingen > 0", bericht);
      laatHetLangDuren(bericht);
      ga("/console/afleveringen");
      assertThat(pagina.locator("main").innerText()).contains(EEN).contains("Probeer nu één");
      assertThat(bezwaren()).isEmpty();

      tabNaar("Probeer nu één");
      pagina.keyboard().press("Enter");
      pagina.waitForSelector("text=Het is niet aangekomen");
      assertThat(pagina.locator("main").innerText()).doesNotContain("is aangekomen");
      assertThat(bezwaren()).isEmpty();
    } finally {
      Files.delete(uit);
      Files.move(elders, uit);
    }
    laatHetLangDuren(bericht);
    pagina.reload();
    tabNaar("Probeer nu één");
    pagina.keyboard().press("Enter");
    pagina.waitForSelector("text=Het bestand is aangekomen");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    assertThat(eigen.uitgegaan(EEN)).isNotEmpty();
    assertThat(eigen.rijen("select 1 from audit where wat = 'AFLEVERING_GEPROBEERD'")).hasSize(2);
  }

  @Test
  void hervatAllesAlsTaakNadatHetAantalIsHerhaald() {
    geparkeerd("PARKEER1");
    ga("/console/afleveringen/" + ANDER);
    tabNaar("Hervat alle");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/hervat");
    assertThat(pagina.locator("main").innerText()).contains("1 bestand").contains("1 bericht");
    assertThat(bezwaren()).isEmpty();
    geparkeerd("PARKEER2");
    tabNaar("Hervat 1");
    pagina.keyboard().press("Enter");
    pagina.waitForSelector("text=Er is nog niets hervat");
    assertThat(bezwaren()).isEmpty();

    tabNaar("Hervat 2");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/taken/*");
    pagina.waitForSelector("#melding:has-text('Daarvan 2 aangekomen, 0 weer geparkeerd.')");
    assertThat(pagina.locator("main").innerText()).doesNotContain("Sinds deze taak begon");
    assertThat(bezwaren()).isEmpty();

    // what failed since is told apart, also when the page is looked at later
    UUID erna = geparkeerd("PARKEER3");
    overgang(erna);
    pagina.reload();
    assertThat(pagina.locator("main").innerText())
        .contains("Sinds deze taak begon is 1 ander bericht geparkeerd");
    assertThat(bezwaren()).isEmpty();
    pagina.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/proef/hervattaak.png")));
    assertThat(schuiftOpzij()).isFalse();
  }

  private static UUID toewijzing(String aan, String nummer) {
    Demoberichten demo =
        new Demoberichten(
            Standaard.IJW, Proefsluis.GEMEENTE, aan, LocalDate.now(ZoneId.of("Europe/Amsterdam")));
    String antwoord =
        eigen
            .post(
                Proefsluis.xml(
                    demo.toewijzing(
                        nummer, "999990019", "Naam", demo.uren(++toewijzingen, "45", "45A48", 10))))
            .body();
    return UUID.fromString(antwoord.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
  }

  private static void wachtOp(String vraag, UUID bericht) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(eigen.rijen(vraag.formatted(bericht))).isNotEmpty());
  }

  /** Sluis does not try it by itself while the test looks, nor gives it up. */
  private static void laatHetLangDuren(UUID bericht) {
    eigen
        .database()
        .sql(
            """
            update uitgaand set status = 'KLAAR', pogingen = 1, niet_voor = now() + interval '1 hour'
            where bericht = ? and ontvanger = ?
            """)
        .params(List.of(bericht, EEN))
        .update();
    eigen
        .database()
        .sql("update bericht set status = 'KLAAR' where id = ?")
        .param(bericht)
        .update();
  }

  /** One of which delivery was given up. */
  private static UUID geparkeerd(String nummer) {
    UUID bericht = toewijzing(ANDER, nummer);
    wachtOp("select 1 from bericht where id = '%s' and status = 'AFGEHANDELD'", bericht);
    eigen
        .database()
        .sql(
            """
            update uitgaand set status = 'GEPARKEERD', reden = 'niet bereikbaar', afgeleverd = null
            where bericht = ? and ontvanger = ?
            """)
        .params(List.of(bericht, ANDER))
        .update();
    eigen
        .database()
        .sql("update bericht set status = 'GEPARKEERD' where id = ?")
        .param(bericht)
        .update();
    return bericht;
  }

  private static void overgang(UUID bericht) {
    eigen
        .database()
        .sql(
            """
            insert into berichtstatus (bericht, gemeente, moment, status)
            select id, gemeente, now(), 'GEPARKEERD' from bericht where id = ?
            """)
        .param(bericht)
        .update();
  }
}
