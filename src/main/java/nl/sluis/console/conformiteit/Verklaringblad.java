package nl.sluis.console.conformiteit;

import java.util.List;
import nl.sluis.conformiteit.Bewaard;
import nl.sluis.console.Formulier;
import org.jspecify.annotations.Nullable;

/**
 * One statement, with each case that did not pass.
 *
 * @param stand of its badge
 * @param gevallen those that did not pass, as many as one looks at
 * @param meer how many more there are
 * @param melding what was just done; null for nothing
 * @param formulier to withdraw it
 */
public record Verklaringblad(
    Bewaard bewaard,
    String status,
    String stand,
    List<Geval> gevallen,
    int meer,
    @Nullable String melding,
    Formulier formulier) {

  /** A case that did not pass. */
  public record Geval(String geval, String uitkomst, List<String> redenen) {}

  /** Where everybody finds it. */
  public String adres() {
    return "/conformiteit/verklaringen/" + bewaard.id();
  }
}
