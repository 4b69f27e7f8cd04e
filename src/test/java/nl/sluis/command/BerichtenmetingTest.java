package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The measurement of many small messages, with few of them. */
class BerichtenmetingTest {

  @Test
  void meetDeGatewayNaastKaleCommits() throws IOException {
    Aanroep meting = Aanroep.sluis("meting", "berichten", "--aantal", "200", "--formaat", "json");

    assertThat(meting.status()).as(meting.fouten()).isZero();
    String[] regels = meting.uit().strip().split("\n");
    JsonNode json = new ObjectMapper().readTree(regels[regels.length - 1]);
    assertThat(json.path("per_seconde").asInt()).isPositive();
    assertThat(json.path("p99_ms").asLong()).isGreaterThanOrEqualTo(json.path("p50_ms").asLong());
    assertThat(json.path("commits_een_verbinding").asInt()).isPositive();
    assertThat(json.path("oordelen").path("GOEDGEKEURD").asInt()).isGreaterThan(150);
  }

  @Test
  void vraagtOmGenoegBerichten() {
    assertThat(Aanroep.sluis("meting", "berichten", "--aantal", "5").status()).isEqualTo(2);
  }
}
