package nl.sluis.api.berichten;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A deelnemer that fetches what is for it, and later does not any more. */
class PostvakApiTest {
  private static final String HALER = "65650077";
  private static final String EIGEN = "?deelnemer=" + HALER;
  private static Proefsluis sluis;

  private final Demoberichten berichten =
      new Demoberichten(
          Standaard.IJW, Proefsluis.GEMEENTE, HALER, LocalDate.now(ZoneId.of("Europe/Amsterdam")));

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("postvak");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  private static void sluitAan(String kanaal, String formaat) {
    byte[] json =
        "{\"naam\": \"Derde aanbieder\", \"kanaal\": \"%s\", \"formaat\": \"%s\"}"
            .formatted(kanaal, formaat)
            .getBytes(StandardCharsets.UTF_8);
    assertThat(sluis.put("/api/deelnemers/" + HALER, json).statusCode()).isIn(200, 201);
  }

  @Test
  void houdtVastTotDeOntvangstIsBevestigdEnBrengtAlsErNietMeerWordtGehaald() {
    sluitAan("http", "xml");
    List<byte[]> toewijzingen = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      byte[] toewijzing =
          Proefsluis.xml(
              berichten.toewijzing(
                  "P" + i, "999900419", "Testpersoon", berichten.uren(i, "45", "45A04", 2)));
      toewijzingen.add(toewijzing);
      sluis.post(toewijzing);
    }
    sluis.wachtTotStatus("KLAAR", 3);

    String lijst = sluis.get("/api/postvak" + EIGEN).body();
    assertThat(JsonPath.<List<String>>read(lijst, "$[*].soort"))
        .containsExactly("DOORGIFTE", "DOORGIFTE", "DOORGIFTE");
    assertThat(JsonPath.<String>read(lijst, "$[0].adres")).startsWith("/api/v1/postvak/");
    assertThat(JsonPath.<List<String>>read(lijst, "$[*].bestand"))
        .allMatch(naam -> naam.matches("JW301-0384-P[123]-[A-Z0-9]{12}\\.xml"));
    assertThat(JsonPath.<Map<String, Integer>>read(sluis.get("/api/tellingen").body(), "$.totaal"))
        .containsEntry("teBezorgen", 3)
        .containsEntry("inBehandeling", 0)
        .containsEntry("verschil", 0);
    String eerste = "/api/postvak/" + JsonPath.<Integer>read(lijst, "$[0].id");
    HttpResponse<String> opgehaald = sluis.get(eerste + EIGEN);
    assertThat(opgehaald.body()).isEqualTo(new String(toewijzingen.get(0), StandardCharsets.UTF_8));
    assertThat(opgehaald.headers().firstValue("Content-Disposition").orElseThrow())
        .contains(JsonPath.<String>read(lijst, "$[0].bestand"));
    assertThat(JsonPath.<List<?>>read(sluis.get("/api/postvak" + EIGEN).body(), "$")).hasSize(3);
    String links =
        sluis.get("/api/postvak" + EIGEN + "&grootte=2").headers().firstValue("Link").orElseThrow();
    assertThat(links).contains("rel=\"next\"").doesNotContain("prev");
    String tweedePagina = sluis.get(links.replaceAll(".*<([^>]+)>; rel=\"next\".*", "$1")).body();
    assertThat(JsonPath.<List<Integer>>read(tweedePagina, "$[*].id"))
        .containsExactly(JsonPath.<Integer>read(lijst, "$[2].id"));
    assertThat(sluis.get("/api/postvak" + EIGEN + "&soort=ANTWOORD").body()).isEqualTo("[]");

    String bevestiging = eerste + "/ontvangstbevestiging" + EIGEN;
    assertThat(sluis.post(bevestiging).statusCode()).isEqualTo(204);
    assertThat(sluis.post(bevestiging).statusCode()).isEqualTo(204);
    sluis.wachtTotAfgehandeld(1);
    assertThat(sluis.audit()).containsOnlyOnce("AFGELEVERD DOORGIFTE");
    assertThat(sluis.rijen("select * from scheduled_tasks where task_instance like '65650077/%'"))
        .isEmpty();

    sluitAan("http", "zip");
    assertThat(sluis.get(eerste + EIGEN).body()).as("a zip").startsWith("PK");
    sluitAan("map", "xml");
    sluis.wachtTotAfgehandeld(3);
    assertThat(sluis.uitgegaan(HALER)).hasSize(2);
    assertThat(sluis.get("/api/postvak" + EIGEN).body()).isEqualTo("[]");
  }

  @Test
  void toontNietsVanEenAnder() {
    assertThat(sluis.get("/api/postvak?deelnemer=" + Proefsluis.GEMEENTE).body()).isEqualTo("[]");
    assertThat(sluis.get("/api/postvak/1?deelnemer=" + Proefsluis.GEMEENTE).statusCode())
        .isEqualTo(404);
    assertThat(
            sluis
                .post("/api/postvak/1/ontvangstbevestiging?deelnemer=" + Proefsluis.GEMEENTE)
                .statusCode())
        .isEqualTo(404);
    assertThat(sluis.get("/api/postvak").statusCode()).isEqualTo(400);
  }
}
