package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that somebody hands in by hand, and what he hears of each. */
class AanleverTest extends Browserproef {
  private static final Demoberichten DEMO = Proefsluis.jeugd();

  @TempDir private Path map;

  private static FilePayload toewijzing(String nummer, long toewijzing) {
    return bestand(nummer + ".xml", xml(nummer, toewijzing));
  }

  private static byte[] xml(String nummer, long toewijzing) {
    return Proefsluis.xml(
        DEMO.toewijzing(
            nummer, "999990019", "Proefpersoon", DEMO.uren(toewijzing, "45", "45A48", 1)));
  }

  private static FilePayload bestand(String naam, byte[] inhoud) {
    return new FilePayload(naam, "text/xml", inhoud);
  }

  private void leverAan(FilePayload... bestanden) {
    ga("/console/aanleveren");
    pagina.setInputFiles("#veld-bestand", bestanden);
    druk(pagina.locator("main form button"));
  }

  private String tekst() {
    return pagina.locator("main").innerText();
  }

  @Test
  void zegtVanElkBestandWatErvanWerd() {
    ga("/console/aanleveren");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.setViewportSize(1280, 900);
    leverAan(
        toewijzing("AANLEVER1", 77_201),
        bestand("brief.xml", "Beste gemeente".getBytes(StandardCharsets.UTF_8)),
        bestand("leeg.xml", new byte[0]));
    pagina.waitForURL("**/console/aanleveren/*");
    // by itself: nobody reloads the page
    pagina.waitForSelector(
        "#melding:has-text('2 berichten: 1 geweigerd, 1 goedgekeurd. 1 bestand is niet')");
    assertThat(tekst()).contains("leeg.xml", "Het bestand is leeg", "Geen geldig bericht");
    assertThat(pagina.locator("#stand").getAttribute("hx-get")).as("asks no more").isNull();
    assertThat(bezwaren()).isEmpty();
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(sluis().uitgegaan(Proefsluis.AANBIEDER))
                    .as("what the aanbieder gets")
                    .anyMatch(naam -> naam.contains("AANLEVER1")));
    assertThat(schuiftOpzij()).isFalse();
    pagina.setViewportSize(1280, 900);
    final String overzicht = pagina.url();
    pagina.getByText("AANLEVER1.xml").click();
    pagina.waitForURL("**/console/berichten/*");

    leverAan(toewijzing("AANLEVER1", 77_201));
    pagina.waitForURL("**/console/aanleveren/*");
    assertThat(pagina.url()).isNotEqualTo(overzicht);
    assertThat(tekst()).contains("al eerder aangeleverd", "niet nog eens verstuurd");
    assertThat(
            sluis().uitgegaan(Proefsluis.AANBIEDER).stream()
                .filter(naam -> naam.contains("AANLEVER1")))
        .hasSize(1);
    assertThat(ga("/console/aanleveren/00000000-0000-4000-8000-000000000000")).isEqualTo(404);
    assertThat(tekst()).contains("staan bij Berichten");
  }

  /** A page that waits asks by itself, and without JavaScript its reader does. */
  @Test
  void wachtOpHetOordeel() {
    leverAan(toewijzing("AANLEVER2", 77_202));
    pagina.waitForURL("**/console/aanleveren/*");
    pagina.waitForSelector("#melding:has-text('1 bericht: 1 goedgekeurd.')");
    zetOordeel("AANLEVER2", null);
    pagina.reload();
    assertThat(tekst()).contains("0 van 1 bericht beoordeeld", "wordt beoordeeld");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.setViewportSize(1280, 900);
    try (BrowserContext zonder =
        pagina
            .context()
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page ander = zonder.newPage();
      ander.navigate(pagina.url());
      assertThat(ander.locator("main").innerText()).contains("0 van 1 bericht beoordeeld");
      zetOordeel("AANLEVER2", "GOEDGEKEURD");
      ander.getByText("Toon hoe ver het nu is").click();
      ander.waitForSelector("#melding:has-text('1 bericht: 1 goedgekeurd.')");
    }
    pagina.waitForSelector("#melding:has-text('1 bericht: 1 goedgekeurd.')");
    assertThat(pagina.getByText("Toon hoe ver het nu is").count()).isZero();
  }

  private static void zetOordeel(String identificatie, @Nullable String oordeel) {
    sluis()
        .database()
        .sql("update bericht set oordeel = :oordeel where identificatie = :identificatie")
        .param("oordeel", oordeel)
        .param("identificatie", identificatie)
        .update();
  }

  @Test
  void neemtEenZipOverInZijnGeheelOfNiet() throws IOException {
    leverAan(bestand("post.zip", zip(2)));
    pagina.waitForURL("**/console/aanleveren/*");
    pagina.waitForSelector("#melding:has-text('2 berichten: 2 goedgekeurd.')");
    leverAan(bestand("post.zip", zip(31)));
    pagina.waitForSelector("#foutoverzicht");
    assertThat(focus()).contains("Er is niets aangeleverd");
    assertThat(pagina.locator("section[aria-labelledby=geweigerd]").innerText())
        .contains("post.zip", "Er is niets uit de zip overgenomen", "30");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
  }

  private static byte[] zip(int aantal) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < aantal; i++) {
        zip.putNextEntry(new ZipEntry("bericht%d.xml".formatted(i)));
        zip.write(xml("AANLZIP" + i, 77_210 + i));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void zegtBijHetVeldWatErMisIs() throws IOException {
    ga("/console/aanleveren");
    pagina.evaluate("document.querySelector('#veld-bestand').required = false");
    pagina.locator("main form button").click();
    pagina.waitForSelector("#foutoverzicht");
    assertThat(focus()).contains("Kies een bestand.");
    assertThat(bezwaren()).isEmpty();
    FilePayload[] teVeel = new FilePayload[60];
    for (int i = 0; i < teVeel.length; i++) {
      teVeel[i] = bestand(i + ".xml", new byte[] {'<'});
    }
    leverAan(teVeel);
    pagina.waitForSelector("#foutoverzicht");
    assertThat(focus()).contains("U koos 60 bestanden");
    ga("/console/aanleveren");
    pagina.setInputFiles(
        "#veld-bestand", Files.write(map.resolve("groot.xml"), new byte[26 * 1024 * 1024]));
    pagina.locator("main form button").click();
    pagina.waitForSelector("#foutoverzicht");
    assertThat(tekst()).contains("groot.xml", "groter dan 25 MB", "BRS06");
    ga("/console/aanleveren");
    pagina.setInputFiles(
        "#veld-bestand", Files.write(map.resolve("reus.xml"), new byte[33 * 1024 * 1024]));
    pagina.locator("main form button").click();
    pagina.waitForSelector("h1:has-text('Bestand te groot')");
  }
}
