package nl.sluis.console.berichten;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a declaratie. No client stands here.
 *
 * @param totaal what was claimed, in eurocent
 * @param geenRegels why none can be shown; null when they can
 */
public record Regelblad(
    Gesprek gesprek, int aantal, long totaal, List<Lijn> getoond, @Nullable String geenRegels) {

  /**
   * A prestatie.
   *
   * @param bedrag in eurocent, below zero for a credit
   * @param regels that it breaks; none when it is right
   */
  public record Lijn(
      int regelnummer,
      String referentieNummer,
      long toewijzingNummer,
      String product,
      LocalDate begindatum,
      LocalDate einddatum,
      String volume,
      long bedrag,
      List<String> regels) {}
}
