package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measurement of one large message, and that the largest passes in a small program. */
class GeheugenTest {
  private static final int BIJNA_25_MB = 26_000_000;

  @Test
  void grootsteBerichtPastIn256Megabyte() throws IOException, InterruptedException {
    List<String> opdracht =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseParallelGC", // as the script starts it
            "-cp",
            System.getProperty("java.class.path"),
            Sluis.class.getName(),
            "meting",
            "--prestaties=30900",
            "--rondes=1",
            "--zonder=berichten,historie",
            "--formaat=json");
    Process meting =
        new ProcessBuilder(opdracht).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String uit = new String(meting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(meting.waitFor()).isZero();
    JsonNode gemeten = new ObjectMapper().readTree(uit);
    assertThat(gemeten.get("bytes").asInt()).isGreaterThan(BIJNA_25_MB);
    assertThat(gemeten.get("verwerking_ms").asInt()).isPositive();
  }

  @Test
  void noemtElkCijferOokInRekentijd() throws IOException {
    Aanroep meting =
        Aanroep.sluis(
            "meting",
            "--prestaties=50",
            "--contractregels=500",
            "--rondes=1",
            "--berichten=100",
            "--historie=1200,2400",
            "--formaat=json");

    assertThat(meting.status()).as(meting.fouten()).isZero();
    JsonNode cijfers = new ObjectMapper().readTree(meting.uit());
    for (String naam : List.of("controleer_x", "controleer_cpu_x", "verwerking_x")) {
      assertThat(cijfers.path(naam).isNumber()).as(naam).isTrue();
    }
    for (String wat : List.of("xsd", "controleer", "verwerking")) {
      assertThat(cijfers.path(wat + "_ms").isNumber()).as(wat).isTrue();
      assertThat(cijfers.path(wat + "_cpu_ms").isNumber()).as(wat).isTrue();
    }
    assertThat(cijfers.path("berichten_per_s").asDouble()).isPositive();
    assertThat(cijfers.path("bericht_cpu_ms").isNumber()).isEqualTo(Files.exists(Path.of("/proc")));
    JsonNode historie = cijfers.path("historie");
    assertThat(historie.path("groot").asInt()).isEqualTo(2_400);
    assertThat(historie.path("groot_x").isNumber()).isTrue();
    assertThat(historie.path("groot_cpu_ms").isNumber()).isTrue();
  }

  @Test
  void meetAlleenWatGevraagdIs() {
    Aanroep meting =
        Aanroep.sluis(
            "meting", "--prestaties=50", "--rondes=1", "--zonder=declaratie,berichten,historie");

    assertThat(meting.status()).as(meting.fouten()).isZero();
    assertThat(meting.uit()).contains("processoren").doesNotContain("Declaratie", "berichten");
  }
}
