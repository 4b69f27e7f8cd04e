package nl.sluis.api.berichten;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.api.Verzoekfout;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Messages that are sent again with a change, and who may see what of his own. */
class VerbeteringenApiTest {
  private static final String BSN = "999900407";
  private static final String ANDERE_BSN = "999900419";
  private static Proefsluis sluis;

  private final Demoberichten berichten = Proefsluis.jeugd();

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("verbeteringen", Proefsluis.metBackoffice(AANBIEDER));
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void isEenNieuwBerichtMetHetVerschilErbij() {
    byte[] oud =
        Proefsluis.xml(
            berichten.declaratie(
                "D1",
                BSN,
                berichten.prestatie("R1", 7, "45", "45A04", 2),
                berichten.prestatie("R2", 8, "45", "45A05", 2)));
    UUID id = id(sluis.post(oud));
    byte[] nieuw =
        Proefsluis.xml(
            berichten.declaratie(
                "D2",
                ANDERE_BSN,
                berichten.prestatie("R0", 9, "45", "45A06", 1),
                berichten.prestatie("R1", 7, "45", "45A04", 2),
                berichten.prestatie("R2", 8, "45", "45A05", 3)));

    HttpResponse<String> antwoord = verbeter(id, nieuw);
    assertThat(antwoord.statusCode()).isEqualTo(201);
    assertThat(JsonPath.<String>read(antwoord.body(), "$.verbetert")).isEqualTo(id.toString());
    String adres = "/api/v1/berichten/";
    assertThat(JsonPath.<String>read(bericht(id(antwoord)), "$.verbetert")).isEqualTo(adres + id);
    assertThat(JsonPath.<List<String>>read(bericht(id), "$.verbeterdDoor"))
        .containsExactly(adres + id(antwoord));
    assertThat(bericht(id)).as("improves nothing itself").doesNotContain("\"verbetert\"");
    assertThat(verbeter(id, nieuw).statusCode()).as("the same again").isEqualTo(200);
    assertThat(verbeter(id, oud).statusCode()).as("nothing changed").isEqualTo(409);

    String verschil = sluis.get("/api/berichten/" + id(antwoord) + "/verschil").body();
    String prestaties = "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie";
    assertThat(JsonPath.<List<String>>read(verschil, "$.wijzigingen[*].pad"))
        .containsExactly(
            "/Bericht/Header/BerichtIdentificatie/Identificatie",
            "/Bericht/Declaratie/DeclaratieNummer",
            "/Bericht/Declaratie/TotaalIngediendBedrag/TotaalBedrag",
            "/Bericht/Declaratie/Clienten/Client[1]/Bsn",
            prestaties + "[1]",
            prestaties + "[3]/GeleverdVolume",
            prestaties + "[3]/IngediendBedrag/Bedrag");
    Map<String, Object> volume = JsonPath.read(verschil, "$.wijzigingen[5]");
    assertThat(volume).containsEntry("oud", "2").containsEntry("nieuw", "3");
    assertThat((int) volume.get("regelNieuw")).isGreaterThan((int) volume.get("regelOud"));
    assertThat(JsonPath.<Map<String, Object>>read(verschil, "$.wijzigingen[3]"))
        .containsEntry("afgeschermd", true)
        .doesNotContainKeys("oud", "nieuw");
    assertThat(verschil).doesNotContain(BSN, ANDERE_BSN);
    assertThat(sluis.get("/api/berichten/" + id + "/verschil").statusCode()).isEqualTo(404);
  }

  @Test
  void legtUitDatEenVerwerkteIdentificatieNietNogEensKan() {
    byte[] oud =
        Proefsluis.xml(
            berichten.declaratie("G1", BSN, berichten.prestatie("G", 99, "45", "45A04", 2)));
    UUID id = id(sluis.post(oud));
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(sluis.get("/api/berichten/" + id).body()).contains("\"AFGEHANDELD\""));
    String beter =
        new String(oud, StandardCharsets.UTF_8)
            .replace("ToewijzingNummer>99<", "ToewijzingNummer>98<");
    HttpResponse<String> antwoord = verbeter(id, beter.getBytes(StandardCharsets.UTF_8));
    assertThat(JsonPath.<String>read(antwoord.body(), "$.uitleg")).contains("TR056", "credit");
    assertThat(verbeter(id, new byte[0]).statusCode()).isEqualTo(400);
  }

  private static String bericht(UUID id) {
    return sluis.get("/api/berichten/" + id).body();
  }

  private static List<BeoordelingenController.Wachtweergave> wachtend(String deelnemer) {
    return Objects.requireNonNull(
        sluis
            .bean(BeoordelingenController.class)
            .wachtend(new MockHttpServletRequest("GET", "/api/beoordelingen"), deelnemer(deelnemer))
            .getBody());
  }

  @Test
  void isAlleenVoorWieHetAangaat() throws Exception {
    UUID id =
        id(
            sluis.post(
                Proefsluis.xml(
                    berichten.toewijzing(
                        "S1", BSN, "Testpersoon", berichten.uren(500, "45", "45A04", 2)))));
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(sluis.get("/api/berichten/" + id).body()).contains("TER_BEOORDELING"));
    BeoordelingenController beoordelingen = sluis.bean(BeoordelingenController.class);
    VerbeteringenController verbeteringen = sluis.bean(VerbeteringenController.class);

    assertThat(beoordelingen.toon(id, deelnemer(AANBIEDER)).lijnen())
        .as("the aanbieder decides about a toewijzing")
        .singleElement()
        .satisfies(lijn -> assertThat(lijn.plaats()).isEqualTo("/Bericht/Header"));
    assertThat(wachtend(AANBIEDER)).hasSize(1);
    for (String ander : List.of(GEMEENTE, ANDERE_AANBIEDER)) {
      assertThat(wachtend(ander)).isEmpty();
      assertThatThrownBy(() -> beoordelingen.toon(id, deelnemer(ander)))
          .isInstanceOf(Verzoekfout.class)
          .hasMessageContaining("404");
    }
    assertThatThrownBy(() -> verbeteringen.verschil(id, deelnemer(AANBIEDER)))
        .hasMessageContaining("Bericht onbekend");
    assertThatThrownBy(() -> verbeteringen.verschil(id, deelnemer(GEMEENTE)))
        .as("who handed it in may ask")
        .hasMessageContaining("Geen verbetering");
  }

  private static Identiteit deelnemer(String code) {
    return new Identiteit(Identiteit.Soort.DEELNEMER, code, "proef");
  }

  private static HttpResponse<String> verbeter(UUID id, byte[] bericht) {
    return sluis.post("/api/berichten/" + id + "/verbeteringen", bericht);
  }

  private static UUID id(HttpResponse<String> antwoord) {
    return UUID.fromString(
        antwoord.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
  }
}
