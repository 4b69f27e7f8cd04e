package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.inzage.Berichten;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A refused declaratie that its sender mends in the file itself, and sends again. */
class VerbeterTest extends Browserproef {
  private static final Demoberichten DEMO = Proefsluis.jeugd();
  private static final String BSN = "999990019";
  private static final long TOEWIJZING = 77_100;
  private static final long ONBEKEND = 77_199;

  private static UUID stuur(byte[] bericht) {
    String antwoord = sluis().post(bericht).body();
    UUID id = UUID.fromString(antwoord.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
    Awaitility.await()
        .until(() -> sluis().bean(Berichten.class).vind(id).orElseThrow().oordeel() != null);
    return id;
  }

  private static byte[] declaratie(String nummer, String referentie, long toewijzing) {
    return Proefsluis.xml(
        DEMO.declaratie(nummer, BSN, DEMO.prestatie(referentie, toewijzing, "45", "45A48", 1)));
  }

  private void kies(UUID bericht, String naam, byte[] inhoud) {
    ga("/console/verbeter/" + bericht);
    pagina.setInputFiles("#veld-bestand", new FilePayload(naam, "text/xml", inhoud));
    druk(pagina.locator("main form button"));
  }

  private String tekst() {
    return pagina.locator("main").innerText();
  }

  private static List<UUID> verbeterdDoor(UUID bericht) {
    return sluis()
        .database()
        .sql("select id from bericht where verbetert = :id")
        .param("id", bericht)
        .query(UUID.class)
        .list();
  }

  @Test
  void toontEerstWatErAndersIsEnVerstuurtDanEenKeer() {
    stuur(
        Proefsluis.xml(
            DEMO.toewijzing(
                "VERBETERTOEW", BSN, "Proefpersoon", DEMO.uren(TOEWIJZING, "45", "45A48", 2))));
    UUID oud = stuur(declaratie("VERBETER1", "VERBETER-R1", ONBEKEND));
    ga("/console/berichten/" + oud);
    druk(pagina.getByText("Verbeter het bestand zelf"));
    pagina.waitForURL("**/console/verbeter/" + oud);
    assertThat(bezwaren()).isEmpty();
    pagina.setInputFiles(
        "#veld-bestand",
        new FilePayload(
            "nieuw.xml", "text/xml", declaratie("VERBETER2", "VERBETER-R2", TOEWIJZING)));
    druk(pagina.locator("main form button"));
    pagina.waitForURL("**/console/verbeter/" + oud + "/*");
    assertThat(tekst())
        .contains("Er is nog niets verstuurd", "goedgekeurd", "ToewijzingNummer", "77199", "77100")
        .doesNotContain(BSN, "TR056");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    pagina.setViewportSize(1280, 900);
    druk(pagina.getByText("Verstuur…"));
    pagina.waitForURL("**/verstuur");
    assertThat(tekst()).contains("VERBETER2", "verschillen", "niet terug te nemen");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    assertThat(verbeterdDoor(oud)).as("nothing is sent yet").isEmpty();
    String bevestiging = pagina.url();

    druk(pagina.getByText("Ja, verstuur"));
    pagina.waitForURL("**/console/berichten/*");
    UUID nieuw = verbeterdDoor(oud).get(0);
    assertThat(pagina.url()).endsWith(nieuw.toString());
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(sluis().bean(Berichten.class).vind(nieuw).orElseThrow().oordeel())
                    .isEqualTo("GOEDGEKEURD"));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(sluis().uitgegaan(Proefsluis.GEMEENTE))
                    .as("what the gemeente gets")
                    .anyMatch(naam -> naam.contains("VERBETER2")));

    pagina.navigate(bevestiging);
    assertThat(tekst()).contains("Dit bestand is verstuurd");
    assertThat(pagina.getByText("Ja, verstuur").count()).isZero();
    kies(oud, "ander.xml", declaratie("VERBETER3", "VERBETER-R3", TOEWIJZING));
    assertThat(tekst()).contains("al een andere verbetering verstuurd");
    assertThat(pagina.getByText("Verstuur…").count()).isZero();
    assertThat(bezwaren()).isEmpty();
    assertThat(verbeterdDoor(oud)).containsExactly(nieuw);
  }

  /** The button of a page that was open already, in another window. */
  @Test
  void verstuurtNogEensDrukkenNietNogEens() {
    UUID oud = stuur(declaratie("VERBETER4", "VERBETER-R4", ONBEKEND));
    kies(oud, "nieuw.xml", declaratie("VERBETER5", "VERBETER-R5", ONBEKEND));
    pagina.getByText("Verstuur…").click();
    pagina.waitForURL("**/verstuur");
    assertThat(tekst()).contains("met een afkeuring terug");
    var tweede = pagina.context().newPage();
    tweede.navigate(pagina.url());
    pagina.getByText("Ja, verstuur").click();
    pagina.waitForURL("**/console/berichten/*");
    tweede.getByText("Ja, verstuur").click();
    tweede.waitForURL(pagina.url());
    assertThat(verbeterdDoor(oud)).hasSize(1);
  }

  @Test
  void waarschuwtVoorEenIdentificatieDieAlVerwerktIs() {
    UUID oud = stuur(declaratie("VERBETER6", "VERBETER-R6", ONBEKEND));
    Awaitility.await()
        .until(
            () ->
                sluis()
                    .bean(Berichten.class)
                    .vind(oud)
                    .orElseThrow()
                    .status()
                    .name()
                    .equals("AFGEHANDELD"));
    kies(oud, "zelfde.xml", declaratie("VERBETER6", "VERBETER-R6", TOEWIJZING));
    assertThat(pagina.locator(".utrecht-alert--warning").innerText())
        .contains("TR056", "nieuwe Identificatie", "credit");
    assertThat(bezwaren()).isEmpty();
    kies(
        oud,
        "toewijzing.xml",
        Proefsluis.xml(
            DEMO.toewijzing(
                "VERBETER7", BSN, "Proefpersoon", DEMO.uren(77_101, "45", "45A48", 2))));
    assertThat(pagina.locator(".utrecht-alert--warning").innerText())
        .contains("toewijzing (JW301)", "declaratie (JW323)", "het goede bestand");
  }

  @Test
  void zegtBijHetVeldWatErMisIsMetHetBestand() {
    byte[] bericht = declaratie("VERBETER8", "VERBETER-R8", ONBEKEND);
    UUID oud = stuur(bericht);
    kies(oud, "zelfde.xml", bericht);
    assertThat(focus()).contains("Er is niets veranderd");
    assertThat(bezwaren()).isEmpty();
    assertThat(schuiftOpzij()).isFalse();
    kies(oud, "bericht.zip", new byte[] {'P', 'K', 3, 4, 0});
    assertThat(focus()).contains("Dit is een zip");
    kies(oud, "leeg.xml", new byte[0]);
    assertThat(focus()).contains("Het bestand is leeg");
    kies(oud, "brief.xml", "Beste gemeente".getBytes(StandardCharsets.UTF_8));
    assertThat(tekst()).contains("geweigerd", "geen leesbare XML", "heeft geen zin");
    assertThat(pagina.getByText("Verstuur…").count()).isZero();
    assertThat(bezwaren()).isEmpty();
    assertThat(ga("/console/verbeter/" + UUID.randomUUID())).isEqualTo(404);
    assertThat(ga("/console/verbeter/" + oud + "/" + UUID.randomUUID())).isEqualTo(404);
    assertThat(tekst()).contains("uur klaarstaan");
    assertThat(verbeterdDoor(oud)).isEmpty();
  }
}
