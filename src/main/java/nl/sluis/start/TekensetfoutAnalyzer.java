package nl.sluis.start;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.sluis.json.Jsonfout;
import nl.sluis.json.Jsonlezer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;
import org.yaml.snakeyaml.error.YAMLException;

/** A file with settings whose characters are no UTF-8, such as Windows writes them (D104). */
@Order(0)
final class TekensetfoutAnalyzer extends AbstractFailureAnalyzer<YAMLException> {
  private static final String HERSTEL =
      "Kladblok bewaart als UTF-8 bij Opslaan als, achter Codering.";

  private final Supplier<Stream<Path>> bestanden;

  TekensetfoutAnalyzer() {
    this(YamlfoutAnalyzer::bestanden);
  }

  TekensetfoutAnalyzer(Supplier<Stream<Path>> bestanden) {
    this.bestanden = bestanden;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable oorzaak, YAMLException fout) {
    if (!(fout.getCause() instanceof CharacterCodingException)) {
      return null;
    }
    String melding =
        bestanden
            .get()
            .flatMap(bestand -> melding(bestand).stream())
            .findFirst()
            .orElse("Een bestand met instellingen bevat tekens die geen UTF-8 zijn.");
    return new FailureAnalysis(melding, HERSTEL, fout);
  }

  private static Optional<String> melding(Path bestand) {
    try {
      return Jsonlezer.tekenfout(Files.readAllBytes(bestand))
          .map(Jsonfout::tekst)
          .map(tekst -> "Het bestand %s klopt niet. %s".formatted(bestand, tekst));
    } catch (IOException onleesbaar) {
      return Optional.empty();
    }
  }
}
