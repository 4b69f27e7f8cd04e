package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held of the time of a check from cold: what it does not load. */
class KoudeControleTest {
  private static final List<String> NIET_NODIG =
      List.of(
          "org.springframework.",
          "org.apache.camel.",
          "org.postgresql.",
          "com.fasterxml.jackson.databind.",
          "com.sun.org.apache.xerces.internal.impl.xs.",
          "nl.sluis.meting.Opstartmeting");

  @TempDir private Path map;

  @Test
  void laadtVanDeGatewayNiets() throws IOException, InterruptedException {
    Path geladen = map.resolve("geladen.txt");
    Process controle =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + geladen,
                "-cp",
                System.getProperty("java.class.path"),
                Sluis.class.getName(),
                "controleer",
                "conformance-tests/voorbeelden/declaratie-goed.xml")
            .redirectErrorStream(true)
            .start();
    String tekst = new String(controle.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(controle.waitFor()).as(tekst).isZero();
    List<String> klassen =
        Files.readAllLines(geladen).stream().map(regel -> regel.replaceFirst(".*] ", "")).toList();
    assertThat(klassen)
        .anyMatch(klasse -> klasse.startsWith("nl.sluis.command.ControleerCommand "))
        .noneMatch(klasse -> NIET_NODIG.stream().anyMatch(klasse::startsWith));
  }
}
