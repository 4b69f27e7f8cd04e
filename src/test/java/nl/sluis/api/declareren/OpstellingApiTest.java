package nl.sluis.api.declareren;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.tabel.Gefilterd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Composing a declaratie and mending one, as an aanbieder does over HTTP. */
class OpstellingApiTest {
  private static final String BSN = "999990019";
  private static final Demoberichten BERICHTEN = Proefsluis.jeugd();
  private static final String ADRES =
      "/api/declaraties?gemeente=%s&aanbieder=%s&domein=JW&maand=%s"
          .formatted(Proefsluis.GEMEENTE, Proefsluis.AANBIEDER, BERICHTEN.maand());
  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("opstelling");
    sluis.post(
        Proefsluis.xml(
            BERICHTEN.toewijzing(
                "O1",
                BSN,
                "Proefpersoon",
                BERICHTEN.uren(51, "45", "45A04", 2),
                BERICHTEN.uren(52, "45", "45A48", 2))));
    sluis.wachtTotAfgehandeld(1);
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  private static byte[] registraties(long toewijzing, int minuten) {
    return "bsn;toewijzingnummer;datum;minuten;tarief\n%s;%d;%s;%d;87,30\n"
        .formatted(BSN, toewijzing, BERICHTEN.maand().atDay(15), minuten)
        .getBytes(UTF_8);
  }

  @Test
  void steltOpWatDaarnaVerstuurdKanWorden() {
    HttpResponse<String> antwoord = sluis.postNaar(ADRES, registraties(51, 95), "*/*");
    assertThat(antwoord.statusCode()).isEqualTo(200);
    String json = antwoord.body();
    assertThat(JsonPath.<String>read(json, "$.declaratie.oordeel")).isEqualTo("GOEDGEKEURD");
    assertThat(JsonPath.<String>read(json, "$.regels[0].uitleg"))
        .contains("95 minuten, dat is 1 uur en 35 minuten, afgerond 2 uur (IV079)");
    assertThat(JsonPath.<Integer>read(json, "$.declaratie.totaalBedrag")).isEqualTo(17460);
    byte[] xml = Base64.getDecoder().decode(JsonPath.<String>read(json, "$.declaratie.xml"));
    assertThat(json.replace(JsonPath.<String>read(json, "$.declaratie.xml"), ""))
        .doesNotContain(BSN);
    assertThat(sluis.postNaar(ADRES, registraties(51, 95), "application/xml").body())
        .isEqualTo(new String(xml, UTF_8));
    assertThat(sluis.rijen("select * from declaratie where declaratie_nummer like '0384%'"))
        .as("nothing is sent or kept")
        .isEmpty();
  }

  /** D104: in every form of the answer, for also a refused file was read in full. */
  @Test
  void zegtDatVerborgenRijenMeetellen() {
    byte[] goed = Gefilterd.werkmap(new String(registraties(51, 95), UTF_8) + rij("60"));
    byte[] fout = Gefilterd.werkmap(new String(registraties(51, 95), UTF_8) + rij("veel"));

    assertThat(JsonPath.<String>read(sluis.postNaar(ADRES, goed, "*/*").body(), "$.opmerkingen[0]"))
        .contains(Gefilterd.MELDING);
    assertThat(
            sluis
                .postNaar(ADRES, goed, "application/xml")
                .headers()
                .firstValue("Sluis-Opmerking")
                .orElseThrow())
        .contains(Gefilterd.MELDING);
    HttpResponse<String> geweigerd = sluis.postNaar(ADRES, fout);
    assertThat(geweigerd.statusCode()).isEqualTo(400);
    assertThat(JsonPath.<String>read(geweigerd.body(), "$.opmerkingen[0]"))
        .contains(Gefilterd.MELDING);
  }

  private static String rij(String minuten) {
    return "%s;51;%s;%s;87,30\n".formatted(BSN, BERICHTEN.maand().atDay(16), minuten);
  }

  @Test
  void noemtElkeFoutMetRijEnKolom() {
    HttpResponse<String> antwoord =
        sluis.postNaar(
            ADRES,
            "bsn;toewijzingnummer;datum;stuks\n123456789;51;gisteren;1\n%s;77;%s;1\n"
                .formatted(BSN, BERICHTEN.maand().atDay(1))
                .getBytes(UTF_8));
    assertThat(antwoord.statusCode()).isEqualTo(400);
    assertThat(antwoord.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JsonPath.<List<String>>read(antwoord.body(), "$.fouten[*].kolom"))
        .containsExactly("bsn", "datum", "toewijzingnummer");
    assertThat(JsonPath.<List<Integer>>read(antwoord.body(), "$.fouten[*].rij"))
        .containsExactly(2, 2, 3);
    assertThat(antwoord.body()).doesNotContain(BSN, "123456789");
  }

  @Test
  void vraagtWatErOntbreekt() {
    HttpResponse<String> zonderMaand =
        sluis.postNaar(ADRES.replaceAll("maand=.*", "maand=mei"), registraties(51, 60));
    assertThat(zonderMaand.statusCode()).isEqualTo(400);
    assertThat(JsonPath.<String>read(zonderMaand.body(), "$.detail")).contains("maand klopt niet");
    assertThat(sluis.postNaar(ADRES, new byte[0]).statusCode()).isEqualTo(400);
  }

  @Test
  void steltHerstelVoorNaEenAfwijzing() {
    String adres =
        sluis
            .post(
                Proefsluis.xml(
                    BERICHTEN.declaratie(
                        "O2", BSN, BERICHTEN.prestatie("HERSTEL-1", 52, "45", "45A48", 30))))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    sluis.wachtTotAfgehandeld(2);
    String json = sluis.get(adres + "/herstelvoorstel").body();
    assertThat(JsonPath.<String>read(json, "$.regels[0].referentieNummer")).isEqualTo("HERSTEL-1");
    assertThat(JsonPath.<List<String>>read(json, "$.regels[0].retourcodes"))
        .containsExactly("9321");
    assertThat(JsonPath.<Boolean>read(json, "$.regels[0].hersteld")).isTrue();
    assertThat(JsonPath.<String>read(json, "$.declaratie.oordeel")).isEqualTo("GOEDGEKEURD");
    assertThat(sluis.get(adres + "/herstelvoorstel", "application/xml").body())
        .contains("<jw323:GeleverdVolume>");
    assertThat(sluis.get(adres + "/herstelvoorstel?formaat=csv").body())
        .contains("referentienummer;", "HERSTEL-1;52;9321;ja;", ";uitleg;voorbehoud");
    assertThat(sluis.get("/api/berichten/11111111-2222-3333-4444-555555555555/herstelvoorstel"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(404);
  }
}
