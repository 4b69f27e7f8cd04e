package nl.sluis.console.lijst;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Reads and writes the query of an address. */
final class Adres {
  private Adres() {}

  /** What the query of an address asks; of what has no value an empty text. */
  static MultiValueMap<String, String> vraag(@Nullable String vraag) {
    MultiValueMap<String, String> gelezen = new LinkedMultiValueMap<>();
    UriComponentsBuilder.newInstance()
        .query(vraag)
        .build()
        .getQueryParams()
        .forEach(
            (naam, waarden) ->
                waarden.forEach(
                    waarde ->
                        gelezen.add(
                            UriUtils.decode(naam, UTF_8),
                            // a form writes a space as a plus
                            waarde == null
                                ? ""
                                : UriUtils.decode(waarde.replace('+', ' '), UTF_8))));
    return gelezen;
  }

  /** An address that asks this; what has no value stays out. */
  static String met(String pad, Map<String, String> waarden) {
    UriComponentsBuilder adres = UriComponentsBuilder.fromPath(pad);
    waarden.forEach(
        (naam, waarde) -> {
          if (!waarde.isEmpty()) {
            adres.queryParam(naam, UriUtils.encode(waarde, UTF_8));
          }
        });
    return adres.build(true).toUriString();
  }
}
