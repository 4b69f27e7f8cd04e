package nl.sluis.api.declareren;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.contract.Contracttekst;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.tabel.Gefilterd;
import nl.sluis.tabel.Tabellen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract register over HTTP, in a running gateway. */
class ContractenApiTest {
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("contracten");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  /** D104: who filtered may think that what he does not see is not taken over. */
  @Test
  void zegtDatVerborgenRijenMeetellen() {
    byte[] bestand = Gefilterd.werkmap(regel().en("aanbieder", "42420009").tekst());

    for (String vraag : new String[] {"?proef=true", ""}) {
      assertThat(
              JsonPath.<List<String>>read(
                  sluis.put("/api/contracten" + vraag, bestand).body(), "$.opmerkingen"))
          .singleElement()
          .asString()
          .contains(Gefilterd.MELDING);
    }
  }

  @Test
  void neemtOverEnGeeftElkeVersieTerug() {
    Contracttekst eerste = regel().en("aanbieder", "42420002");
    String gelukt = put("", eerste).body();
    long versie = JsonPath.<Integer>read(gelukt, "$.versie");
    Contracttekst tweede = regel("tarief", "90,00");
    assertThat(put("", tweede).body())
        .startsWith(
            ("{\"proef\":false,\"versie\":%d,\"nieuw\":0,\"gewijzigd\":1,\"vervallen\":1,"
                    + "\"ongewijzigd\":0,\"geraakt\":[")
                .formatted(versie + 1));

    HttpResponse<String> nu = sluis.get("/api/contracten");
    assertThat(nu.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(nu.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("contracten.csv");
    assertThat(nu.body().lines()).hasSize(2).anyMatch(rij -> rij.contains(";90,00;"));
    assertThat(sluis.get("/api/contracten?versie=" + versie).body().lines()).hasSize(3);
    assertThat(sluis.get("/api/contracten?op=2024-12-31").body().lines()).hasSize(1);
    assertThat(sluis.get("/api/contracten?gemeente=0363").body().lines()).hasSize(1);
    assertThat(sluis.get("/api/contracten", EXCEL).headers().firstValue("Content-Type"))
        .hasValue(EXCEL);
    assertThat(sluis.get("/api/contracten?formaat=xlsx").body()).startsWith("PK");

    String versies = sluis.get("/api/contracten/versies").body();
    assertThat(JsonPath.<Integer>read(versies, "$[0].nummer")).isEqualTo((int) versie + 1);
    assertThat(JsonPath.<String>read(versies, "$[0].sha256")).startsWith("sha256:");
    assertThat(JsonPath.<String>read(versies, "$[0].moment")).endsWith("Z");
    assertThat(JsonPath.<Integer>read(versies, "$[1].regels")).isEqualTo(2);
  }

  @Test
  void noemtAlleFoutenEnVerandertNiets() {
    put("", regel());
    String voor = sluis.get("/api/contracten").body();
    HttpResponse<String> geweigerd =
        put("", regel("tarief", "veel", "aanbieder", "1").en("domein", "JEUGD"));
    assertThat(geweigerd.statusCode()).isEqualTo(400);
    assertThat(geweigerd.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JsonPath.<String>read(geweigerd.body(), "$.title"))
        .isEqualTo("Contracten niet overgenomen");
    assertThat(JsonPath.<List<String>>read(geweigerd.body(), "$.fouten[*].kolom"))
        .containsExactly("aanbieder", "tarief", "domein");
    assertThat(JsonPath.<List<Integer>>read(geweigerd.body(), "$.fouten[*].rij"))
        .containsExactly(2, 2, 3);
    assertThat(JsonPath.<String>read(geweigerd.body(), "$.fouten[2].melding"))
        .isEqualTo("'JEUGD'; verwacht: JW, WMO");
    assertThat(sluis.get("/api/contracten").body()).isEqualTo(voor);
  }

  @Test
  void vervangtOpVerzoekAlleenWatVanEenGemeenteIs() {
    put("", regel().en("gemeente", "0394"));
    assertThat(put("?gemeente=0394", regel()).statusCode()).isEqualTo(400);
    assertThat(put("?gemeente=0394", regel("gemeente", "0394", "tarief", "1,00")).statusCode())
        .isEqualTo(200);
    assertThat(sluis.get("/api/contracten").body().lines()).hasSize(3);
  }

  @Test
  void beoordeeltDeclaratiesDaarna() {
    Demoberichten jeugd = Proefsluis.jeugd();
    put("", regel("tarief", "87,29", "productcode", "45A04", "einddatum", ""));
    long versie =
        JsonPath.<Integer>read(sluis.get("/api/contracten/versies").body(), "$[0].nummer");
    sluis.post(
        Proefsluis.xml(
            jeugd.toewijzing("C1", "999900419", "Proef", jeugd.uren(77, "45", "45A04", 9))));
    sluis.post(
        Proefsluis.xml(
            jeugd.declaratie("C2", "999900419", jeugd.prestatie("R1", 77, "45", "45A04", 2))));
    sluis.wachtTotAfgehandeld(2);
    assertThat(
            sluis.rijen("select soort, oordeel, contractversie from bericht order by volgnummer"))
        .extracting(rij -> rij.get("soort") + " " + rij.get("contractversie"))
        .containsExactly("JW301 null", "JW323 " + versie);
    String bericht =
        sluis.rijen("select id from bericht where soort = 'JW323'").get(0).get("id").toString();
    String json = sluis.get("/api/berichten/" + bericht).body();
    assertThat(JsonPath.<Integer>read(json, "$.contractversie")).isEqualTo((int) versie);
    assertThat(JsonPath.<List<String>>read(json, "$.bevindingen[*].retourcode"))
        .containsExactly("0611");
  }

  @ParameterizedTest
  @CsvSource({
    "?versie=9999, 404, Versie onbekend",
    "?formaat=pdf, 400, formaat klopt niet",
    "?op=morgen, 400, Ongeldig verzoek",
    "?versie=een, 400, Ongeldig verzoek"
  })
  void zegtWatErMisIsMetEenVraag(String vraag, int status, String uitleg) {
    HttpResponse<String> antwoord = sluis.get("/api/contracten" + vraag, "text/csv");
    assertThat(antwoord.statusCode()).isEqualTo(status);
    assertThat(antwoord.body()).contains(uitleg);
  }

  @Test
  void weigertWatTeGrootOfLeegIs() {
    assertThat(sluis.put("/api/contracten", new byte[0]).body()).contains("Leeg verzoek");
    assertThat(sluis.put("/api/contracten", new byte[Tabellen.MAX_BYTES + 1]).statusCode())
        .isEqualTo(413);
    assertThat(sluis.post("/api/contracten").statusCode()).isEqualTo(405);
  }

  private static Contracttekst regel(String... anders) {
    return Contracttekst.met("gemeente", "0384", "aanbieder", "65650001").gewijzigd(anders);
  }

  private static HttpResponse<String> put(String vraag, Contracttekst bestand) {
    return sluis.put("/api/contracten" + vraag, bestand.bytes());
  }
}
