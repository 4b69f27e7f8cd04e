package nl.sluis.factuur;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The tax on a contract: care is exempt, and what is not care has a percentage (D55).
 *
 * @param percentage 0 when exempt
 * @param vrijstelling why it is exempt; empty when it is not
 */
record Btw(int percentage, String vrijstelling) {
  private static final int HONDERD = 100;

  /** The category of UNCL5305: E is exempt, S the standard or reduced percentage. */
  String categorie() {
    return isVrijgesteld() ? "E" : "S";
  }

  boolean isVrijgesteld() {
    return percentage == 0;
  }

  /** The tax in eurocent over such an amount, rounded half up. */
  long over(long bedrag) {
    return BigDecimal.valueOf(bedrag)
        .multiply(BigDecimal.valueOf(percentage))
        .divide(BigDecimal.valueOf(HONDERD), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
