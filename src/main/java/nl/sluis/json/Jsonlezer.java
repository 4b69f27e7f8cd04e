package nl.sluis.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON of others within bounds, and tells in Dutch why it is none. */
public final class Jsonlezer {
  private static final String ALS_UTF8 = "Bewaar het bestand als UTF-8.";
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

  /**
   * What is wrong with the characters of a file in JSON or YAML, which is UTF-8 and nothing else;
   * empty when all is well.
   */
  public static Optional<Jsonfout> tekenfout(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)) {
      return Optional.of(new Jsonfout("", "Het bestand is UTF-16. " + ALS_UTF8));
    }
    ByteBuffer invoer = ByteBuffer.wrap(bytes);
    CharBuffer uit = CharBuffer.allocate(bytes.length);
    if (!UTF_8.newDecoder().decode(invoer, uit, true).isError()) {
      return Optional.empty();
    }
    int regel = 1;
    for (int plek = 0; plek < invoer.position(); plek++) {
      regel += bytes[plek] == '\n' ? 1 : 0;
    }
    return Optional.of(
        new Jsonfout(
            "",
            "In regel %d staat een teken dat geen UTF-8 is, zoals in Windows-1252 (ANSI). %s"
                .formatted(regel, ALS_UTF8)));
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
