package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.contract.Contractbeheer;
import org.junit.jupiter.api.Test;

/** The invoice for beschikbaarheid: what is in its way, what it would be, and the file. */
class FactuurpaginaTest extends Browserproef {
  private static final String GEMEENTE = "0344";
  private static final Path VOORBEELD = Path.of("conformance-tests/facturen/partijen.yaml");

  private void vraag(String contract, String maand) {
    ga("/console/facturen");
    pagina.fill("#veld-contract", contract);
    pagina.fill("#veld-maand", maand);
    pagina.fill("#veld-datum", "2026-04-01");
    druk(pagina.locator("main form button").last());
  }

  private String tekst() {
    return pagina.locator("main").innerText();
  }

  @Test
  void zegtWatErInDeWegStaatEnGeeftDeFactuurZoalsZeIsGetoond() throws IOException {
    String contracten =
        Files.readString(Path.of("conformance-tests/facturen/contracten.csv"))
                .lines()
                .findFirst()
                .orElseThrow()
            + "\nUTR-1;0344;65650001;JW;46;46A01;BEHANDELEN;BESCHIKBAARHEID;TAAKGERICHT;;12500,00;;2026-01-01;;\n";
    assertThat(
            sluis()
                .bean(Contractbeheer.class)
                .importeer(contracten.getBytes(StandardCharsets.UTF_8), GEMEENTE, "test")
                .fouten())
        .isEmpty();
    ga("/console/facturen");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.setViewportSize(1280, 900);
    vraag("UTR-1", "maart");
    pagina.waitForSelector("#foutoverzicht");
    assertThat(focus()).contains("Maand klopt niet");
    assertThat(pagina.inputValue("#veld-contract")).as("what was typed").isEqualTo("UTR-1");
    assertThat(pagina.inputValue("#veld-maand")).isEqualTo("maart");
    assertThat(bezwaren()).isEmpty();

    Files.deleteIfExists(PARTIJEN);
    vraag("UTR-1", "2026-03");
    assertThat(pagina.locator("main .utrecht-alert--error").innerText())
        .contains("Facturatie is niet ingesteld", "beheerder");
    assertThat(bezwaren()).isEmpty();
    String partijen =
        Files.readString(VOORBEELD).replace("- code: \"0384\"", "- code: \"" + GEMEENTE + "\"");
    Files.writeString(
        PARTIJEN,
        partijen.replace("plaats: Diepsluis\n    oin", "plaats: Diepsluis\n    land: QQ\n    oin"));
    vraag("UTR-1", "2026-03");
    assertThat(pagina.locator("main .utrecht-alert--error").innerText())
        .contains("Geen factuur", "breekt BR-CL-14", "landcode");
    assertThat(pagina.inputValue("#veld-maand")).isEqualTo("2026-03");
    assertThat(schuiftOpzij()).isFalse();
    pagina.setViewportSize(1280, 900);

    Files.writeString(PARTIJEN, partijen);
    vraag("UTR-9", "2026-03");
    assertThat(tekst()).contains("Op contract UTR-9 is in maart 2026 niets te factureren");
    vraag("UTR-1", "2026-03");
    assertThat(tekst())
        .contains("UTR-1-0344-2026-03", "€ 12.500,00", "Voldoet aan", "bewaart of verstuurt");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.setViewportSize(1280, 900);
    pagina.getByText("Download als XML").focus();
    assertThat(isFocusZichtbaar()).isTrue();
    Download factuur = pagina.waitForDownload(() -> pagina.keyboard().press("Enter"));
    assertThat(factuur.suggestedFilename()).isEqualTo("factuur-UTR-1-0344-2026-03.xml");
    assertThat(Files.readString(factuur.path()))
        .as("the same as over the API")
        .isEqualTo(
            sluis().post("/api/facturen?contract=UTR-1&maand=2026-03&datum=2026-04-01").body());

    vraag("UTR-1", "2026-03");
    Files.writeString(PARTIJEN, partijen.replace("Jeugd-4711", "Jeugd-4712"));
    druk(pagina.getByText("Download als XML"));
    pagina.waitForSelector("h1:has-text('De factuur is veranderd')");
    assertThat(bezwaren()).isEmpty();
  }
}
