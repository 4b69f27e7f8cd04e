package nl.sluis.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sluis.start.Startfout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The looks that gemeenten gave: {@code CODE.css} in the folder thema of the configuration. They
 * are read and held to {@link Gemeentethema} when Sluis starts.
 */
@Component
class Themas {
  private static final Path MAP = Path.of("config", "thema");
  private static final String EINDE = ".css";

  private final Map<String, byte[]> bestanden = new TreeMap<>();

  /**
   * Reads them.
   *
   * @throws Startfout with all that is wrong with one
   */
  Themas() {
    this(MAP);
  }

  Themas(Path map) {
    if (!Files.isDirectory(map)) {
      return;
    }
    try (Stream<Path> paden = Files.list(map)) {
      for (Path pad : paden.filter(een -> een.toString().endsWith(EINDE)).sorted().toList()) {
        lees(pad);
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private void lees(Path pad) throws IOException {
    String css = Files.readString(pad);
    List<String> fouten = Gemeentethema.fouten(css);
    if (!fouten.isEmpty()) {
      throw new Startfout(
          "Het thema %s is niet te gebruiken:\n  %s".formatted(pad, String.join("\n  ", fouten)),
          "Verbeter het bestand, of haal het weg. Er is nog niets aangemaakt.");
    }
    String naam = pad.getFileName().toString();
    bestanden.put(
        naam.substring(0, naam.length() - EINDE.length()), css.getBytes(StandardCharsets.UTF_8));
  }

  /** That of this deelnemer; null when it gave none. */
  byte @Nullable [] van(String code) {
    return bestanden.get(code);
  }
}
