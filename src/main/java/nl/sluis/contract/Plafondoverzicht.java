package nl.sluis.contract;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a declaratie does with the plafonds of the contract lines that it touches (D107).
 *
 * @param plafonds of every line that a prestatie of it is priced by, also one that is refused
 * @param nietGeteld what could not be added up and why, a Dutch sentence each
 */
public record Plafondoverzicht(List<Plafondberekening> plafonds, List<String> nietGeteld) {
  public static final Plafondoverzicht LEEG = new Plafondoverzicht(List.of(), List.of());

  private static final String GEEN_GROND =
      "Een plafond verandert geen oordeel: geen landelijke regel kent het (D107).";

  public Plafondoverzicht {
    plafonds = List.copyOf(plafonds);
    nietGeteld = List.copyOf(nietGeteld);
  }

  /** All of it as Dutch sentences; none where no line has a plafond. */
  public List<String> zinnen() {
    return plafonds.isEmpty() && nietGeteld.isEmpty()
        ? List.of()
        : Stream.of(
                plafonds.stream().map(Plafondberekening::tekst),
                nietGeteld.stream(),
                Stream.of(GEEN_GROND))
            .flatMap(zinnen -> zinnen)
            .toList();
  }

  /** Its plafonds to be shown with their numbers. */
  public List<Plafondstand> standen() {
    return plafonds.stream().map(Plafondstand::van).toList();
  }
}
