package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A selection of a list that somebody keeps, from the list to its end. */
class ZoekvraagTest extends Browserproef {
  private static final String SELECTIE =
      "/console/berichten?oordeel=GEWEIGERD&tegenpartij=99887766";

  @Test
  void bewaartEenSelectieEnZegtWatErNieuwIs() {
    ga(SELECTIE);
    pagina.click("text=Bewaar deze selectie");
    assertThat(pagina.locator("main").innerText())
        .contains("Berichten: Tegenpartij 99887766, Oordeel geweigerd");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.fill("#veld-naam", "Jansen 999900407");
    pagina.click("main button");
    assertThat(pagina.locator("#foutoverzicht").innerText()).contains("niets over een cliënt");
    assertThat(bezwaren()).isEmpty();
    pagina.fill("#veld-naam", "Geweigerd van de proef");
    pagina.selectOption("#veld-wie", "BEHEERDER");
    pagina.click("main button");
    pagina.waitForURL("**/console/zoekvragen");
    assertThat(rij()).contains("Geweigerd van de proef", "0", "nog niet bekeken", "iedereen");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();

    pagina.click("text=Geweigerd van de proef");
    assertThat(pagina.url()).endsWith("?tegenpartij=99887766&oordeel=GEWEIGERD");
    geweigerd();
    ga("/console");
    assertThat(pagina.locator("section:has(#bewaard)").innerText())
        .contains("Geweigerd van de proef", "1 nieuw", "sinds");
    assertThat(bezwaren()).isEmpty();
    pagina.click("text=Geweigerd van de proef");
    assertThat(pagina.locator("h1").innerText()).isEqualTo("Berichten (1)");
    ga("/console/zoekvragen");
    assertThat(rij()).contains("niets sinds");

    pagina.click("text=Wijzig");
    assertThat(pagina.inputValue("#veld-wie")).isEqualTo("BEHEERDER");
    pagina.fill("#veld-naam", "Anders genoemd");
    pagina.selectOption("#veld-wie", "IK");
    pagina.focus("main form button");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/zoekvragen");
    assertThat(rij()).contains("Anders genoemd", "alleen ik").doesNotContain("van de proef");
    pagina.click("tr:has-text('Anders genoemd') button");
    assertThat(pagina.locator("main").innerText()).doesNotContain("Anders genoemd");
  }

  /** Each list counts in its own way, also what is new in it. */
  @Test
  void kanVanElkeLijst() {
    List<String> lijsten =
        List.of(
            "/console/audit?gebeurtenis=BESTAAT_NIET",
            "/console/beoordelen?afzender=99887755",
            "/console/toewijzingen?product=99X99",
            "/console/termijnen?tegenpartij=99887755",
            "/console/afgekeurd/regels?gemeente=9988");
    for (String lijst : lijsten) {
      ga(lijst);
      pagina.click("text=Bewaar deze selectie");
      pagina.fill("#veld-naam", "Van elke lijst");
      pagina.click("main form button");
      pagina.waitForURL("**/console/zoekvragen");
      pagina.locator("tr:has-text('nog niet bekeken') a").first().click();
      assertThat(pagina.url()).endsWith(lijst);
    }
    ga("/console/zoekvragen");
    assertThat(pagina.locator("tr:has-text('Van elke lijst'):has-text('niets sinds')").count())
        .isEqualTo(lijsten.size());
    for (int keer = 0; keer < lijsten.size(); keer++) {
      pagina.locator("tr:has-text('Van elke lijst') button").first().click();
    }
    assertThat(pagina.locator("main").innerText()).doesNotContain("Van elke lijst");
  }

  private String rij() {
    return pagina.locator("tbody").innerText();
  }

  private void geweigerd() {
    sluis()
        .database()
        .sql(
            """
            insert into bericht (id, ontvangen, kanaal, indiener, bestandsnaam, omvang, sha256,
              soort, afzender, ontvanger, identificatie, inhoud, status, oordeel)
            values (gen_random_uuid(), now(), 'HTTP', '99887766', 'proef.xml', 0, '', 'JW323',
              '99887766', '0384', 'ZV1', '', 'AFGEHANDELD', 'GEWEIGERD')
            """)
        .update();
  }

  /** What may be of a person, and what the list does not know, is not kept. */
  @Test
  void bewaartGeenNummerDatEenBsnKanZijnEnGeenVrijKenmerk() {
    for (String fout :
        new String[] {
          "lijst=/console/berichten&vraag=identificatie%3DJansen",
          "lijst=/console/toewijzingen&vraag=nummer%3D999900407",
          "lijst=/console/berichten&vraag=bestaat%3Dniet",
          "lijst=/console/sleutels&vraag="
        }) {
      assertThat(ga("/console/zoekvragen/nieuw?" + fout)).as(fout).isEqualTo(400);
      assertThat(pagina.locator("main").innerText()).contains("Wat nu?");
    }
    assertThat(ga("/console/zoekvragen/999999")).isEqualTo(404);
  }
}
