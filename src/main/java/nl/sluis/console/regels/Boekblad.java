package nl.sluis.console.regels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule.
 *
 * @param maand this month, in words
 * @param isGeteld whether who looks may see refused lines at all
 * @param regels where the refused lines are listed; null when there is no such list for who looks
 * @param gevallen the cases that show it, a breach first; none where they did not come along
 */
public record Boekblad(
    Boekregel regel,
    String maand,
    boolean isGeteld,
    @Nullable String regels,
    List<Geval> gevallen) {
  /** So many of each kind are shown at once. */
  private static final int METEEN = 5;

  /** The first of each kind. */
  public List<Geval> meteen() {
    return gevallen.stream().filter(this::isMeteen).toList();
  }

  /** All others, which unfold. */
  public List<Geval> meer() {
    return gevallen.stream().filter(geval -> !isMeteen(geval)).toList();
  }

  private boolean isMeteen(Geval geval) {
    return gevallen.stream()
        .filter(een -> een.soort() == geval.soort())
        .limit(METEEN)
        .anyMatch(geval::equals);
  }

  /**
   * A case.
   *
   * @param map its folder below conformance-tests
   */
  public record Geval(String titel, String map, Soort soort) {}

  /** What a case shows. */
  public enum Soort {
    OVERTREDING("overtreding", "danger"),
    GOED("zo is het goed", "safe"),
    VERLOOP("een heel verloop", "neutral");

    private final String tekst;
    private final String stand;

    Soort(String tekst, String stand) {
      this.tekst = tekst;
      this.stand = stand;
    }

    /** As its folder is called. */
    static Soort van(String map) {
      return map.contains("/fout-") ? OVERTREDING : map.contains("/goed-") ? GOED : VERLOOP;
    }

    public String tekst() {
      return tekst;
    }

    public String stand() {
      return stand;
    }
  }
}
