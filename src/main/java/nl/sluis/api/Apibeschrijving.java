package nl.sluis.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the API says about its endpoints, from api/beschrijving.yaml: in one place the text for who
 * reads the OpenAPI, and the query parameters that a request is held to.
 */
@Component
class Apibeschrijving {
  private static final String BESTAND = "/api/beschrijving.yaml";

  private final Map<String, Eindpunt> eindpunten;

  Apibeschrijving() {
    try (InputStream bestand =
        Objects.requireNonNull(Apibeschrijving.class.getResourceAsStream(BESTAND))) {
      eindpunten = new YAMLMapper().readValue(bestand, new TypeReference<>() {});
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read " + BESTAND, fout);
    }
  }

  /**
   * The endpoint.
   *
   * @param methode GET, POST…
   * @param pad below /api, with its variables between braces
   */
  Optional<Eindpunt> van(String methode, String pad) {
    return Optional.ofNullable(eindpunten.get(methode + " " + pad));
  }

  /** All of them, by method and path. */
  Map<String, Eindpunt> alle() {
    return eindpunten;
  }
}
