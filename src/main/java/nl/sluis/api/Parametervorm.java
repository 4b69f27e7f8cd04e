package nl.sluis.api;

import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The forms that the value of a query parameter can have, by the words in beschrijving.yaml. */
enum Parametervorm {
  tekst(".{1,200}", "een tekst", StringSchema::new),
  dag("[0-9]{4}-[0-9]{2}-[0-9]{2}", "een dag, zoals 2026-03-31", DateSchema::new),
  maand("[0-9]{4}-(0[1-9]|1[0-2])", "een maand, zoals 2026-03", StringSchema::new),
  jaar("20[0-9]{2}", "een jaar, zoals 2026", StringSchema::new),
  maanden(
      "[0-9]{4}-(0[1-9]|1[0-2])(\\.\\.[0-9]{4}-(0[1-9]|1[0-2]))?",
      "2026-03, of 2026-01..2026-03 (hoogstens twaalf)", StringSchema::new),
  gemeente("[0-9]{4}", "een CBS-code van vier cijfers", StringSchema::new),
  aanbieder("[0-9]{8}", "een AGB-code van acht cijfers", StringSchema::new),
  deelnemer("[0-9]{4}|[0-9]{8}", "een CBS-code of AGB-code", StringSchema::new),
  getal("-?[0-9]{1,9}", "een geheel getal", IntegerSchema::new),
  nummers("[0-9]{1,18}( *, *[0-9]{1,18})*", "gehele getallen met komma's", StringSchema::new),
  kenmerk(
      "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
      "het kenmerk van een bericht", StringSchema::new),
  identiteit(
      "certificaat [0-9a-f]{64}|token [\\w.:@/-]{1,120}|deze computer",
      "hoe iemand zich aanmeldt, zoals \"token systeem-a\" of \"certificaat\" met zijn SHA-256",
      StringSchema::new),
  gebeurtenis("[A-Z][A-Za-z0-9_]{1,59}", "een woord zoals ONTVANGEN", StringSchema::new),
  janee("true|false|", "true of false", BooleanSchema::new);

  private final Pattern patroon;
  private final String verwacht;
  private final Supplier<Schema<?>> schema;

  Parametervorm(String patroon, String verwacht, Supplier<Schema<?>> schema) {
    this.patroon = Pattern.compile(patroon);
    this.verwacht = verwacht;
    this.schema = schema;
  }

  /** What is expected, to go on a sentence. */
  String verwacht() {
    return verwacht;
  }

  boolean past(String waarde) {
    return patroon.matcher(waarde).matches() && (this != dag || isDag(waarde));
  }

  private static boolean isDag(String waarde) {
    try {
      LocalDate.parse(waarde);
      return true;
    } catch (DateTimeParseException fout) {
      return false;
    }
  }

  /** As OpenAPI has it. */
  Schema<?> schema() {
    Schema<?> uit = schema.get();
    if (uit instanceof StringSchema) {
      uit.setPattern("^(" + patroon.pattern() + ")$");
    }
    return uit;
  }
}
