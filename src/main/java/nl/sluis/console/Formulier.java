package nl.sluis.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in, with what is wrong with it: a form that was refused shows again what was
 * typed, and at each field what to mend.
 *
 * @param waarden by the name of the field
 * @param fouten by the name of the field, in the order of the form
 */
public record Formulier(Map<String, String> waarden, Map<String, String> fouten) {

  public Formulier {
    waarden = Map.copyOf(waarden);
    fouten = Collections.unmodifiableMap(new LinkedHashMap<>(fouten));
  }

  /** Nothing filled in yet. */
  public static Formulier leeg() {
    return new Formulier(Map.of(), Map.of());
  }

  /** As it came in. */
  public static Formulier van(Map<String, String> waarden) {
    return new Formulier(waarden, Map.of());
  }

  /** The same, with something wrong with a field. */
  public Formulier metFout(String veld, String uitleg) {
    Map<String, String> meer = new LinkedHashMap<>(fouten);
    meer.put(veld, uitleg);
    return new Formulier(waarden, meer);
  }

  public boolean heeftFouten() {
    return !fouten.isEmpty();
  }

  /** What was typed; empty when nothing was. */
  public String waarde(String veld) {
    return waarden.getOrDefault(veld, "");
  }

  /** What is wrong with it; null when nothing is. */
  public @Nullable String fout(String veld) {
    return fouten.get(veld);
  }

  /** The fields of which something is wrong, in the order of the form. */
  public List<String> foutevelden() {
    return List.copyOf(fouten.keySet());
  }
}
