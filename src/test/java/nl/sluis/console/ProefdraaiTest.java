package nl.sluis.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.sluis.command.Sleutelaanroep.sleutels;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What next year's contracts would make of this year's declaraties, from the file to its outcome.
 */
class ProefdraaiTest extends Browserproef {
  private static final String BSN = "999900420";
  private static final Demoberichten DEMO = Proefsluis.jeugd();
  private static final String KOP =
      "contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;"
          + "betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum\n";

  private static Proefsluis eigen;

  /** Two toewijzingen, and a declaratie of which one prestatie is refused (TR338). */
  @BeforeAll
  static void start() {
    eigen = Proefsluis.start("proefdraaien-console", "--sluis.sleutels.waarden=");
    eigen.post(
        Proefsluis.xml(
            DEMO.toewijzing(
                "V1",
                BSN,
                "Proefpersoon",
                DEMO.uren(61, "45", "45A04", 3),
                DEMO.uren(62, "45", "45A48", 2))));
    eigen.wachtTotAfgehandeld(1);
    eigen.post(
        Proefsluis.xml(
            DEMO.declaratie(
                "V2",
                BSN,
                DEMO.prestatie("V-1", 61, "45", "45A04", 10),
                DEMO.prestatie("V-2", 62, "45", "45A48", 4),
                DEMO.prestatie("V-3", 99, "45", "45A48", 1))));
    eigen.wachtTotAfgehandeld(2);
  }

  @AfterAll
  static void stop() {
    eigen.close();
  }

  @Override
  String adres() {
    return eigen.adres();
  }

  @Test
  void draaitProefMetEenBestandDatEerstWordtGekeurd() throws IOException {
    vraag(regel("45A04", "87 euro"), DEMO.maand().toString());
    assertThat(pagina.locator("#foutoverzicht")).containsText("1 fout in 1 rij");
    assertThat(pagina.locator("td.fout")).hasCount(1);
    assertThat(pagina.locator("main")).containsText("Er is niets proefgedraaid.");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();

    vraag(regel("45A04", "87,30") + regel("45A48", "99,00"), "2019-01");
    assertThat(pagina.locator("#foutoverzicht")).containsText("geen verwerkte declaratie");
    assertThat(bezwaren()).isEmpty();
    assertThat(eigen.rijen("select 1 from taak")).isEmpty();

    vraag(regel("45A04", "87,30") + regel("45A48", "99,00"), DEMO.maand().toString());
    pagina.waitForURL("**/console/taken/*");
    pagina.waitForSelector("#melding:has-text('Klaar: 1 beoordeeld, 0 niet.')");
    assertThat(pagina.locator("#stand")).containsText("1 van 1 declaratie");
    assertThat(bezwaren()).isEmpty();

    tabNaar("Bekijk de uitslag");
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/proefdraaien/*");
    String uitslag = pagina.locator("main").innerText();
    assertThat(uitslag)
        .contains("TR418")
        .contains("45A48")
        .contains("€ 349,20")
        .contains("€ 873,00")
        .contains("Wat het goedgekeurde zou kosten", "€ 1.222,20", "€ 1.269,00", "€ 46,80");
    assertThat(uitslag).doesNotContain(BSN);
    assertThat(bezwaren()).isEmpty();
    pagina.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/proef/proefdraai.png"))
            .setFullPage(true));
    assertThat(opgehaald("main a[href*='wat=regels']:has-text('CSV')"))
        .contains("V-2", "TR418")
        .doesNotContain("V-1", BSN);
    assertThat(opgehaald("main a[href$='?formaat=csv']")).contains("Regel;TR418");
    assertThat(opgehaald("main a[href*='wat=kosten']:has-text('CSV')"))
        .contains("samen;;2;1222,20;1269,00;46,80");
    assertThat(schuiftOpzij()).isFalse();
    // of the file nothing is left; what is kept cannot be read in the database
    assertThat(eigen.rijen("select 1 from proefdraai where contracten is not null")).isEmpty();
    assertThat(
            eigen.rijen(
                "select 1 from proefdeclaratie where encode(uitslag, 'escape') like '%TR418%'"))
        .isEmpty();
    assertThat(eigen.rijen("select 1 from audit where wat = 'PROEFDRAAI_OPGEHAALD'")).hasSize(3);

    blijftTeLezenMetEenNieuweSleutel();
    wachtOpHaarBeurtEnIsTeStoppen();
  }

  private void blijftTeLezenMetEenNieuweSleutel() {
    assertThat(sleutels("vernieuw", adres())).contains("is in gebruik");
    assertThat(sleutels("herversleutel", adres())).contains("Alles is versleuteld");
    assertThat(eigen.rijen("select distinct sleutel from proefdeclaratie")).hasSize(1);
    pagina.reload();
    assertThat(pagina.locator("main")).containsText("TR418");
  }

  /** Two of others run; one more of our own is not begun. */
  private void wachtOpHaarBeurtEnIsTeStoppen() {
    eigen
        .database()
        .sql(
            """
            insert into taak (id, soort, wie, in_audit, deelnemer, begonnen, stand, totaal)
            select gen_random_uuid(), 'PROEFDRAAIEN', 'iemand', 'iemand', code,
              now() - interval '1 hour', 'LOOPT', 1
            from unnest(array['0001', '0002']) as van (code)
            """)
        .update();
    vraag(regel("45A04", "87,30"), DEMO.maand().toString());
    pagina.waitForURL("**/console/taken/*");
    assertThat(pagina.locator("#melding")).hasText("Wacht op haar beurt.");
    assertThat(pagina.locator("main")).containsText("Er lopen al 2 taken van deze soort.");
    assertThat(bezwaren()).isEmpty();
    vraag(regel("45A04", "87,30"), DEMO.maand().toString());
    assertThat(pagina.locator("main")).containsText("Er is niets nieuws begonnen");
    tabNaar("Stop");
    pagina.keyboard().press("Enter");
    pagina.waitForSelector("#melding:has-text('Gestopt: 0 van 1 declaratie.')");
    assertThat(bezwaren()).isEmpty();
    assertThat(eigen.rijen("select 1 from proefdraai where contracten is not null")).isEmpty();
  }

  private void vraag(String regels, String maand) {
    pagina.setViewportSize(1280, 900);
    ga("/console/proefdraaien");
    assertThat(bezwaren()).isEmpty();
    pagina.selectOption("#veld-gemeente", Proefsluis.GEMEENTE);
    pagina.fill("#veld-van", maand);
    pagina.fill("#veld-tot", maand);
    pagina.selectOption("#veld-verschuif", "0");
    pagina.setInputFiles(
        "#veld-bestand",
        new FilePayload("nieuw.csv", "text/csv", (KOP + regels).getBytes(StandardCharsets.UTF_8)));
    pagina.click("text=Begin met proefdraaien");
  }

  private String opgehaald(String link) throws IOException {
    Download bestand = pagina.waitForDownload(() -> pagina.click(link));
    return Files.readString(bestand.path());
  }

  private static String regel(String product, String tarief) {
    LocalDate vanaf = DEMO.ingangsdatum().withDayOfYear(1);
    return "C;%s;%s;JW;45;%s;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;%s;04;%s;\n"
        .formatted(Proefsluis.GEMEENTE, Proefsluis.AANBIEDER, product, tarief, vanaf);
  }
}
