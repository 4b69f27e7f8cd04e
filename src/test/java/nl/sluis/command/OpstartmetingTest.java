package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import nl.sluis.Klassenarchief;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement of a start and of a cold check, once each. */
class OpstartmetingTest {
  private static final String EIGENSCHAP = "meting.script";

  @TempDir private Path map;

  @AfterEach
  void vergeetHetScript() {
    System.clearProperty(EIGENSCHAP);
  }

  @Test
  void geeftVanBeideEenCijfer() throws IOException {
    System.setProperty(EIGENSCHAP, script("").toString());

    Aanroep meting = meet();

    assertThat(meting.status()).as(meting.fouten()).isZero();
    JsonNode json = new ObjectMapper().readTree(meting.uit());
    assertThat(json.path("controleer_koud_ms").asLong()).isPositive();
    assertThat(json.path("start_ms").asLong())
        .isGreaterThan(json.path("controleer_koud_ms").asLong());
  }

  @Test
  void geeftGeenCijferVanEenGatewayDieNietStart() throws IOException {
    System.setProperty(EIGENSCHAP, script("--sluis.bestaat.niet=1").toString());

    Aanroep meting = meet();

    assertThat(meting.status()).isEqualTo(2);
    assertThat(meting.uit()).isEmpty();
  }

  private static Aanroep meet() {
    return Aanroep.sluis(
        "meting",
        "--zonder",
        "declaratie,berichten,historie",
        "--rondes",
        "1",
        "--prestaties",
        "10",
        "--formaat",
        "json");
  }

  private Path script(String extra) throws IOException {
    return Files.writeString(
        Files.createFile(
            map.resolve("sluis"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))),
        """
            #!/bin/sh
            exec %s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %s "$@" %s
            """
            .formatted(
                Klassenarchief.java().stream()
                    .map("'%s'"::formatted)
                    .collect(Collectors.joining(" ")),
                Sluis.class.getName(),
                extra));
  }
}
