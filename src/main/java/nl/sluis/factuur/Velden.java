package nl.sluis.factuur;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one entry in the file of parties. What is wrong is noted, and reading goes on; a
 * value is never repeated in a note, since a number may belong to a person.
 */
final class Velden {
  private final JsonNode velden;
  private final String plaats;
  private final List<String> fouten;
  private final Set<String> bekend = new LinkedHashSet<>();

  Velden(JsonNode velden, String plaats, List<String> fouten) {
    this.velden = velden;
    this.plaats = plaats;
    this.fouten = fouten;
    if (!velden.isObject()) {
      fout("hier horen velden te staan, zoals naam: Gemeente Voorbeeld.");
    }
  }

  /** Its value; an empty text where that is missing or wrong. */
  String verplicht(String naam, Vorm vorm) {
    String waarde = optioneel(naam, vorm);
    if (waarde == null && velden.isObject() && !velden.hasNonNull(naam)) {
      fout("%s ontbreekt. Geef %s.".formatted(naam, vorm.uitleg()));
    }
    return waarde == null ? "" : waarde;
  }

  /** Its value; null where that is missing or wrong. */
  @Nullable String optioneel(String naam, Vorm vorm) {
    JsonNode waarde = veld(naam);
    if (waarde == null) {
      return null;
    }
    if (waarde.isNumber()) {
      fout(
          ("%s staat zonder aanhalingstekens, en dan gaat een nul vooraan verloren. Schrijf"
                  + " het als \"…\".")
              .formatted(naam));
      return null;
    }
    if (!waarde.isTextual() || !vorm.klopt(waarde.textValue().strip())) {
      fout(
          "%s klopt niet. Verwacht: %s. Er staat %s."
              .formatted(naam, vorm.uitleg(), watErStaat(waarde)));
      return null;
    }
    return waarde.textValue().strip();
  }

  /** The number that stands there; what is left out is the default, what is left empty is not. */
  int getal(String naam, int standaard, int minst, int meest) {
    JsonNode waarde = veld(naam);
    if (waarde == null) {
      if (velden.has(naam)) {
        fout("%s staat er zonder waarde. Vul die in, of laat het veld weg.".formatted(naam));
      }
      return standaard;
    }
    if (!waarde.canConvertToInt()
        || !waarde.isIntegralNumber()
        || waarde.intValue() < minst
        || waarde.intValue() > meest) {
      fout(
          "%s klopt niet. Verwacht: een getal van %d t/m %d. Er staat %s."
              .formatted(naam, minst, meest, watErStaat(waarde)));
      return standaard;
    }
    return waarde.intValue();
  }

  /** Its form only: the btwnummer of a person may hold a Bsn. */
  private static String watErStaat(JsonNode waarde) {
    if (waarde.isNumber()) {
      return waarde.asText();
    }
    if (!waarde.isTextual()) {
      return waarde.isArray() ? "een lijst" : "geen tekst en geen getal";
    }
    int tekens = waarde.textValue().strip().length();
    return tekens == 1 ? "een tekst van 1 teken" : "een tekst van %d tekens".formatted(tekens);
  }

  /** To be called last: whatever was not asked for is a mistake in writing. */
  void sluit() {
    velden
        .fieldNames()
        .forEachRemaining(
            naam -> {
              if (!bekend.contains(naam)) {
                fout(
                    "%s bestaat niet. Kies uit: %s."
                        .formatted(kort(naam), String.join(", ", bekend)));
              }
            });
  }

  /** A demand on several fields together; silent where there are no fields at all. */
  void eis(boolean isVoldaan, String anders) {
    if (!isVoldaan && velden.isObject()) {
      fout(anders);
    }
  }

  void fout(String melding) {
    fouten.add(plaats + ": " + melding);
  }

  private @Nullable JsonNode veld(String naam) {
    bekend.add(naam);
    return velden.hasNonNull(naam) ? velden.get(naam) : null;
  }

  /** Whatever stands there must fit a line. */
  static String kort(String naam) {
    String regel = naam.replaceAll("\\p{Cntrl}", " ");
    return regel.length() > 40 ? regel.substring(0, 40) + "…" : regel;
  }
}
