package nl.sluis.tabel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number means that somebody wrote: a comma before the decimals, points between thousands.
 *
 * @param getal null when it is none, or not surely this one
 * @param twijfel the two things that it may mean; null when it is plain
 */
record Getaltekst(@Nullable BigDecimal getal, @Nullable String twijfel) {
  private static final Pattern GEWOON = Pattern.compile("[0-9]{1,15}(,[0-9]{1,20})?");
  private static final Pattern MET_PUNTEN =
      Pattern.compile("[0-9]{1,3}([.][0-9]{3}){1,4},[0-9]{1,20}");

  /** Thousands for one, decimals for the other. */
  private static final Pattern TWEEZINNIG =
      Pattern.compile("([1-9][0-9]{0,2})[.,]([0-9]{3})|[1-9][0-9]{0,2}([.][0-9]{3}){2,4}");

  private static final Pattern UREN_EN_MINUTEN =
      Pattern.compile("([0-9]{1,5}):([0-5][0-9])(?::([0-5][0-9]))?");
  private static final BigDecimal MINUTEN_PER_UUR = BigDecimal.valueOf(60);

  /** Of so many decimals nobody wrote them: they are what a division left. */
  private static final int ZOVEEL_SCHRIJFT_NIEMAND = 8;

  static Getaltekst van(String tekst) {
    Matcher tweezinnig = TWEEZINNIG.matcher(tekst);
    if (tweezinnig.matches()) {
      String twijfel =
          tweezinnig.group(1) == null
              ? tekst.replace(".", "")
              : "%s%s of %s,%s"
                  .formatted(
                      tweezinnig.group(1),
                      tweezinnig.group(2),
                      tweezinnig.group(1),
                      tweezinnig.group(2));
      return new Getaltekst(null, twijfel);
    }
    return GEWOON.matcher(tekst).matches() || MET_PUNTEN.matcher(tekst).matches()
        ? new Getaltekst(new BigDecimal(tekst.replace(".", "").replace(',', '.')), null)
        : new Getaltekst(null, null);
  }

  /** Whole minutes of 1:15; null when it is something else. */
  static @Nullable Long minuten(String tekst) {
    Matcher klok = UREN_EN_MINUTEN.matcher(tekst);
    boolean isHeel =
        klok.matches() && (klok.group(3) == null || Integer.parseInt(klok.group(3)) == 0);
    return isHeel ? Long.parseLong(klok.group(1)) * 60 + Long.parseLong(klok.group(2)) : null;
  }

  /** So many minutes as these hours are, exactly. */
  static BigDecimal minuten(BigDecimal uren) {
    BigDecimal minuten = uren.multiply(MINUTEN_PER_UUR);
    return uren.scale() > ZOVEEL_SCHRIJFT_NIEMAND
        ? minuten.setScale(ZOVEEL_SCHRIJFT_NIEMAND / 2, RoundingMode.HALF_UP)
        : minuten;
  }

  boolean isHeel() {
    return getal != null && getal.stripTrailingZeros().scale() <= 0;
  }
}
