package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.Proefsluis;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An aanbieder, from the door of the demonstration: understands what was refused, and mends it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HerstelconsoleTest extends Browserproef {
  private static final String REGEL = "[data-lijst] tbody th a";

  private static Proefsluis demo;

  @BeforeAll
  static void start() {
    demo =
        Proefsluis.start(
            "herstelconsole", "--spring.profiles.active=demo", "--sluis.data-wegwerp=false");
    Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> !openstaand().isEmpty());
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  private static List<Map<String, Object>> openstaand() {
    return demo.rijen(
        "select * from afgekeurde_regel where stand = 'OPEN' and aanbieder = '65650001' order by id");
  }

  private int naar(String pad) {
    return Objects.requireNonNull(pagina.navigate(demo.adres() + pad)).status();
  }

  private void alsAanbieder() {
    naar("/console/deur");
    pagina.locator("form:has(input[value=AANBIEDER]) button").click();
    pagina.waitForURL("**/console");
  }

  private void isTeLezen(String pad, int status) {
    assertThat(naar(pad)).as(pad).isEqualTo(status);
    assertThat(bezwaren()).as(pad).isEmpty();
    assertThat(schuiftOpzij()).as("one scrolls sideways at 320 pixels on %s", pad).isFalse();
    pagina.setViewportSize(1280, 900);
  }

  @Test
  @Order(1)
  void zijnPaginasZijnVoorIedereenTeLezen() {
    alsAanbieder();
    Map<String, Object> een = openstaand().get(0);
    isTeLezen("/console", 200);
    isTeLezen("/console/afgekeurd", 200);
    isTeLezen("/console/afgekeurd?stand=HERSTELD", 200);
    isTeLezen("/console/afgekeurd/regels?stand=OPEN", 200);
    isTeLezen("/console/afgekeurd/regels?regel=TR999", 200);
    isTeLezen("/console/afgekeurd/regels?kleur=blauw", 400);
    isTeLezen("/console/afgekeurd/regels/" + een.get("id") + "?stand=OPEN", 200);
    isTeLezen("/console/afgekeurd/regels/999999", 404);
    isTeLezen("/console/herstel/" + een.get("bericht"), 200);
    isTeLezen("/console/herstel/" + een.get("bericht") + "/verstuur", 200);
    isTeLezen("/console/herstel/" + UUID.randomUUID(), 404);
    isTeLezen("/console/verbeter/" + een.get("bericht"), 200);
    isTeLezen("/console/aanleveren", 200);
    isTeLezen("/console/postvak", 200);
    isTeLezen("/console/facturen", 200);
  }

  @Test
  @Order(2)
  void laatMaarVraagtWaarom() {
    alsAanbieder();
    Object laatste = openstaand().get(openstaand().size() - 1).get("id");
    naar("/console/afgekeurd/regels/" + laatste + "?stand=OPEN");
    pagina.selectOption("#veld-wordt", "LAAT_MAAR");
    pagina.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
    pagina.waitForSelector("#foutoverzicht");
    assertThat(focus()).contains("Schrijf op waarom");
    assertThat(bezwaren()).isEmpty();
    pagina.fill("#veld-notitie", "Staat al in de declaratie van oktober.");
    pagina.getByText("Bewaar", new Page.GetByTextOptions().setExact(true)).click();
    pagina.waitForSelector("text=laat maar");
    assertThat(demo.rijen("select stand from afgekeurde_regel where id = " + laatste))
        .singleElement()
        .hasFieldOrPropertyWithValue("stand", "LAAT_MAAR");
    assertThat(demo.rijen("select * from audit where wat = 'AFGEKEURDE_REGEL_BIJGEWERKT'"))
        .hasSize(1);
  }

  /** First what it would do, with how many and for how much; then it is done. */
  @Test
  @Order(3)
  void zegtVanEenDaadOpMeerRegelsEerstWatHijDoet() {
    alsAanbieder();
    int aantal = openstaand().size();
    naar("/console/afgekeurd/regels?stand=OPEN");
    pagina.locator("details summary").click();
    pagina.locator("input[value=alle]").check();
    pagina.selectOption("#veld-wordt", "IN_HERSTEL");
    pagina.getByText("Bekijk wat dit doet").click();
    pagina.waitForSelector("text=Klopt dit?");
    assertThat(pagina.locator("main").innerText())
        .contains(aantal + " regel")
        .contains("op in herstel")
        .contains("Stand: open");
    assertThat(openstaand()).hasSize(aantal);
    assertThat(bezwaren()).isEmpty();
    pagina.getByText("Toch niet").click();
    pagina.waitForURL("**/console/afgekeurd/regels?stand=OPEN");
    assertThat(openstaand()).hasSize(aantal);
  }

  /** One click to understand, two to the proposal, four to send; and then it is approved. */
  @Test
  @Order(4)
  void herstelt() {
    alsAanbieder();
    pagina.locator(REGEL).first().click();
    pagina.waitForURL("**/console/afgekeurd/regels?*");
    assertThat(pagina.locator("main").innerText())
        .contains("Zo herstelt u het")
        .containsPattern("\\d{4}");
    pagina.getByText("Herstelvoorstel").first().click();
    pagina.waitForURL("**/console/herstel/*");
    final String voorstel = pagina.url();
    assertThat(pagina.locator("td.gewijzigd").count()).isPositive();
    assertThat(pagina.locator(".watnu").innerText()).contains("goedgekeurd");
    pagina.getByText("Verstuur…").click();
    pagina.waitForURL("**/verstuur");
    assertThat(pagina.locator("main").innerText()).containsPattern("\\d+ regels?").contains("€");
    pagina.getByText("Ja, verstuur").click();
    pagina.waitForURL("**/console/berichten/*");
    Awaitility.await()
        .untilAsserted(
            () -> {
              pagina.reload();
              assertThat(pagina.locator("main").innerText())
                  .contains("goedgekeurd")
                  .contains("Verschil");
            });
    assertThat(demo.rijen("select * from afgekeurde_regel where stand = 'HERSTELD'")).isNotEmpty();
    pagina.navigate(voorstel);
    assertThat(pagina.locator("main").innerText()).contains("al een herstel verstuurd");
    assertThat(pagina.getByText("Verstuur…").count()).isZero();
  }

  @Test
  @Order(5)
  void werktMetHetToetsenbordAlleen() {
    alsAanbieder();
    for (int i = 0; i < 60 && !focus().matches("[A-Z]{2,}\\d+"); i++) {
      pagina.keyboard().press("Tab");
    }
    assertThat(focus()).matches("[A-Z]{2,}\\d+");
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/afgekeurd/regels?*");
  }

  /** Those of another do not exist, and a gemeente has none of its own. */
  @Test
  @Order(6)
  void isVanNiemandAnders() {
    naar("/console/deur");
    pagina.locator("form:has(input[value=GEMEENTE]) button").click();
    pagina.waitForURL("**/console");
    assertThat(naar("/console/afgekeurd")).isEqualTo(403);
    Object een = demo.rijen("select id from afgekeurde_regel limit 1").get(0).get("id");
    assertThat(naar("/console/afgekeurd/regels/" + een)).isEqualTo(403);
    Object bericht =
        demo.rijen("select bericht from afgekeurde_regel limit 1").get(0).get("bericht");
    assertThat(naar("/console/herstel/" + bericht)).isEqualTo(404);
    assertThat(naar("/console/verbeter/" + bericht)).isEqualTo(404);
    assertThat(naar("/console/facturen")).isEqualTo(403);
  }
}
