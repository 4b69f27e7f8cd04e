package nl.sluis.koppeling.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The HTTP API as its user meets it. */
class BerichtenApiTest {
  private static final String BSN = "999900419";
  private static Proefsluis sluis;

  private final Demoberichten berichten = Proefsluis.jeugd();

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("api");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void levertAanVolgtEnHaaltHetAntwoordOp() {
    byte[] toewijzing =
        Proefsluis.xml(
            berichten.toewijzing("A1", BSN, "Testpersoon", berichten.uren(1, "45", "45A04", 2)));
    HttpResponse<String> nieuw = sluis.post(toewijzing, "mijn bericht.xml");
    assertThat(nieuw.statusCode()).isEqualTo(201);
    assertThat(JsonPath.<String>read(nieuw.body(), "$.status")).isEqualTo("ONTVANGEN");
    String adres = nieuw.headers().firstValue("Location").orElseThrow();

    HttpResponse<String> nogEens = sluis.post(toewijzing);
    assertThat(nogEens.statusCode()).isEqualTo(200);
    assertThat(nogEens.headers().firstValue("Location")).hasValue(adres);

    sluis.wachtTotAfgehandeld(1);
    String json = sluis.get(adres).body();
    assertThat(JsonPath.<String>read(json, "$.oordeel")).isEqualTo("GOEDGEKEURD");
    assertThat(JsonPath.<String>read(json, "$.bestand")).isEqualTo("mijn bericht.xml");
    assertThat(JsonPath.<String>read(json, "$.berichtsoort")).isEqualTo("JW301");
    assertThat(JsonPath.<List<?>>read(json, "$.bevindingen")).isEmpty();
    HttpResponse<String> antwoord = sluis.get(JsonPath.read(json, "$.antwoord.adres"));
    assertThat(antwoord.headers().firstValue("Content-Type")).hasValue("application/xml");
    assertThat(antwoord.headers().firstValue("Content-Disposition").orElseThrow())
        .contains(JsonPath.<String>read(json, "$.antwoord.bestand"));
    assertThat(antwoord.body()).contains("jw302:Bericht");
    assertThat(JsonPath.<List<?>>read(sluis.get("/api/berichten?grootte=1").body(), "$"))
        .hasSize(1);
  }

  @Test
  void legtFoutenUitInHetNederlands() {
    uitgelegd(sluis.post(new byte[0]), 400, "Leeg verzoek");
    uitgelegd(sluis.get("/api/berichten/geen-kenmerk"), 400, "Ongeldig verzoek");
    uitgelegd(
        sluis.get("/api/berichten/11111111-2222-3333-4444-555555555555"), 404, "Bericht onbekend");
    uitgelegd(sluis.get("/api/berichten?status=ONZIN"), 400, "Ongeldig verzoek");
    uitgelegd(sluis.get("/api/berichten?grootte=100000"), 400, "Ongeldig verzoek");
    uitgelegd(sluis.get("/nergens"), 404, "Niet gevonden");
  }

  private static void uitgelegd(HttpResponse<String> antwoord, int status, String titel) {
    assertThat(antwoord.statusCode()).isEqualTo(status);
    assertThat(antwoord.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JsonPath.<String>read(antwoord.body(), "$.title")).isEqualTo(titel);
    assertThat(JsonPath.<String>read(antwoord.body(), "$.detail")).isNotBlank();
  }
}
