package nl.sluis.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contractregel;
import org.junit.jupiter.api.Test;

/** A contract file with mistakes, mended and imported, by keyboard alone. */
class ContractimportTest extends Browserproef {
  private static final String GEMEENTE = Proefsluis.ANDERE_GEMEENTE;
  private static final String IMPORT = "/console/contracten/import";
  private static final String KOP =
      "contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;"
          + "betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum\n";

  private static String regel(String product, String betaaltitel, String tarief, String begin) {
    return "POLDER-1;%s;42420002;JW;45;%s;BEGELEIDEN;%s;INSPANNINGSGERICHT;04;%s;04;%s;\n"
        .formatted(GEMEENTE, product, betaaltitel, tarief, begin);
  }

  private void leverAan(String inhoud) {
    tabNaarVeld("gemeente");
    pagina.keyboard().type("Tweede");
    tabNaarVeld("bestand");
    pagina
        .waitForFileChooser(() -> pagina.keyboard().press("Space"))
        .setFiles(
            new FilePayload(
                "polder.csv", "text/csv", (KOP + inhoud).getBytes(StandardCharsets.UTF_8)));
    tabNaar("Bekijk wat er verandert");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**" + IMPORT + "/*");
  }

  private void importeer() {
    tabNaar("Importeer");
    pagina.keyboard().press("Enter");
  }

  private static List<String> producten() {
    return sluis().bean(Contractbeheer.class).regels(null, GEMEENTE, null).orElseThrow().stream()
        .map(Contractregel::product)
        .map(product -> String.valueOf(product.code()))
        .sorted()
        .toList();
  }

  @Test
  void wijstElkeFoutInZijnCelAanEnImporteertPasNaEenBevestiging() {
    ga(IMPORT);
    leverAan(
        regel("45A04", "UURTARIEF", "87 euro", "2026-01-01")
            + regel("45A05", "UURTARIFF", "87,30", "2026-01-01")
            + regel("45A06", "UURTARIEF", "87,30", "2026-02-31"));

    assertThat(pagina.locator("#foutoverzicht")).containsText("3 fouten in 3 rijen");
    assertThat(pagina.locator("td.fout")).hasCount(3);
    List<String> cellen = List.of("87 euro", "UURTARIFF", "2026-02-31");
    List<String> fouten = pagina.locator("#foutoverzicht a").allInnerTexts();
    for (int i = 0; i < cellen.size(); i++) {
      tabNaar(fouten.get(i));
      pagina.keyboard().press("Enter");
      assertThat(focus()).startsWith(cellen.get(i));
      assertThat(isFocusZichtbaar()).isTrue();
    }
    assertThat(focus()).contains("geen bestaande dag");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    assertThat(producten()).isEmpty();

    tabNaar("Lever het verbeterde bestand aan");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**" + IMPORT);
    leverAan(
        regel("45A04", "UURTARIEF", "87,30", "2026-01-01")
            + regel("45A05", "UURTARIEF", "87,30", "2026-01-01")
            + regel("45A06", "UURTARIEF", "87,30", "2026-02-28"));

    assertThat(pagina.locator("main")).containsText("3 regels komen erbij.");
    assertThat(bezwaren()).isEmpty();
    assertThat(producten()).as("shown, and not yet imported").isEmpty();

    String elders = pagina.url();
    importeer();

    pagina.waitForURL("**" + "/console/contracten/versies/**");
    assertThat(pagina.locator("main")).containsText("Geïmporteerd.");
    assertThat(producten()).containsExactly("45A04", "45A05", "45A06");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    // what was imported is kept no longer
    pagina.navigate(elders);
    assertThat(pagina.locator("h1")).hasText("Dit bestand is er niet meer");
    houdtZichAanWatIsGetoond();
  }

  private void houdtZichAanWatIsGetoond() {
    ga(IMPORT);
    leverAan(regel("45A04", "UURTARIEF", "91,20", "2026-01-01"));
    assertThat(pagina.locator("main")).containsText("1 regel wijzigt, 2 regels vervallen.");
    byte[] intussen =
        (KOP + regel("45A04", "UURTARIEF", "99,99", "2026-01-01")).getBytes(StandardCharsets.UTF_8);
    assertThat(sluis().put("/api/contracten?gemeente=" + GEMEENTE, intussen).statusCode())
        .isEqualTo(200);

    importeer();

    assertThat(pagina.locator("main")).containsText("Het register is veranderd");
    assertThat(pagina.locator("main")).containsText("tarief: 99,99 91,20");
    importeer();
    pagina.waitForURL("**" + "/console/contracten/versies/**");
    toontRegisterEnVersies();
  }

  private void toontRegisterEnVersies() {
    ga("/console/contracten?gemeente=" + GEMEENTE);
    assertThat(pagina.locator("tbody tr")).hasCount(1);
    assertThat(pagina.locator("tbody")).containsText("€ 91,20 per uur");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    ga("/console/contracten/versies");
    assertThat(pagina.locator("tbody tr").first()).containsText("eigen regels van " + GEMEENTE);
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
  }

  @Test
  void zegtBijElkVeldDatErNogNietIsGekozen() {
    ga(IMPORT);
    pagina.evaluate(
        "document.querySelectorAll('main [required]').forEach(v => v.required = false)");
    pagina.click("text=Bekijk wat er verandert");
    assertThat(pagina.locator("#foutoverzicht a"))
        .hasText(new String[] {"Kies welke regels u vervangt.", "Kies een bestand."});
    pagina.locator("#foutoverzicht a").last().click();
    assertThat(focus()).isEqualTo("bestand");
    assertThat(bezwaren()).isEmpty();
  }
}
