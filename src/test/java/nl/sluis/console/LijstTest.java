package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every list has: pages, a count, the selection as a file, and rows by keyboard. */
class LijstTest extends Browserproef {
  private static final String LIJST = "/console/alarmen?soort=AFLEVERING&deelnemer=VOLL";
  private static final int ALARMEN = 120;

  @BeforeEach
  void vul() {
    sluis()
        .database()
        .sql(
            """
            insert into alarm (soort, onderwerp, aantal, sinds, begonnen, geeindigd)
            select 'AFLEVERING', 'VOLL', nummer, now(), now(), now()
            from generate_series(1, ?) as nummer
            """)
        .param(ALARMEN)
        .update();
  }

  @AfterEach
  void leeg() {
    sluis().database().sql("delete from alarm where onderwerp = 'VOLL'").update();
  }

  @Test
  void bladertHeenEnTerugZonderIetsOverTeSlaan() {
    ga(LIJST);
    assertThat(pagina.locator("h1").innerText()).isEqualTo("Alarmen (120)");
    List<String> eerste = eersteRij();
    assertThat(pagina.locator("a[rel=prev]").count()).isZero();
    pagina.click("a[rel=next]");
    assertThat(pagina.locator("tbody tr").count()).isEqualTo(50);
    assertThat(eersteRij()).isNotEqualTo(eerste);
    assertThat(bezwaren()).isEmpty();
    pagina.click("a[rel=next]");
    assertThat(pagina.locator("tbody tr").count()).isEqualTo(20);
    assertThat(pagina.locator("a[rel=next]").count()).isZero();
    pagina.click("a[rel=prev]");
    pagina.click("a[rel=prev]");
    assertThat(eersteRij()).isEqualTo(eerste);
  }

  @Test
  void geeftPreciesDezeSelectieAlsBestand() {
    ga(LIJST);
    APIResponse csv = haal("CSV");
    assertThat(csv.headers().get("content-disposition")).contains("alarmen.csv");
    assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines())
        .hasSize(ALARMEN + 1)
        .anyMatch(regel -> regel.contains("VOLL"));
    APIResponse excel = haal("Excel");
    assertThat(excel.headers().get("content-disposition")).contains("alarmen.xlsx");
    assertThat(new String(excel.body(), StandardCharsets.ISO_8859_1)).startsWith("PK");
  }

  @Test
  void gaatMetToetsenDoorDeRijen() {
    ga(LIJST);
    pagina.locator("tbody a").first().focus();
    toets("j", 2);
    assertThat(rijMetFocus()).isEqualTo(2);
    toets("k", 1);
    assertThat(rijMetFocus()).isEqualTo(1);
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.focus("#zoek");
    pagina.keyboard().press("j");
    assertThat(pagina.inputValue("#zoek")).as("in a field a letter is a letter").isEqualTo("j");
  }

  @Test
  void zegtVanEenVerzonnenBladzijdeDatZeErNietIs() {
    assertThat(ga(LIJST + "&na=bestaat-niet")).isEqualTo(400);
    assertThat(pagina.locator("h1").innerText()).isEqualTo("Deze bladzijde is er niet");
    assertThat(bezwaren()).isEmpty();
  }

  private APIResponse haal(String tekst) {
    String adres = pagina.locator("a[download]:has-text('" + tekst + "')").getAttribute("href");
    return pagina.request().get(sluis().adres() + adres);
  }

  private List<String> eersteRij() {
    return pagina.locator("tbody tr").first().locator("td").allInnerTexts();
  }

  private int rijMetFocus() {
    return (Integer)
        pagina.evaluate(
            "[...document.querySelectorAll('[data-lijst] tbody tr')]"
                + ".findIndex(rij => rij.contains(document.activeElement))");
  }
}
