package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measurement of many small messages, with few of them. */
class BerichtenmetingTest {

  @Test
  void meetDeGatewayNaastKaleCommits() throws IOException {
    Aanroep meting =
        Aanroep.sluis(
            "meting", "berichten", "--aantal", "200", "--warm", "150", "--formaat", "json");

    assertThat(meting.status()).as(meting.fouten()).isZero();
    String[] regels = meting.uit().strip().split("\n");
    JsonNode json = new ObjectMapper().readTree(regels[regels.length - 1]);
    assertThat(json.path("per_seconde").asInt()).isPositive();
    assertThat(json.path("berichten_per_s").asDouble()).isPositive();
    if (Files.exists(Path.of("/proc"))) {
      double samen =
          json.path("bericht_gateway_cpu_ms").asDouble()
              + json.path("bericht_postgres_cpu_ms").asDouble();
      assertThat(json.path("bericht_cpu_ms").asDouble())
          .isPositive()
          .isCloseTo(samen, within(0.01));
    }
    assertThat(json.path("heap_mb")).hasSize(4);
    assertThat(json.at("/heap_mb/3").asDouble()).isPositive();
    for (String weg : List.of("http", "sftp")) {
      JsonNode duren = json.path(weg);
      assertThat(duren.path("aantal").asInt()).as(weg).isPositive();
      assertThat(duren.path("p50_ms").asLong()).as(weg).isPositive();
      assertThat(duren.path("p99_ms").asLong())
          .as(weg)
          .isGreaterThanOrEqualTo(duren.path("p50_ms").asLong());
    }
    assertThat(json.at("/http/aantal").asInt() + json.at("/sftp/aantal").asInt()).isEqualTo(200);
    assertThat(json.path("commits_een_verbinding").asInt()).isPositive();
    assertThat(json.path("oordelen").path("GOEDGEKEURD").asInt()).isEqualTo(350);
  }

  @Test
  void vraagtOmGenoegBerichten() {
    assertThat(Aanroep.sluis("meting", "berichten", "--aantal", "5").status()).isEqualTo(2);
    assertThat(Aanroep.sluis("meting", "berichten", "--achterstand", "64").fouten())
        .contains("geef voor --achterstand minstens 128 berichten");
    assertThat(
            Aanroep.sluis("meting", "berichten", "--achterstand", "128", "--relaties", "2")
                .fouten())
        .contains("geef voor --relaties 1 of 128");
  }
}
