package nl.sluis.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts: eurocents in the code, euros with a comma for people. */
public final class Geld {
  private static final int CENTEN = 100;

  private Geld() {}

  /** Such as: € 1.427,40. */
  public static String tekst(long eurocent) {
    long euros = Math.abs(eurocent) / CENTEN;
    StringBuilder duizendtallen = new StringBuilder(Long.toString(euros));
    for (int i = duizendtallen.length() - 3; i > 0; i -= 3) {
      duizendtallen.insert(i, '.');
    }
    return (eurocent < 0 ? "€ -" : "€ ") + duizendtallen + "," + twee(Math.abs(eurocent) % CENTEN);
  }

  /** As it stands in a table: 1427,40. */
  public static String kaal(long eurocent) {
    return (eurocent < 0 ? "-" : "")
        + Math.abs(eurocent) / CENTEN
        + ","
        + twee(Math.abs(eurocent) % CENTEN);
  }

  /** A rounded half up (IV081), to whole cents. */
  static long gedeeld(long teller, long noemer) {
    return BigDecimal.valueOf(teller)
        .divide(BigDecimal.valueOf(noemer), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static String twee(long centen) {
    return centen < 10 ? "0" + centen : Long.toString(centen);
  }
}
