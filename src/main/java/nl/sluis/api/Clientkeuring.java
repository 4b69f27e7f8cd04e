package nl.sluis.api;

import org.jspecify.annotations.Nullable;

/**
 * What a question about a client must have, over HTTP and at the console: a BSN, and in words of
 * who asks why. The reason stays in the trail, so nothing of a person may stand in it.
 */
public final class Clientkeuring {
  private static final int MIN_WOORDEN = 3;
  private static final int MAX_TEKENS = 300;

  private Clientkeuring() {}

  /** A BSN as somebody typed it, without what he put between its digits. */
  public static String cijfers(String bsn) {
    return bsn.strip().replaceAll("[ .]", "");
  }

  /** A reason on one line. */
  public static String zin(String reden) {
    return reden.strip().replaceAll("\\s+", " ");
  }

  /** What is wrong with it, in Dutch; null when nothing is. */
  public static @Nullable String foutInBsn(String bsn) {
    return Verhuld.isBsn(bsn) ? null : "Geef het Bsn: negen cijfers die aan de elfproef voldoen.";
  }

  /** What is wrong with it, in Dutch; null when nothing is. */
  public static @Nullable String foutInReden(String reden) {
    if (isGeenZin(reden)) {
      return "Zeg in een paar woorden waarom u deze cliënt zoekt (ten minste %d woorden, hoogstens %d tekens)."
          .formatted(MIN_WOORDEN, MAX_TEKENS);
    }
    return Verhuld.bevatBsn(reden)
        ? "In de reden staat iets wat een Bsn kan zijn. De reden blijft bewaard: noem er geen Bsn of"
            + " naam in."
        : null;
  }

  /** Whether it is too short or too long to be a reason. */
  public static boolean isGeenZin(String reden) {
    return reden.split(" ").length < MIN_WOORDEN || reden.length() > MAX_TEKENS;
  }
}
