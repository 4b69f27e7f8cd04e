package nl.sluis.verantwoording;

import java.util.Arrays;
import java.util.regex.Pattern;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;

/**
 * Of which year, whom and which domein the accounts are.
 *
 * @param jaar in which the ProductPeriode begins
 * @param aanbieder AGB-code
 */
public record Jaaropdracht(int jaar, String aanbieder, Standaard standaard) {
  private static final Pattern JAAR = Pattern.compile("20[0-9]{2}");
  private static final Pattern AANBIEDER = Pattern.compile("[0-9]{8}");

  /**
   * As a person writes it.
   *
   * @throws IllegalArgumentException saying in Dutch what is wrong
   */
  public static Jaaropdracht van(String jaar, String aanbieder, String domein) {
    if (!JAAR.matcher(jaar).matches()) {
      throw new IllegalArgumentException("jaar is een jaartal van vier cijfers, zoals 2026");
    }
    if (!AANBIEDER.matcher(aanbieder).matches()) {
      throw new IllegalArgumentException("aanbieder is een AGB-code van acht cijfers");
    }
    Standaard standaard =
        Arrays.stream(Standaard.values())
            .filter(een -> een.domein().equalsIgnoreCase(domein))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("domein is JW of WMO"));
    return new Jaaropdracht(Integer.parseInt(jaar), aanbieder, standaard);
  }

  /** JW or WMO. */
  public String domein() {
    return standaard.domein();
  }

  Partijen met(String gemeente) {
    return new Partijen(standaard, gemeente, aanbieder);
  }
}
