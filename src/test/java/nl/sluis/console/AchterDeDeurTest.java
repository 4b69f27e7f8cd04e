package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.Proefsluis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is inside as somebody: what he is and chose himself, and how his session ends. */
class AchterDeDeurTest extends Browserproef {
  private static Proefsluis demo;

  @BeforeEach
  void start() {
    if (demo == null) {
      demo =
          Proefsluis.start(
              "achter-de-deur", "--spring.profiles.active=demo", "--sluis.demo.clienten=0");
    }
  }

  @AfterAll
  static void stop() {
    if (demo != null) {
      demo.close();
    }
  }

  private void door(String deur) {
    pagina.navigate(demo.adres() + "/console/deur");
    pagina.click("form:has(input[value=" + deur + "]) button");
    pagina.waitForURL("**/console");
  }

  @Test
  void toontWieMenIsEnZetLosseLettersUit() {
    door("AANBIEDER");
    pagina.keyboard().press("/");
    assertThat(focus()).isEqualTo("zoek");
    pagina.click("text=Mijn instellingen");
    assertThat(pagina.locator("main").innerText())
        .contains("Proefpersoon Aanbieder", "65650001", "administratie", "afgemeld", "aan");
    assertThat(bezwaren()).isEmpty();
    pagina.getByText("Zet losse letters uit").focus();
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.keyboard().press("Enter");
    pagina.waitForSelector("text=Zet losse letters aan");
    pagina.keyboard().press("/");
    pagina.keyboard().press("?");
    assertThat(focus()).isNotEqualTo("zoek");
    assertThat(pagina.locator("dialog[open]").count()).isZero();
    assertThat(schuiftOpzij()).isFalse();

    door("GEMEENTE");
    pagina.keyboard().press("/");
    assertThat(focus()).as("of another nothing changed").isEqualTo("zoek");
  }

  /** SC 2.2.1: in time, with one act, and without losing what was typed. */
  @Test
  void waarschuwtVoorHetEindeVanDeSessieEnHoudtHaarMetEenKlik() {
    pagina.clock().install();
    door("AANBIEDER");
    pagina.fill("#zoek", "half getypt");
    assertThat(pagina.locator("footer").innerText()).contains("blijft u aangemeld tot");
    pagina.clock().fastForward("24:00");
    assertThat(pagina.locator("#sessie").isVisible()).as("not yet").isFalse();
    pagina.clock().fastForward("01:30");
    assertThat(pagina.locator("#sessie").innerText()).contains("Bent u er nog?", "Blijf aangemeld");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.getByText("Blijf aangemeld").focus();
    pagina.keyboard().press("Enter");
    pagina.waitForCondition(() -> !pagina.locator("#sessie").isVisible());
    assertThat(pagina.inputValue("#zoek")).isEqualTo("half getypt");
    pagina.clock().fastForward("31:00");
    assertThat(pagina.locator("#sessie").innerText()).contains("U bent afgemeld");
    assertThat(pagina.getByText("Blijf aangemeld").isVisible()).isFalse();
  }
}
