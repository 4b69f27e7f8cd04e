package nl.sluis.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** Reads JSON of others within bounds, and tells in Dutch why it is none. */
public final class Jsonlezer {
  private static final int DIEPTE = 20;
  private static final int LANGSTE_TEKST = 10_000;
  private static final int LANGSTE_NAAM = 100;
  private static final int LANGSTE_GETAL = 20;

  private Jsonlezer() {}

  /** A mapper to build on, for files of at most so many bytes. */
  public static JsonMapper.Builder begrensd(int maxBytes) {
    JsonFactory fabriek =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DIEPTE)
                    .maxStringLength(LANGSTE_TEKST)
                    .maxNameLength(LANGSTE_NAAM)
                    .maxNumberLength(LANGSTE_GETAL)
                    .maxDocumentLength(maxBytes)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    return JsonMapper.builder(fabriek).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** Of the parser's own text nothing is told: it may quote the file. */
  public static Jsonfout legUit(JsonProcessingException fout) {
    String plek = plek(fout);
    if (fout instanceof StreamConstraintsException) {
      return new Jsonfout(
          "", "Een tekst, getal of veldnaam is te lang of er is te diep genest%s.".formatted(plek));
    }
    @Nullable String uitleg = fout.getOriginalMessage();
    return uitleg != null && uitleg.startsWith("Duplicate field")
        ? new Jsonfout("", "Een veld staat er twee keer%s. Laat er één staan.".formatted(plek))
        : new Jsonfout(
            "",
            ("Het bestand is geen geldige JSON%s. Controleer komma's, accolades en"
                    + " aanhalingstekens.")
                .formatted(plek));
  }

  private static String plek(JsonProcessingException fout) {
    return fout.getLocation() == null
        ? ""
        : " (regel %d, kolom %d)"
            .formatted(fout.getLocation().getLineNr(), fout.getLocation().getColumnNr());
  }
}
