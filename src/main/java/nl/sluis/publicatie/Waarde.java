package nl.sluis.publicatie;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure comes to, in its own unit.
 *
 * @param getal null when there is none
 * @param bedrag in euros; null when the figure has none
 * @param reden why there is none, in Dutch; null when there is one
 */
public record Waarde(
    @Nullable BigDecimal getal, @Nullable BigDecimal bedrag, @Nullable String reden) {
  /** Beside a number of clients stands nothing more. */
  public static final Waarde GEEN = new Waarde(null, null, null);
}
