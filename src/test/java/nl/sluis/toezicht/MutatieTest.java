package nl.sluis.toezicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.ControleZonder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that no case misses when it is switched off is a rule that nothing tests. */
class MutatieTest {
  private static final Path GEVALLEN = Path.of("conformance-tests");
  private static final Schemas SCHEMAS = Schemas.ingebouwd();

  static Stream<String> regels() {
    return ControleZonder.beoordeelde().stream();
  }

  @ParameterizedTest
  @MethodSource("regels")
  void wordtGemist(String regel) {
    List<Gevalresultaat> zonder =
        new Conformiteitsrun(SCHEMAS, ControleZonder.regel(regel)).draai(GEVALLEN.resolve(regel));
    assertThat(zonder).as("cases of %s", regel).anyMatch(resultaat -> !resultaat.geslaagd());
  }
}
