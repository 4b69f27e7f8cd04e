package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.Proefsluis;
import nl.sluis.bericht.Bericht;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is inside as somebody: what he is and chose himself, and how his session ends. */
class AchterDeDeurTest extends Browserproef {
  private static final String BSN = "999900407";
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

  /** What was chosen before is there again, and what came too late is said not to be. */
  @Test
  void verliestGeenConceptMetEenSessie() {
    Demoberichten berichten = Proefsluis.jeugd();
    stuur(
        berichten.toewijzing(
            "TWS",
            BSN,
            "Proefpersoon",
            berichten.uren(901, "45", "45A04", 9),
            berichten.uren(902, "45", "45A05", 9)),
        "AFGEHANDELD");
    String id =
        stuur(
            berichten.declaratie(
                "SESSIE",
                BSN,
                berichten.prestatie("S-1", 901, "45", "45A04", 6),
                berichten.prestatie("S-2", 902, "45", "45A05", 4)),
            "TER_BEOORDELING");
    door("GEMEENTE");
    pagina.navigate(demo.adres() + "/console/beoordelen/" + id + "?groep=GOED");
    keurAf(1);
    pagina.waitForURL("**#regel-1");
    demo.database().sql("delete from sessie").update();
    keurAf(2);
    pagina.waitForURL("**/console/deur?**");
    assertThat(pagina.locator("main").innerText())
        .contains("Uw sessie was voorbij", "niet bewaard", "staat er nog");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.click("form:has(input[value=GEMEENTE]) button");
    pagina.waitForURL("**/console/beoordelen/" + id + "?groep=GOED");
    assertThat(pagina.locator("#regel-1").innerText()).contains("af 9307", "door u");
    assertThat(pagina.locator("#regel-2").innerText()).doesNotContain("af 9307");
    keurAf(2);
    pagina.waitForURL("**#regel-2");
    assertThat(pagina.locator("#regel-2").innerText()).contains("af 9307", "door u");
  }

  private void keurAf(int regel) {
    pagina.locator("#regel-" + regel + " summary[data-toets=a]").click();
    pagina.locator("#regel-" + regel + " select").selectOption("9307");
    pagina.locator("#regel-" + regel).getByText("Keur af").click();
  }

  private static String stuur(Bericht bericht, String status) {
    String waar = demo.post(Proefsluis.xml(bericht)).headers().firstValue("Location").orElseThrow();
    String id = waar.replaceAll(".*/", "");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(demo.rijen("select status from bericht where id = '" + id + "'"))
                    .extracting(rij -> rij.get("status"))
                    .containsExactly(status));
    return id;
  }

  /**
   * What it can see without a message: the contracts of its gemeenten, and what changes in them.
   */
  @Test
  void geeftEenRegioEenVandaagMetWatZeZienKan() {
    door("REGIO");
    assertThat(pagina.locator("nav.menu").innerText())
        .contains("Contracten", "Regels")
        .doesNotContain("Berichten", "Termijnen");
    assertThat(pagina.locator("main").innerText())
        .contains("De gemeenten van de regio", "Wat er veranderde", "eindigen zonder vervolg");
    assertThat(pagina.locator("section:has(#gemeenten) tbody tr").count()).isPositive();
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.setViewportSize(1280, 900);
    pagina.locator("section:has(#gemeenten) a").nth(1).focus();
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/contracten?gemeente=*");
    pagina.navigate(demo.adres() + "/console");
    pagina.click("text=draai proef");
    assertThat(pagina.locator("h1").innerText()).contains("Proefdraaien");
  }

  /** A colleague sees it, on his first page if it was put there; another organisation does not. */
  @Test
  void deeltEenSelectieBinnenDeOrganisatieEnNietDaarbuiten() {
    door("AANBIEDER");
    pagina.navigate(demo.adres() + "/console/termijnen?stand=TE_LAAT");
    pagina.click("text=Bewaar deze selectie");
    pagina.fill("#veld-naam", "Te laat van ons");
    pagina.selectOption("#veld-wie", "ADMINISTRATIE");
    pagina.click("main form button");
    pagina.waitForURL("**/console/zoekvragen");
    String adres = pagina.locator("tbody th a").getAttribute("href");
    demo.database().sql("update zoekvraag set wie = 'een ander'").update();
    pagina.navigate(demo.adres() + "/console/zoekvragen");
    assertThat(pagina.locator("tbody").innerText())
        .contains("Te laat van ons", "van een collega", "op Vandaag van administratie")
        .doesNotContain("Wijzig", "Verwijder");
    assertThat(pagina.navigate(demo.adres() + adres + "/wijzig").status()).isEqualTo(403);
    pagina.navigate(demo.adres() + "/console");
    assertThat(pagina.locator("section:has(#bewaard)").innerText()).contains("Te laat van ons");

    door("GEMEENTE");
    pagina.navigate(demo.adres() + "/console/zoekvragen");
    assertThat(pagina.locator("main").innerText()).doesNotContain("Te laat van ons");
    assertThat(pagina.navigate(demo.adres() + adres).status()).isEqualTo(404);
    demo.database().sql("delete from zoekvraag").update();
  }
}
