package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The largest message that may be sent is processed whole in a small program. */
class GeheugenTest {
  private static final int BIJNA_25_MB = 26_000_000;

  @Test
  void grootsteBerichtPastIn256Megabyte() throws IOException, InterruptedException {
    List<String> opdracht =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Sluis.class.getName(),
            "meting",
            "--prestaties=30900",
            "--rondes=1",
            "--historie=24000,48000",
            "--formaat=json");
    Process meting =
        new ProcessBuilder(opdracht).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String uit = new String(meting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(meting.waitFor()).isZero();
    List<String> metingen = uit.lines().toList();
    JsonNode gemeten = new ObjectMapper().readTree(metingen.get(0));
    assertThat(gemeten.get("bytes").asInt()).isGreaterThan(BIJNA_25_MB);
    assertThat(gemeten.get("verwerking_ms").asInt()).isPositive();
    JsonNode historie = new ObjectMapper().readTree(metingen.get(1));
    assertThat(historie.get("groot").asInt()).isEqualTo(48_000);
    assertThat(historie.get("groot_x").isNumber()).isTrue();
  }
}
