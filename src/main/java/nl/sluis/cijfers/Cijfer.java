package nl.sluis.cijfers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure: an indicator of a cell over a period.
 *
 * @param indicator its code
 * @param naam its name in Dutch
 * @param versie of its definition
 * @param bedrag in eurocent; null when it has no amount
 * @param voorlopig its period is not closed yet
 * @param clienten unique clients behind the noemer; it is not shown
 */
public record Cijfer(
    String indicator,
    String naam,
    int versie,
    Cel cel,
    String periode,
    long teller,
    long noemer,
    Uitkomst uitkomst,
    @Nullable Long bedrag,
    Dekking dekking,
    boolean voorlopig,
    int clienten) {

  /** Null when there is none; {@link Uitkomst#reden()} says why. */
  public @Nullable BigDecimal waarde() {
    return uitkomst.waarde();
  }
}
