package nl.sluis.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A file with settings that is no YAML: which, and where in it; the parser does not know which. */
@Order(0)
final class YamlfoutAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {
  private static final String HERSTEL =
      "Verbeter het bestand; spring met spaties in en niet met tabs, en zet een waarde met een"
          + " dubbelepunt erin tussen aanhalingstekens.";

  private static final Mark GEEN = new Mark("", 0, 0, 0, new int[0], 0);
  private static final List<Path> MAPPEN = List.of(Path.of(""), Path.of("config"), Path.of("data"));

  /** The most common of what the parser says, by how it begins. */
  private static final Map<String, String> IN_HET_NEDERLANDS =
      Map.of(
          "mapping values are not allowed", "hier kan geen dubbelepunt staan",
          "found character '\\t", "hier staat een tab",
          "could not find expected ':'", "hier ontbreekt een dubbelepunt",
          "expected <block end>", "deze regel springt anders in dan de regels erboven",
          "found duplicate key", "deze naam staat er twee keer",
          "found unexpected end of stream", "een aanhalingsteken of haakje is niet gesloten",
          "expected ',' or", "een komma of sluithaakje ontbreekt");

  @Override
  protected FailureAnalysis analyze(Throwable oorzaak, MarkedYAMLException fout) {
    Mark plek =
        Objects.requireNonNullElse(
            fout.getProblemMark() == null ? fout.getContextMark() : fout.getProblemMark(), GEEN);
    String bestand =
        bestanden().filter(pad -> isOorzaak(pad, fout)).findFirst().map(Path::toString).orElse("");
    return new FailureAnalysis(
        "%s klopt niet, regel %d, kolom %d: %s."
            .formatted(
                bestand.isEmpty() ? "Een bestand met instellingen" : "Het bestand " + bestand,
                plek.getLine() + 1,
                plek.getColumn() + 1,
                uitleg(String.valueOf(fout.getProblem()))),
        HERSTEL,
        fout);
  }

  private static String uitleg(String melding) {
    return IN_HET_NEDERLANDS.entrySet().stream()
        .filter(bekend -> melding.startsWith(bekend.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("de opmaak is geen YAML");
  }

  /** Where settings are looked for; a folder of data that stands elsewhere is not known here. */
  static Stream<Path> bestanden() {
    return MAPPEN.stream()
        .flatMap(
            map -> {
              try (Stream<Path> inhoud = Files.list(map)) {
                return inhoud.toList().stream();
              } catch (IOException geenMap) {
                return Stream.of();
              }
            })
        .filter(pad -> pad.toString().matches(".*\\.ya?ml"));
  }

  private static boolean isOorzaak(Path bestand, MarkedYAMLException fout) {
    return fout(bestand).filter(eigen -> Objects.equals(plek(eigen), plek(fout))).isPresent();
  }

  private static @Nullable String plek(MarkedYAMLException fout) {
    Mark plek = fout.getProblemMark();
    return plek == null ? null : fout.getProblem() + plek.getLine() + ":" + plek.getColumn();
  }

  private static Optional<MarkedYAMLException> fout(Path bestand) {
    LoaderOptions opties = new LoaderOptions();
    opties.setAllowDuplicateKeys(false);
    try (InputStream inhoud = Files.newInputStream(bestand)) {
      new Yaml(new SafeConstructor(opties)).loadAll(inhoud).forEach(deel -> {});
      return Optional.empty();
    } catch (MarkedYAMLException fout) {
      return Optional.of(fout);
    } catch (IOException onleesbaar) {
      return Optional.empty();
    }
  }
}
