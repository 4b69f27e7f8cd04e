package nl.sluis.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import nl.sluis.Proefsluis;
import nl.sluis.deelnemer.Deelnemers;
import org.junit.jupiter.api.Test;

/** A deelnemer is connected, changed after a look at what that does, and its connection tried. */
class DeelnemerTest extends Browserproef {
  private static final String CODE = "48480048";
  private static final String HIER = "/console/deelnemers/" + CODE;

  @Test
  void sluitAanWijzigtTestEnSluitAfMetAlleenHetToetsenbord() {
    ga("/console/deelnemers");
    tabNaar("Sluit een deelnemer aan");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/nieuw");
    assertThat(bezwaren()).isEmpty();
    tabNaar("code");
    pagina.keyboard().type("4848");
    tabNaar("naam");
    pagina.keyboard().type("Zorgboerderij");
    tabNaar("Bekijk wat er verandert");
    pagina.keyboard().press("Enter");
    // four digits are a gemeente; it would be one, so the code is looked at before it is done
    assertThat(pagina.locator("h1")).containsText("aansluiten?");
    ga("/console/deelnemers/nieuw");
    pagina.fill("#veld-code", "48-48");
    pagina.fill("#veld-naam", "Zorgboerderij");
    pagina.click("text=Bekijk wat er verandert");
    assertThat(pagina.locator("#foutoverzicht")).containsText("Code: Verwacht wordt");
    assertThat(pagina.locator("#veld-naam")).hasValue("Zorgboerderij");
    assertThat(bezwaren()).isEmpty();
    pagina.fill("#veld-code", CODE);
    pagina.click("text=Bekijk wat er verandert");
    assertThat(bezwaren()).isEmpty();
    assertThat(sluis().bean(Deelnemers.class).kent(CODE)).as("shown, not yet done").isFalse();
    tabNaar("Sluit aan");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**" + HIER + "?**");
    assertThat(pagina.locator("main")).containsText("De deelnemer is aangesloten.");
    assertThat(bezwaren()).isEmpty();

    wijzigtNaWatErVerandertEnNietOverEenAnderHeen();

    ga(HIER);
    tabNaar("Test de verbinding");
    pagina.keyboard().press("Enter");
    assertThat(pagina.locator("main")).containsText("De verbinding is in orde.");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    assertThat(
            sluis()
                .rijen(
                    "select 1 from audit where wat = 'VERBINDING_GETEST' and uitkomst = 'GELUKT'"
                        + " and voorwerp = 'deelnemer "
                        + CODE
                        + "'"))
        .hasSize(1);

    sluitAf();
  }

  private void sluitAf() {
    String gemachtigd =
        "{\"naam\": \"Laat sturen\", \"kanaal\": \"map\", \"gemachtigden\": [\"" + CODE + "\"]}";
    assertThat(sluis().put("/api/deelnemers/48480047", gemachtigd.getBytes()).statusCode())
        .isEqualTo(201);
    ga(HIER + "/afsluiten");
    assertThat(pagina.locator("main")).containsText("anderen verwijzen naar deze deelnemer");
    assertThat(pagina.locator("main button")).hasCount(0);
    assertThat(sluis().verwijder("/api/deelnemers/48480047").statusCode()).isEqualTo(204);

    ga(HIER);
    tabNaar("Sluit af…");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/afsluiten");
    assertThat(bezwaren()).isEmpty();
    assertThat(sluis().bean(Deelnemers.class).kent(CODE)).as("asked, not yet done").isTrue();
    tabNaar("Sluit deze deelnemer af");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/deelnemers?**");
    assertThat(pagina.locator("main")).containsText("Deelnemer " + CODE + " is afgesloten.");
    assertThat(sluis().bean(Deelnemers.class).kent(CODE)).isFalse();
  }

  private void wijzigtNaWatErVerandertEnNietOverEenAnderHeen() {
    ga(HIER + "/wijzig");
    assertThat(bezwaren()).isEmpty();
    pagina.click("summary:has-text('Wat hij mag')");
    pagina.fill("#veld-stilte", "lang");
    pagina.click("text=Bekijk wat er verandert");
    assertThat(pagina.locator("#foutoverzicht")).containsText("Verwacht wordt een duur");
    assertThat(pagina.locator("#veld-stilte")).hasValue("lang");
    assertThat(bezwaren()).isEmpty();
    pagina.fill("#veld-stilte", "5d");
    pagina.click("text=Bekijk wat er verandert");
    assertThat(pagina.locator("tbody tr")).hasCount(1);
    assertThat(pagina.locator("tbody tr")).containsText("5d");
    assertThat(bezwaren()).isEmpty();
    pagina.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/proef/deelnemervooraf.png")));
    assertThat(schuiftOpzij()).isFalse();
    String anders = "{\"naam\": \"Intussen\", \"kanaal\": \"map\"}";
    assertThat(sluis().put("/api/deelnemers/" + CODE, anders.getBytes()).statusCode())
        .isEqualTo(200);
    pagina.click("button:text-is('Wijzig')");
    assertThat(pagina.locator("main")).containsText("Er is niets gewijzigd");
    assertThat(pagina.locator("#veld-naam")).hasValue("Intussen");
    assertThat(bezwaren()).isEmpty();
    pagina.fill("#veld-naam", "Zorgboerderij");
    pagina.click("text=Bekijk wat er verandert");
    pagina.click("button:text-is('Wijzig')");
    pagina.waitForURL("**" + HIER + "?**");
    assertThat(pagina.locator("h1")).containsText("Zorgboerderij");
    assertThat(sluis().rijen("select 1 from audit where wat = 'DEELNEMER_" + CODE + "'"))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  /** What stands in the configuration is judged, and not kept. */
  @Test
  void keurtEenWijzigingVanWieInDeConfiguratieStaat() {
    ga("/console/deelnemers/" + Proefsluis.AANBIEDER + "/wijzig");
    assertThat(pagina.locator("main")).containsText("config/deelnemers.yaml");
    pagina.selectOption("#veld-formaat", "zip");
    pagina.click("text=Bekijk wat er verandert");
    assertThat(pagina.locator("main")).containsText("Deze wijziging klopt");
    assertThat(pagina.locator("main button")).hasCount(0);
    assertThat(bezwaren()).isEmpty();
  }

  @Test
  void zegtWatErAanEenServerSchortEnWatDaaraanTeDoen() throws IOException {
    int dicht;
    try (ServerSocket even = new ServerSocket(0)) {
      dicht = even.getLocalPort();
    }
    String json =
        """
        {"naam": "Onbereikbaar", "kanaal": "ggk", "ggk": {"adres": "http://127.0.0.1:%d/ggk"}}
        """
            .formatted(dicht);
    assertThat(sluis().put("/api/deelnemers/48480049", json.getBytes()).statusCode())
        .isEqualTo(201);
    ga("/console/deelnemers/48480049");
    pagina.click("text=Test de verbinding");
    assertThat(pagina.locator("main")).containsText("De verbinding werkt niet.");
    assertThat(pagina.locator("main")).containsText("vraag de deelnemer of zijn server aanstaat");
    assertThat(bezwaren()).isEmpty();
    pagina.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/proef/verbinding.png")));
    assertThat(schuiftOpzij()).isFalse();
    assertThat(sluis().verwijder("/api/deelnemers/48480049").statusCode()).isEqualTo(204);
  }
}
