package nl.sluis.console.lijst;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing by which a list can be narrowed.
 *
 * @param naam in the address
 * @param label for a person
 * @param keuzes the values that it can have, each as a person reads it; none when any of its form
 * @param vorm of a value that is no choice; null for one that is, or a day
 * @param verwacht what that form is, in words: it is said when a value has another
 * @param isVrij that a value may be anybody's own text, so that the audit trail does not take it
 */
public record Filter(
    String naam,
    String label,
    Soort soort,
    Map<String, String> keuzes,
    @Nullable Pattern vorm,
    String verwacht,
    boolean isVrij) {

  /** By what it is asked. */
  public enum Soort {
    KEUZE,
    DAG,
    TEKST
  }

  /** One of some words, each as a person reads it. */
  public static <E extends Enum<E>> Filter keuze(
      String naam, String label, E[] keuzes, Function<E, String> tekst) {
    Map<String, String> woorden = new LinkedHashMap<>();
    for (E keuze : keuzes) {
      woorden.put(keuze.name(), tekst.apply(keuze));
    }
    return keuze(naam, label, woorden);
  }

  /** One of some words, by what a person reads, in their order. */
  public static Filter keuze(String naam, String label, Map<String, String> keuzes) {
    return new Filter(
        naam, label, Soort.KEUZE, keuzes, null, String.join(", ", keuzes.keySet()), false);
  }

  /** A day. */
  public static Filter dag(String naam, String label) {
    return new Filter(naam, label, Soort.DAG, Map.of(), null, "een dag, als JJJJ-MM-DD", false);
  }

  /** A code or a number of which the form says that it is no name. */
  public static Filter code(String naam, String label, Pattern vorm, String verwacht) {
    return new Filter(naam, label, Soort.TEKST, Map.of(), vorm, verwacht, false);
  }

  /** A reference that somebody made up. */
  public static Filter kenmerk(String naam, String label, Pattern vorm, String verwacht) {
    return new Filter(naam, label, Soort.TEKST, Map.of(), vorm, verwacht, true);
  }

  boolean past(String waarde) {
    return switch (soort) {
      case KEUZE -> keuzes.containsKey(waarde);
      case DAG -> isDag(waarde);
      case TEKST -> vorm != null && vorm.matcher(waarde).matches();
    };
  }

  private static boolean isDag(String waarde) {
    try {
      LocalDate.parse(waarde);
      return true;
    } catch (DateTimeParseException geenDag) {
      return false;
    }
  }
}
