package nl.sluis.toezicht;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a geval.yaml cannot be read: the line, the key, what stands there and what was expected. */
final class Gevalfout {
  private Gevalfout() {}

  static String uitleg(JsonProcessingException fout) {
    JsonLocation plaats = fout.getLocation();
    return plaats == null
        ? "geval.yaml: " + reden(fout)
        : "geval.yaml, regel %d: %s".formatted(plaats.getLineNr(), reden(fout));
  }

  private static String reden(JsonProcessingException fout) {
    if (fout.getCause() instanceof IllegalArgumentException eis) {
      return String.valueOf(eis.getMessage());
    }
    if (fout instanceof UnrecognizedPropertyException onbekend) {
      return "%s bestaat niet; hier kan staan: %s"
          .formatted(
              sleutel(onbekend),
              onbekend.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    if (fout instanceof InvalidFormatException waarde) {
      return "%s is '%s'; verwacht: %s"
          .formatted(sleutel(waarde), waarde.getValue(), verwacht(waarde.getTargetType()));
    }
    if (fout instanceof MismatchedInputException anders) {
      return "wat bij %s staat heeft een andere vorm; verwacht: %s"
          .formatted(sleutel(anders), verwacht(anders.getTargetType()));
    }
    return String.valueOf(fout.getOriginalMessage()).startsWith("Duplicate field")
            && fout.getProcessor() instanceof JsonParser lezer
        ? "%s staat er twee keer; laat er één staan"
            .formatted(lezer.getParsingContext().getCurrentName())
        : "dit is geen geldige YAML; kijk naar inspringing, haakjes en aanhalingstekens";
  }

  /** As a person would point: stappen, nummer 1, oordeel. */
  private static String sleutel(JsonMappingException fout) {
    String pad =
        fout.getPath().stream()
            .map(
                deel ->
                    deel.getFieldName() == null
                        ? "nummer " + (deel.getIndex() + 1)
                        : deel.getFieldName())
            .collect(Collectors.joining(", "));
    return pad.isEmpty() ? "het begin" : pad;
  }

  private static String verwacht(@Nullable Class<?> soort) {
    if (soort == LocalDate.class) {
      return "een datum als 2026-05-10 (JJJJ-MM-DD)";
    }
    if (soort != null && soort.isEnum()) {
      return Arrays.stream(soort.getEnumConstants())
          .map(String::valueOf)
          .collect(Collectors.joining(", "));
    }
    if (soort == String.class) {
      return "een tekst";
    }
    return soort != null && Collection.class.isAssignableFrom(soort)
        ? "een lijst, tussen [ en ] of met streepjes"
        : "sleutels met een waarde, zoals conformance-tests/geval.schema.json ze beschrijft";
  }
}
