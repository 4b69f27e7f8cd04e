package nl.sluis.factuur;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.factuur.Factuuropstelling.Bestemming;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of invoices: those that were asked for, counting on from the first, or of themselves
 * a series per contract and afnemer by months, which is the same at each making (D56).
 */
final class Factuurnummers {
  private static final Pattern VORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/-]{0,39}");
  private static final Pattern EIND = Pattern.compile("(.*?)([0-9]+)");

  private final @Nullable String eerste;
  private int uitgegeven;

  /** Notes what is wrong with the first number for so many invoices. */
  Factuurnummers(Factuuropdracht opdracht, int aantal, List<String> fouten) {
    this.eerste = opdracht.nummer();
    if (eerste != null && !VORM.matcher(eerste).matches()) {
      fouten.add(
          "Dit factuurnummer kan niet. Gebruik letters, cijfers, spaties en . _ / -,"
              + " hoogstens 40.");
    } else if (eerste != null && aantal > 1 && !EIND.matcher(eerste).matches()) {
      fouten.add(
          ("Er komen %d facturen, en factuurnummer %s eindigt niet op een cijfer om door te"
                  + " tellen. Kies één contract, of een nummer zoals 2026-001.")
              .formatted(aantal, eerste));
    }
  }

  /**
   * The next.
   *
   * @param periode the months that this invoice pays
   */
  String volgende(Bestemming bestemming, Maandperiode periode) {
    int verder = uitgegeven++;
    if (eerste == null) {
      return "%s-%s-%s".formatted(bestemming.contract(), bestemming.afnemer(), periode.kenmerk());
    }
    Matcher delen = EIND.matcher(eerste);
    return verder == 0 || !delen.matches()
        ? eerste
        : delen.group(1) + opgeteld(delen.group(2), verder);
  }

  /** With its zeros in front kept. */
  private static String opgeteld(String cijfers, int verder) {
    String som = new BigInteger(cijfers).add(BigInteger.valueOf(verder)).toString();
    return "0".repeat(Math.max(0, cijfers.length() - som.length())) + som;
  }
}
