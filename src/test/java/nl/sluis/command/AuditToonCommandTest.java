package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the trail tells at the command line. */
class AuditToonCommandTest {
  private static final String BSN = "999990019";
  private static final String REDEN = "Klacht over een afwijzing";
  private static Proefsluis sluis;
  private static String bericht;

  @BeforeAll
  static void verwerkt() {
    sluis = Proefsluis.start("audit-toon");
    Demoberichten demo = Proefsluis.jeugd();
    sluis.post(
        Proefsluis.xml(demo.declaratie("1", BSN, demo.prestatie("R1", 7, "45", "45A01", 1))));
    sluis.wachtTotAfgehandeld(1);
    bericht = sluis.rijen("select id from bericht").get(0).get("id").toString();
    sluis.get("/api/berichten/" + bericht + "/inhoud");
  }

  @AfterAll
  static void stopt() {
    sluis.close();
  }

  private static Aanroep toon(String... argumenten) {
    String[] alle = new String[argumenten.length + 4];
    System.arraycopy(new String[] {"audit", "toon", "--adres", sluis.adres()}, 0, alle, 0, 4);
    System.arraycopy(argumenten, 0, alle, 4, argumenten.length);
    return sluis(alle);
  }

  private static Aanroep toonMetInvoer(String invoer, String... argumenten) {
    InputStream vorige = System.in;
    System.setIn(new ByteArrayInputStream(invoer.getBytes(StandardCharsets.UTF_8)));
    try {
      return toon(argumenten);
    } finally {
      System.setIn(vorige);
    }
  }

  @Test
  void verteltHetLevenVanEenBericht() {
    Aanroep aanroep = toon("--bericht", bericht);
    assertThat(aanroep.status()).as(aanroep.fouten()).isZero();
    assertThat(aanroep.uit()).startsWith("Tijden zijn Nederlandse tijd");
    assertThat(aanroep.uit().lines().skip(1))
        .allMatch(regel -> regel.matches("\\d\\d-\\d\\d-\\d{4} [0-9:]{8} \\+0[12]:00 .*"));
    assertThat(aanroep.uit().lines().toList())
        .anyMatch(regel -> regel.contains("Bericht ontvangen") && regel.contains("deze computer"))
        .anyMatch(
            regel ->
                regel.contains("Bericht beoordeeld")
                    && regel.contains("door Sluis zelf")
                    && regel.contains("TR304"))
        .anyMatch(regel -> regel.contains("Bericht zelf bekeken") && regel.endsWith("gelukt"));
    assertThat(aanroep.uit()).doesNotContain(BSN);
  }

  @Test
  void zoektEenClientMetBsnEnRedenVanStandaardInvoer() {
    Aanroep aanroep = toonMetInvoer(BSN + "\n" + REDEN + "\n", "--client");
    assertThat(aanroep.status()).as(aanroep.fouten()).isZero();
    assertThat(aanroep.uit())
        .contains("Bericht ontvangen", "Cliënt in het audittrail gezocht", "reden: " + REDEN);
    assertThat(aanroep.uit() + aanroep.fouten()).doesNotContain(BSN);

    Aanroep zonderReden = toonMetInvoer(BSN + "\n\n", "--client");
    assertThat(zonderReden.status()).isEqualTo(2);
    assertThat(zonderReden.fouten())
        .contains("antwoordt met 400: Zeg in een paar woorden", "waarom u deze cliënt zoekt")
        .endsWith("tekens). (reden)\n")
        .doesNotContain(BSN);
    assertThat(toonMetInvoer("1234\nzomaar\n", "--client").fouten())
        .containsSubsequence(
            "antwoordt met 400: Verbeter wat bij errors staat",
            "\n  bsn: Geef het Bsn: negen cijfers",
            "\n  reden: Zeg in een paar woorden")
        .doesNotContain("1234");
  }

  @Test
  void toontWatEenIdentiteitBekeekOokInAndereVormen() {
    assertThat(toon("--identiteit", "deze computer", "--inzage").uit())
        .contains("Bericht zelf bekeken")
        .doesNotContain("Bericht ontvangen");
    assertThat(toon("--bericht", bericht, "--formaat", "fhir").uit())
        .contains("\"resourceType\":\"AuditEvent\"");
    assertThat(toon("--bericht", bericht, "--formaat", "csv").uit())
        .contains(";ONTVANGEN;")
        .doesNotContain("Nederlandse tijd");
    assertThat(toon("--bericht", bericht, "--formaat", "logboek").uit())
        .contains("dpl.core.processing_activity_id");
  }

  @Test
  void zegtWatErNodigIs() {
    assertThat(toon().status()).isEqualTo(2);
    assertThat(toon("--deelnemer", "99990000").uit()).contains("zegt hier niets over");
  }
}
