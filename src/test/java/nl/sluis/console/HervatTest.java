package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** All parked messages of a selection are taken up as one task, from the list to its end. */
class HervatTest extends Browserproef {
  private static final Demoberichten DEMO = Proefsluis.jeugd();

  @Test
  void hervatAllesVanEenSelectie() {
    List<UUID> ids = IntStream.rangeClosed(1, 3).mapToObj(HervatTest::geparkeerd).toList();
    ga("/console/berichten?status=GEPARKEERD&berichtsoort=JW301");
    assertThat(bezwaren()).isEmpty();
    pagina.getByText("Hervat alle 3").focus();
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/berichten/hervatten?**");
    assertThat(pagina.locator("main").innerText()).contains("3 berichten gaan verder");
    assertThat(bezwaren()).isEmpty();
    pagina.locator("main button").focus();
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/taken/*");
    // by itself: nobody reloads the page
    pagina.waitForSelector("#melding:has-text('Klaar: 3 hervat, 0 niet.')");
    assertThat(pagina.locator("#stand").innerText()).contains("3 van 3 berichten");
    pagina.waitForSelector("#melding:has-text('Daarvan 3 aangekomen, 0 weer geparkeerd.')");
    assertThat(pagina.locator("tbody").innerText()).contains("aangekomen");
    assertThat(pagina.locator("[role=status]").count()).isOne();
    // what the page asked by itself is the look that was recorded when it was opened
    assertThat(gezien(taakVan(pagina.url()))).isEqualTo(1);
    pagina.reload();
    assertThat(gezien(taakVan(pagina.url()))).isEqualTo(2);
    assertThat(bezwaren()).isEmpty();
    for (UUID id : ids) {
      Awaitility.await().untilAsserted(() -> assertThat(status(id)).isEqualTo("AFGEHANDELD"));
    }
    pagina.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/proef/taak.png")));
    String taak = pagina.url();
    assertThat(schuiftOpzij()).isFalse();
    ga("/console/taken");
    assertThat(bezwaren()).isEmpty();
    pagina.locator("main a").first().click();
    pagina.waitForURL(taak);
  }

  private static String taakVan(String adres) {
    return adres.replaceAll(".*/taken/([0-9a-f-]+).*", "$1");
  }

  private static int gezien(String taak) {
    return sluis()
        .rijen("select 1 from audit where wat = 'TAAK_BEKEKEN' and voorwerp like '%" + taak + "%'")
        .size();
  }

  @Test
  void zegtVanEenTaakDieErNietIsWatNu() {
    assertThat(ga("/console/taken/" + UUID.randomUUID())).isEqualTo(404);
    assertThat(pagina.locator("main").innerText()).contains("30 dagen");
    assertThat(bezwaren()).isEmpty();
  }

  /** One of which delivery was given up. */
  private static UUID geparkeerd(int nummer) {
    String antwoord =
        sluis()
            .post(
                Proefsluis.xml(
                    DEMO.toewijzing(
                        "HERVAT" + nummer,
                        "999990019",
                        "Proefpersoon",
                        DEMO.uren(88_000 + nummer, "45", "45A48", 1))))
            .body();
    UUID id = UUID.fromString(antwoord.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
    Awaitility.await().untilAsserted(() -> assertThat(status(id)).isEqualTo("AFGEHANDELD"));
    sluis()
        .database()
        .sql("update uitgaand set status = 'GEPARKEERD', afgeleverd = null where bericht = :id")
        .param("id", id)
        .update();
    sluis()
        .database()
        .sql("update bericht set status = 'GEPARKEERD', reden = 'De map is vol.' where id = :id")
        .param("id", id)
        .update();
    return id;
  }

  private static String status(UUID id) {
    return sluis()
        .database()
        .sql("select status from bericht where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }
}
