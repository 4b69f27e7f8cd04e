package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A file that waits until its receiver fetches it, and says that he has it. */
class PostvakTest extends Browserproef {
  private static final String HALER = "65650078";
  private static final String EIGEN = "/console/postvak?deelnemer=" + HALER;

  private final Demoberichten berichten =
      new Demoberichten(
          Standaard.IJW, Proefsluis.GEMEENTE, HALER, LocalDate.now(ZoneId.of("Europe/Amsterdam")));

  private static List<Map<String, Object>> uitgaand() {
    return sluis().rijen("select * from uitgaand where ontvanger = '%s'".formatted(HALER));
  }

  private static long audit(String wat) {
    return sluis()
        .database()
        .sql("select count(*) from audit where wat = :wat and voorwerp = :bezorging")
        .param("wat", wat)
        .param("bezorging", "bezorging " + uitgaand().get(0).get("id"))
        .query(Long.class)
        .single();
  }

  private String tekst() {
    return pagina.locator("main").innerText();
  }

  @Test
  void geeftEenBestandUitEnHoudtHetVastTotDeOntvangstIsBevestigd() throws IOException {
    byte[] aansluiting =
        "{\"naam\": \"Ophaler\", \"kanaal\": \"http\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(sluis().put("/api/deelnemers/" + HALER, aansluiting).statusCode()).isIn(200, 201);
    ga("/console/postvak");
    assertThat(tekst()).contains("Kies hierboven van welke deelnemer");
    assertThat(bezwaren()).isEmpty();
    ga(EIGEN);
    assertThat(pagina.locator("h1").innerText()).isEqualTo("Postvak (0)");
    byte[] toewijzing =
        Proefsluis.xml(
            berichten.toewijzing(
                "POSTVAK1", "999900419", "Testpersoon", berichten.uren(77_301, "45", "45A04", 2)));
    sluis().post(toewijzing);
    Awaitility.await().until(() -> !uitgaand().isEmpty());

    ga(EIGEN + "&soort=DOORGIFTE");
    assertThat(pagina.locator("h1").innerText()).isEqualTo("Postvak (1)");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.setViewportSize(1280, 900);
    pagina.locator("[data-lijst] th a").focus();
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**/console/postvak/*?deelnemer=" + HALER);
    assertThat(tekst()).contains("bericht aan u", "nog niet");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.setViewportSize(1280, 900);

    pagina.getByText("bevestig de ontvangst").click();
    pagina.waitForSelector(".utrecht-alert--error");
    assertThat(tekst()).contains("nog niet opgehaald", "er is niets bevestigd");
    assertThat(bezwaren()).isEmpty();
    assertThat(uitgaand().get(0).get("status")).isEqualTo("KLAAR");

    pagina.locator("button:text-is('Haal op')").focus();
    assertThat(isFocusZichtbaar()).isTrue();
    Download opgehaald = pagina.waitForDownload(() -> pagina.keyboard().press("Enter"));
    assertThat(Files.readAllBytes(opgehaald.path())).isEqualTo(toewijzing);
    assertThat(opgehaald.suggestedFilename()).contains("POSTVAK1");
    assertThat(audit("OPGEHAALD")).isOne();
    assertThat(uitgaand().get(0).get("status")).isEqualTo("KLAAR");

    pagina.getByText("bevestig de ontvangst").focus();
    pagina.keyboard().press("Enter");
    pagina.waitForSelector("text=Dit bestand is afgeleverd.");
    assertThat(bezwaren()).isEmpty();
    assertThat(uitgaand().get(0).get("status")).isEqualTo("AFGELEVERD");
    ga(EIGEN);
    assertThat(pagina.locator("h1").innerText()).isEqualTo("Postvak (0)");
    assertThat(bezwaren()).isEmpty();
  }

  @Test
  void geeftNietsWatErNietIs() {
    assertThat(ga("/console/postvak/999999?deelnemer=" + Proefsluis.GEMEENTE)).isEqualTo(404);
    assertThat(tekst()).contains("geen bestand met dit nummer");
    assertThat(bezwaren()).isEmpty();
    assertThat(ga("/console/postvak?deelnemer=" + Proefsluis.GEMEENTE)).isEqualTo(400);
    assertThat(ga("/console/postvak?soort=BRIEF")).isEqualTo(400);
    assertThat(bezwaren()).isEmpty();
  }
}
