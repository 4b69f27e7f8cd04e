package nl.sluis.api.declareren;

import java.text.Normalizer;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** What is to be told beside an answer that is a message and has no place for it (D104). */
final class Opmerkingkop {
  static final String NAAM = "Sluis-Opmerking";

  private Opmerkingkop() {}

  /** The answer with a header for every sentence. */
  static ResponseEntity<byte[]> bij(ResponseEntity<byte[]> antwoord, List<String> opmerkingen) {
    return opmerkingen.isEmpty()
        ? antwoord
        : ResponseEntity.status(antwoord.getStatusCode())
            .headers(antwoord.getHeaders())
            .header(NAAM, opmerkingen.stream().map(Opmerkingkop::kaal).toArray(String[]::new))
            .body(antwoord.getBody());
  }

  /** A header holds plain characters only. */
  private static String kaal(String zin) {
    return Normalizer.normalize(zin, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^\\x20-\\x7e]", "?");
  }
}
