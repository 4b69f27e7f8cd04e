package nl.sluis.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import nl.sluis.Proefsluis;
import org.junit.jupiter.api.Test;

/** From registrations to a declaratie that is sent, and what is left on a toewijzing. */
class DeclareerpaginaTest extends Browserproef {
  private static final String GEMEENTE = Proefsluis.ANDERE_GEMEENTE;
  private static final String AANBIEDER = Proefsluis.ANDERE_AANBIEDER;
  private static final String BSN = "999900419";
  private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  private static final YearMonth MAAND = YearMonth.from(VANDAAG).minusMonths(1);
  private static final String KOP = "bsn;toewijzingnummer;datum;uren;tarief;tariefeenheid\n";

  private void leverAan(String rijen) {
    ga("/console/declareren");
    pagina.selectOption("#veld-aanbieder", AANBIEDER);
    pagina.selectOption("#veld-gemeente", GEMEENTE);
    pagina.selectOption("#veld-domein", "WMO");
    pagina.fill("#veld-maand", MAAND.toString());
    pagina.setInputFiles(
        "#veld-bestand",
        new FilePayload("uren.csv", "text/csv", (KOP + rijen).getBytes(StandardCharsets.UTF_8)));
    pagina.click("text=Stel op");
  }

  @Test
  void wijstFoutenInDeRegistratiesAanZonderEenBsnTeTonen() {
    leverAan("%s;abc;%s-05;2;;\n".formatted(BSN, MAAND));
    assertThat(pagina.locator("#foutoverzicht")).containsText("1 fout in 1 rij");
    assertThat(pagina.locator("td.fout")).containsText("abc");
    assertThat(pagina.locator("main")).not().containsText(BSN);
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
  }

  @Test
  void toontHetFormulierEnDeRuimteAanIedereen() {
    ga("/console/declareren");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    ga("/console/ruimte");
    assertThat(pagina.url()).contains("gemeente=").contains("maand=");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    ga("/console/controleer");
    pagina.setInputFiles(
        "#veld-bestand",
        java.nio.file.Path.of("conformance-tests/voorbeelden/declaratie-fout.xml"));
    pagina.click("main button:text('Controleer')");
    assertThat(pagina.locator(".rapport .oordeel")).isVisible();
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
  }
}
