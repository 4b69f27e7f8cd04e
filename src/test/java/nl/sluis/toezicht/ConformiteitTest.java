package nl.sluis.toezicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Controle;
import org.junit.jupiter.api.Test;

/** Every case in conformance-tests comes out as it says, and none is left out by accident. */
class ConformiteitTest {
  private static final Path GEVALLEN = Path.of("conformance-tests");

  /** What holds messages and no cases. */
  private static final Set<String> BERICHTEN = Set.of("basis", "voorbeelden", "uitvragen");

  @Test
  void iederGevalKomtUit() {
    List<Gevalresultaat> resultaten =
        new Conformiteitsrun(Schemas.ingebouwd(), new Controle()).draai(GEVALLEN);
    assertThat(resultaten).hasSameSizeAs(mappenMetBestanden());
    assertThat(resultaten)
        .filteredOn(resultaat -> !resultaat.geslaagd())
        .as("a case that fails is wrong, or the rule is: the standard's text decides")
        .extracting(
            resultaat ->
                resultaat.geval() + "\n    " + String.join("\n    ", resultaat.verschillen()))
        .isEmpty();
  }

  /** A misspelt geval.yml or a forgotten one would otherwise be no case at all. */
  @Test
  void iedereMapIsEenGevalMetAlleenZijnEigenBestanden() {
    assertThat(mappenMetBestanden())
        .allSatisfy(
            map -> {
              Path geval = map.resolve(Conformiteitsrun.GEVAL);
              assertThat(geval).isRegularFile();
              assertThat(bestanden(map))
                  .filteredOn(bestand -> !bestand.equals(geval))
                  .extracting(bestand -> String.valueOf(bestand.getFileName()))
                  .allSatisfy(naam -> assertThat(geval).content().contains(naam));
            });
  }

  @Test
  void iedereRegelHeeftEenOvertredingEnIetsGoeds() {
    assertThat(mappen(GEVALLEN))
        .filteredOn(map -> String.valueOf(map.getFileName()).matches("(TR|CD|CS)\\d{3}"))
        .isNotEmpty()
        .allSatisfy(
            regel ->
                assertThat(mappen(regel))
                    .extracting(map -> String.valueOf(map.getFileName()))
                    .allMatch(naam -> naam.startsWith("fout-") || naam.startsWith("goed-"))
                    .anyMatch(naam -> naam.startsWith("fout-"))
                    .anyMatch(naam -> naam.startsWith("goed-")));
  }

  private static List<Path> mappenMetBestanden() {
    return mappen(GEVALLEN).stream()
        .filter(map -> !BERICHTEN.contains(String.valueOf(map.getFileName())))
        .flatMap(map -> mappen(map).stream())
        .toList();
  }

  private static List<Path> mappen(Path map) {
    return in(map).filter(Files::isDirectory).sorted().toList();
  }

  private static List<Path> bestanden(Path map) {
    return in(map).filter(Files::isRegularFile).toList();
  }

  private static Stream<Path> in(Path map) {
    try (Stream<Path> inhoud = Files.list(map)) {
      return inhoud.toList().stream();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
