package nl.sluis.console.berichten;

import nl.sluis.bericht.Berichtsoort;
import org.jspecify.annotations.Nullable;

/** What a kind of message is, in words. */
public final class Soortnaam {
  private Soortnaam() {}

  /** Such as "declaratie" for a JW323. */
  public static String van(@Nullable String soort) {
    return soort == null ? "onleesbaar bestand" : van(Berichtsoort.valueOf(soort));
  }

  static String van(Berichtsoort soort) {
    return switch (soort.vorm()) {
      case 301 -> "toewijzing";
      case 305 -> "start";
      case 307 -> "stop";
      case 315 -> "verzoek om toewijzing";
      case 317 -> "verzoek om wijziging";
      case 319 -> "antwoord op een verzoek";
      case 323 -> "declaratie";
      case 325 -> "antwoord op een declaratie";
      default -> "retour op een " + van(soort.partner());
    };
  }
}
