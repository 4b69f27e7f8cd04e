package nl.sluis.toezicht;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.sluis.json.Jsonfout;
import nl.sluis.json.Jsonlezer;

/** Reads a geval.yaml. */
final class Gevallezer {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // a year alone would be taken for days since 1970
          .withConfigOverride(
              LocalDate.class, datum -> datum.setFormat(JsonFormat.Value.forLeniency(false)))
          .build();

  private Gevallezer() {}

  /**
   * The case in this folder.
   *
   * @throws OnbruikbaarGeval saying what is wrong with it, and where
   */
  static Geval lees(Path map) {
    try {
      byte[] bytes = Files.readAllBytes(map.resolve(Conformiteitsrun.GEVAL));
      Optional<Jsonfout> tekenfout = Jsonlezer.tekenfout(bytes);
      if (tekenfout.isPresent()) {
        throw new OnbruikbaarGeval("geval.yaml is niet te lezen. " + tekenfout.get().tekst());
      }
      return YAML.readValue(bytes, Geval.class);
    } catch (JsonProcessingException fout) {
      throw new OnbruikbaarGeval(Gevalfout.uitleg(fout));
    } catch (IOException fout) {
      throw new OnbruikbaarGeval("geval.yaml is niet te lezen");
    }
  }
}
