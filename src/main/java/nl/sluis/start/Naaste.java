package nl.sluis.start;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was meant: the one that differs least, in letters, from what was written. */
public final class Naaste {
  private Naaste() {}

  /**
   * The nearest word.
   *
   * @param hoogstens letters wrong, missing, too many or swapped
   */
  public static Optional<String> van(String geschreven, Collection<String> woorden, int hoogstens) {
    return woorden.stream()
        .filter(woord -> Math.abs(woord.length() - geschreven.length()) <= hoogstens)
        .filter(woord -> afstand(geschreven, woord) <= hoogstens)
        .min(
            Comparator.<String>comparingInt(woord -> afstand(geschreven, woord))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Of Levenshtein; two letters swapped are one mistake. */
  private static int afstand(String een, String ander) {
    int[][] stappen = new int[een.length() + 1][ander.length() + 1];
    for (int i = 0; i <= een.length(); i++) {
      for (int j = 0; j <= ander.length(); j++) {
        if (i == 0 || j == 0) {
          stappen[i][j] = i + j;
          continue;
        }
        boolean gelijk = een.charAt(i - 1) == ander.charAt(j - 1);
        int stap = Math.min(stappen[i - 1][j], stappen[i][j - 1]) + 1;
        stap = Math.min(stap, stappen[i - 1][j - 1] + (gelijk ? 0 : 1));
        if (i > 1
            && j > 1
            && een.charAt(i - 1) == ander.charAt(j - 2)
            && een.charAt(i - 2) == ander.charAt(j - 1)) {
          stap = Math.min(stap, stappen[i - 2][j - 2] + 1);
        }
        stappen[i][j] = stap;
      }
    }
    return stappen[een.length()][ander.length()];
  }
}
