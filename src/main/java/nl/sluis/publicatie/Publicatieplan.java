package nl.sluis.publicatie;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * In which order a figure is broken down; of one figure by one plan only, for two tables of the
 * same facts tell more than each of them. The plans are data: {@code plannen.csv}.
 *
 * @param naam its levels, joined by hyphens
 * @param versie one more whenever its levels or labels change
 * @param niveaus from the root
 * @param uitleg what it is for, in Dutch
 */
public record Publicatieplan(String naam, int versie, List<Niveau> niveaus, String uitleg) {
  private static final List<Publicatieplan> ALLE = lees();

  /** By what a whole is divided into parts. */
  public enum Niveau {
    JAAR,
    KWARTAAL,
    REGIO,
    PRODUCT,
    GEMEENTE,
    AANBIEDER,
    KERNCOMPETENTIE,
    BETAALTITEL;

    /** As it stands in the name of a plan. */
    public String naam() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Those that exist. */
  public static List<Publicatieplan> alle() {
    return ALLE;
  }

  /**
   * The plan of that name.
   *
   * @throws IllegalArgumentException when there is none, with a Dutch text that names those there
   *     are
   */
  public static Publicatieplan metNaam(String naam) {
    return ALLE.stream()
        .filter(plan -> plan.naam().equals(naam))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "plan '%s' bestaat niet; er zijn: %s"
                        .formatted(
                            naam,
                            ALLE.stream()
                                .map(Publicatieplan::naam)
                                .collect(Collectors.joining(", ")))));
  }

  /** As it was called in an earlier version. */
  Publicatieplan inVersie(int andere) {
    return new Publicatieplan(naam, andere, niveaus, uitleg);
  }

  private static List<Publicatieplan> lees() {
    try (InputStream data =
        Objects.requireNonNull(Publicatieplan.class.getResourceAsStream("plannen.csv"))) {
      return new String(data.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Publicatieplan::lees)
          .toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static Publicatieplan lees(String regel) {
    String[] cellen = regel.split(";");
    return new Publicatieplan(
        cellen[0],
        Integer.parseInt(cellen[1]),
        Arrays.stream(cellen[0].split("-"))
            .map(niveau -> Niveau.valueOf(niveau.toUpperCase(Locale.ROOT)))
            .toList(),
        cellen[2]);
  }
}
