package nl.sluis.cijfers;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are rounded: shares in four digits, half up. */
final class Afronding {
  private static final int PLAATSEN = 4;

  private Afronding() {}

  static BigDecimal geheel(long aantal) {
    return BigDecimal.valueOf(aantal);
  }

  static BigDecimal aandeel(long teller, long noemer) {
    return aandeel(BigDecimal.valueOf(teller), BigDecimal.valueOf(noemer));
  }

  static BigDecimal aandeel(BigDecimal teller, BigDecimal noemer) {
    return teller.divide(noemer, PLAATSEN, RoundingMode.HALF_UP);
  }
}
