package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who guards the privacy sees who looked, and asks about a client with a reason. */
class AuditTest extends Browserproef {
  private static final String BSN = "999990019";

  @Test
  void zietWieEenBerichtBekeek() throws IOException {
    UUID bericht = bericht();
    ga("/console/berichten/" + bericht);
    ga("/console/audit?gebeurtenis=BERICHT_BEKEKEN&bericht=" + bericht);
    assertThat(pagina.locator("tbody tr").count()).isPositive();
    assertThat(pagina.locator("main").innerText()).contains("bericht bekeken").contains("inzien");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
  }

  /** From the search box, by keyboard alone and without the number ever being in an address. */
  @Test
  void vraagtMetEenRedenWatErMetEenClientGebeurde() {
    ga("/console");
    pagina.keyboard().press("/");
    pagina.keyboard().type(BSN);
    pagina.keyboard().press("Enter");
    pagina.waitForSelector("text=Dit lijkt een BSN");
    tabNaar("Vraag wat er met deze cliënt gebeurde");
    pagina.keyboard().press("Enter");
    pagina.waitForSelector("#veld-reden");
    assertThat(pagina.inputValue("#veld-bsn")).isEqualTo(BSN);
    assertThat(bezwaren()).isEmpty();

    vraag("zomaar");
    pagina.waitForSelector("#foutoverzicht");
    assertThat(pagina.inputValue("#veld-reden")).as("what was typed stays").isEqualTo("zomaar");
    assertThat(bezwaren()).isEmpty();

    vraag("klacht 2026-12 over client " + BSN);
    pagina.waitForSelector("text=De reden blijft bewaard");

    vraag("verzoek om inzage, zaak 12");
    pagina.waitForSelector("text=Deze vraag staat nu zelf in het audittrail");
    assertThat(pagina.url()).doesNotContain(BSN);
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    assertThat(
            sluis()
                .rijen(
                    "select betrokkenen from audit where wat = 'CLIENT_GEZOCHT'"
                        + " and reden = 'verzoek om inzage, zaak 12' and uitkomst = 'GELUKT'"))
        .hasSize(1);
    assertThat(sluis().rijen("select 1 from audit where audit::text like '%" + BSN + "%'"))
        .as("the trail has no BSN")
        .isEmpty();
  }

  /** Instead of what stood there. */
  private void vraag(String reden) {
    tabNaarVeld("reden");
    pagina.keyboard().press("Control+A");
    pagina.keyboard().type(reden);
    tabNaar("Toon wat er gebeurde");
    pagina.keyboard().press("Enter");
  }

  private static UUID bericht() throws IOException {
    byte[] voorbeeld =
        Files.readAllBytes(Path.of("conformance-tests/voorbeelden/declaratie-fout.xml"));
    String antwoord = sluis().post(voorbeeld).body();
    return UUID.fromString(antwoord.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
  }
}
