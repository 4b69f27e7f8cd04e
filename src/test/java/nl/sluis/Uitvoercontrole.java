package nl.sluis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs after all tests, as the last step of {@code mvn verify}: in nothing that they wrote to standard
 * output, to standard error or to a log stands a personal value of the messages that they used, and
 * in no name of a file that Sluis made.
 */
class Uitvoercontrole {
  private static final Path TARGET = Path.of("target");
  private static final Path RAPPORTEN = TARGET.resolve("surefire-reports");

  /** Of messages that tests compose themselves. */
  private static final Set<String> OOK =
      Set.of(
          "999990019", "999900407", "999900419", "999900420", "999900421", "999990020", "999990032",
          "999990044", "999990056", "999990068", "999990081", "999990093", "999991152", "999995005",
          "Proefpersoon", "Testpersoon", "Sluiskade", "1234AB", "Voorbeeldstad", "Wolkenkoper");

  private static Speurder speurder() {
    Set<String> waarden = Speurder.waarden(Path.of("conformance-tests"));
    assertThat(waarden).hasSizeGreaterThan(10);
    waarden.addAll(OOK);
    return new Speurder(waarden);
  }

  @Test
  void staatNergensEenPersoonsgegeven() throws IOException {
    Speurder speurder = speurder();
    List<Path> uitvoer = uitvoer();
    assertThat(uitvoer).as("reports of tests in " + RAPPORTEN).hasSizeGreaterThan(20);
    List<String> gevonden = new ArrayList<>();
    for (Path bestand : uitvoer) {
      gevonden.addAll(speurder.vindplaatsen(bestand.toString(), Files.readAllBytes(bestand)));
    }
    assertThat(gevonden).as("personal values in what the tests wrote").isEmpty();
  }

  private static List<Path> uitvoer() throws IOException {
    List<Path> uitvoer = new ArrayList<>();
    try (Stream<Path> rapporten = Files.list(RAPPORTEN);
        Stream<Path> rest = Files.walk(TARGET.resolve("proef"))) {
      rapporten.filter(Files::isRegularFile).forEach(uitvoer::add);
      rest.filter(pad -> pad.toString().endsWith(".log")).forEach(uitvoer::add);
    }
    return uitvoer;
  }

  @Test
  void staatInGeenBestandsnaamEenPersoonsgegeven() throws IOException {
    Speurder speurder = speurder();
    try (Stream<Path> paden = Files.walk(TARGET.resolve("proef"))) {
      String namen = String.join("\n", paden.map(Path::toString).toList());
      assertThat(speurder.vindplaatsen("target/proef", namen.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
  }
}
