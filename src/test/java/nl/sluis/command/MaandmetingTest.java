package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The measurement of a month, of a small country. */
class MaandmetingTest {

  @Test
  void laatEenHeleMaandDoorEenGatewayGaanEnDeBalansSluit() throws IOException {
    Aanroep meting =
        Aanroep.sluis(
            "meting", "maand", "--prestaties", "1500", "--historie", "6000", "--formaat", "json");

    assertThat(meting.status()).as(meting.fouten()).isZero();
    assertThat(meting.fouten()).contains("bezig: het dossier vullen", "bezig: declaraties");
    JsonNode maand = new ObjectMapper().readTree(meting.uit());
    assertThat(maand.path("declaraties").asInt()).isEqualTo(60);
    assertThat(maand.path("berichten").asInt()).isEqualTo(135);
    assertThat(maand.path("prestaties_per_s").asDouble()).isPositive();
    assertThat(maand.path("heap_mb").asInt()).isPositive();
    assertThat(maand.path("database_mb").asInt())
        .isGreaterThanOrEqualTo(maand.path("database_vooraf_mb").asInt());
    JsonNode balans = maand.path("balans");
    assertThat(balans.path("beantwoord").asInt()).isEqualTo(195);
    assertThat(balans.path("dubbel_beantwoord").asInt()).isZero();
    assertThat(balans.path("prestaties_in_dossier").asInt()).isEqualTo(1500);
    assertThat(balans.path("afgewezen").asDouble()).isPositive();
    assertThat(balans.path("toegekend").asDouble() + balans.path("afgewezen").asDouble())
        .isEqualTo(balans.path("ingediend").asDouble());
    assertThat(balans.path("goed").asBoolean()).isTrue();
  }

  @Test
  void zegtVoorafDatDeSchijfTeKleinIs() {
    Aanroep meting = Aanroep.sluis("meting", "maand", "--historie", "100000000000");

    assertThat(meting.status()).isEqualTo(2);
    assertThat(meting.fouten())
        .contains("100000000000 eerdere prestaties vraagt hier ongeveer", "GB vrij", "--map");
  }

  @Test
  void vraagtOmGenoegPrestatiesEnEenMap() {
    assertThat(Aanroep.sluis("meting", "maand", "--prestaties", "999").fouten())
        .contains("geef voor --prestaties minstens 1000");
    assertThat(Aanroep.sluis("meting", "maand", "--map", "/is/er/niet").fouten())
        .contains("geef voor --map een map die bestaat");
  }
}
