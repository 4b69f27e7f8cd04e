package nl.sluis.bericht;

import java.util.regex.Pattern;

/** Tells a BSN from nine other digits (CS002). */
public final class Elfproef {
  private static final Pattern NEGEN_CIJFERS = Pattern.compile("[0-9]{9}");

  private Elfproef() {}

  /** Nine digits that, weighed 9 to 2 and -1, add up to a multiple of eleven. */
  public static boolean geldt(String bsn) {
    if (!NEGEN_CIJFERS.matcher(bsn).matches()) {
      return false;
    }
    int laatste = bsn.length() - 1;
    int som = -(bsn.charAt(laatste) - '0');
    for (int i = 0; i < laatste; i++) {
      som += (bsn.length() - i) * (bsn.charAt(i) - '0');
    }
    return som % 11 == 0;
  }
}
