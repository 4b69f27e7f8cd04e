package nl.sluis.api;

import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import nl.sluis.bericht.Elfproef;

/**
 * What somebody typed, as the audit trail may have it: an ellipsis for what could be a name, a BSN
 * or anything else of a person.
 */
public final class Verhuld {
  private static final String WEG = "…";
  private static final Pattern KENMERK = Pattern.compile("[\\w.:-]{1,60}");
  private static final Pattern CODE = Pattern.compile("[0-9]{1,8}");

  /** Nine digits, also with something between them. */
  private static final Pattern NEGEN_CIJFERS =
      Pattern.compile("(?<![0-9])(?:[0-9][ .-]?){8}[0-9](?![0-9])");

  private Verhuld() {}

  /**
   * A variable of a path.
   *
   * @param bestaat whether there is such a thing; what does not exist may be anything
   */
  static String deelVanPad(String waarde, boolean bestaat) {
    boolean isVeilig = (bestaat ? KENMERK : CODE).matcher(waarde).matches();
    return isVeilig && !bevatBsn(waarde) ? waarde : WEG;
  }

  /** A query as it was asked, sorted; empty when there is none. */
  static String vraag(Map<String, String> waarden, Map<String, Eindpunt.Parameter> mag) {
    return vraag(waarden, mag.keySet(), (naam, waarde) -> mag.get(naam).isGesloten(waarde));
  }

  /**
   * The same.
   *
   * @param namen of the parameters that there are
   * @param isGesloten whether what one of them has is no text of somebody's own
   */
  static String vraag(
      Map<String, String> waarden, Set<String> namen, BiPredicate<String, String> isGesloten) {
    StringJoiner vraag = new StringJoiner("&", "?", "").setEmptyValue("");
    new TreeMap<>(waarden)
        .forEach(
            (naam, waarde) -> {
              if (!namen.contains(naam)) {
                vraag.add(WEG);
              } else {
                vraag.add(naam + "=" + (isGesloten.test(naam, waarde) ? zonderBsn(waarde) : WEG));
              }
            });
    return vraag.toString();
  }

  private static String zonderBsn(String waarde) {
    return bevatBsn(waarde) ? WEG : waarde;
  }

  /** Whether something in it could be a BSN. */
  public static boolean bevatBsn(String tekst) {
    return NEGEN_CIJFERS
        .matcher(tekst)
        .results()
        .anyMatch(gevonden -> isBsn(gevonden.group().replaceAll("[^0-9]", "")));
  }

  /** Nine digits that stand the elfproef. */
  public static boolean isBsn(String tekst) {
    return Elfproef.geldt(tekst);
  }
}
