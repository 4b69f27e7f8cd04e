package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Regelboek in a browser: a rule found by what it says, with how often it was broken. */
class RegelboekTest extends Browserproef {
  private static final String AANBIEDER = "88776655";

  @AfterEach
  void leeg() {
    sluis()
        .database()
        .sql("delete from afgekeurde_regel where aanbieder = ?")
        .param(AANBIEDER)
        .update();
  }

  @Test
  void vindtEenRegelEnZegtWatZeVraagtMetVoorbeeldenEnHoeVaak() {
    afgekeurd("now()", 3);
    afgekeurd("date_trunc('month', now()) - interval '2 days'", 1);
    ga("/console/regels?niveau=3&woord=TR338");
    assertThat(pagina.locator("h1").innerText()).isEqualTo("Regelboek (1)");
    assertThat(bezwaren()).isEmpty();
    pagina.locator("tbody a").first().focus();
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/regels/TR338");
    assertThat(pagina.locator("main").innerText())
        .contains("Zo herstelt u het", "9338", "JW323, WMO323", "overtreding", "zo is het goed")
        .containsPattern("[3-9]\\d* declaratieregels zijn hierop afgekeurd");
    assertThat(bezwaren()).isEmpty();
    pagina.click("text=De regels waarvan dit de oorzaak is");
    assertThat(pagina.url()).contains("regel=TR338");
    assertThat(pagina.locator("main").innerText()).contains("ZV-3").doesNotContain("ZV-OUD");
    assertThat(pagina.locator("main a[href='/console/regels/TR338']").count()).isOne();

    ga("/console/regels/TR338");
    assertThat(schuiftOpzij()).isFalse();
    ga("/console/regels");
    assertThat(schuiftOpzij()).isFalse();
    assertThat(ga("/console/regels/TR999")).isEqualTo(404);
    assertThat(pagina.locator("main").innerText()).contains("Wat nu?");
  }

  private void afgekeurd(String sinds, int keer) {
    sluis()
        .database()
        .sql(
            """
            insert into afgekeurde_regel (bericht, domein, gemeente, aanbieder, referentie_nummer,
              nummer, toewijzing_nummer, product_categorie, product_code, begindatum, einddatum,
              bedrag, regel, regels, retourcodes, geheel, sinds, keer, stand, gewijzigd, versie)
            select gen_random_uuid(), 'JW', '0384', :aanbieder,
              case when :keer = 1 then 'ZV-OUD' else 'ZV-' || plek end, 1, 1, '45', '45A04',
              current_date, current_date, 100, 'TR338', '{TR338}', '{9338}', false, %s, 1, 'OPEN',
              now(), 1
            from generate_series(1, :keer) as plek
            """
                .formatted(sinds))
        .param("aanbieder", AANBIEDER)
        .param("keer", keer)
        .update();
  }
}
