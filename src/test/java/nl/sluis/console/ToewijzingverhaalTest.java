package nl.sluis.console;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** All messages of one toewijzing are one story, from whichever of them one looks. */
class ToewijzingverhaalTest extends Browserproef {
  private static final String BSN = "999900407";
  private static final long NUMMER = 98_701;
  private static final String TOEWIJZING =
      "/console/toewijzingen/JW/%s/%s/%d".formatted(GEMEENTE, AANBIEDER, NUMMER);

  private final Demoberichten berichten = Proefsluis.jeugd();

  @Test
  void toontBijElkBerichtWatErOverDezelfdeToewijzingWas() throws IOException {
    UUID toewijzing =
        stuur(
            Proefsluis.xml(
                berichten.toewijzing(
                    "ZV301", BSN, "Testpersoon", berichten.uren(NUMMER, "45", "45A04", 9))));
    UUID start = stuur(start());
    UUID declaratie =
        stuur(
            Proefsluis.xml(
                berichten.declaratie(
                    "ZV323", BSN, berichten.prestatie("ZV323-1", NUMMER, "45", "45A04", 6))));

    for (UUID bericht : new UUID[] {toewijzing, start, declaratie}) {
      ga("/console/berichten/" + bericht);
      String gesprek = pagina.locator("section:has(#gesprek)").innerText();
      assertThat(gesprek).containsSubsequence("JW301", "JW305", "JW323");
      assertThat(gesprek).contains("Alles over toewijzing " + NUMMER);
      assertThat(pagina.locator("section:has(#gesprek) li[aria-current]").count()).isOne();
    }
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();

    pagina.setViewportSize(1280, 900);
    pagina.locator("section:has(#gesprek) a[href='" + TOEWIJZING + "']").focus();
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.keyboard().press("Enter");
    pagina.waitForURL("**" + TOEWIJZING);
    assertThat(pagina.locator("main").innerText())
        .contains("13 dagen tot de start op", "Berichten (", "ZV323-1", "Versies (1)")
        .containsSubsequence("JW301", "JW305", "JW323");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.click("text=Als lijst");
    assertThat(pagina.locator("tbody tr").allInnerTexts())
        .anyMatch(rij -> rij.contains("JW301 ZV301"))
        .anyMatch(rij -> rij.contains("JW305 ZV305"))
        .anyMatch(rij -> rij.contains("JW323 ZV323"));
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    assertThat(ga(TOEWIJZING + "9/berichten")).isEqualTo(404);

    ga("/console/berichten/" + declaratie + "/regels");
    assertThat(pagina.locator("td a[href='" + TOEWIJZING + "']").count()).isOne();
  }

  /** Thirteen days after it was assigned. */
  private byte[] start() throws IOException {
    String dag = berichten.ingangsdatum().plusDays(13).toString();
    return Files.readString(Path.of("conformance-tests/basis/JW305.xml"))
        .replace("99990001", AANBIEDER)
        .replace("0363", GEMEENTE)
        .replace("BASIS305", "ZV305")
        .replace("999991000", BSN)
        .replace("70001", String.valueOf(NUMMER))
        .replace("45A48", "45A04")
        .replace("2026-01-16", dag)
        .replace("2026-01-12", berichten.ingangsdatum().toString())
        .replace("2026-01-14", dag)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static UUID stuur(byte[] bericht) {
    UUID id =
        UUID.fromString(
            sluis()
                .post(bericht)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/", ""));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        sluis()
                            .rijen("select oordeel, status from bericht where id = '" + id + "'")
                            .get(0)
                            .values())
                    .contains("GOEDGEKEURD", "AFGEHANDELD"));
    return id;
  }
}
