package nl.sluis.verslag;

import java.time.YearMonth;
import java.util.Arrays;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.invoer.Leesbaar;

/** Lines of an overview as plain text, with what every overview shows in the same way. */
final class Overzichttekst {
  private static final int BREEDTE = 96;

  /** An amount or a number stays on one line with its unit. */
  private static final String NA_EEN_WOORD = "(?<![€0-9]) ";

  private final StringBuilder tekst = new StringBuilder(1024);

  /** A line of its own; no character of a message in it may steer the screen. */
  void regel(String inhoud) {
    tekst.append(Leesbaar.regel(inhoud).stripTrailing()).append('\n');
  }

  /** A line that is broken at spaces, every part of it as far from the margin. */
  void alinea(int inspring, String inhoud) {
    StringBuilder regel = new StringBuilder(" ".repeat(inspring));
    for (String woord : inhoud.split(NA_EEN_WOORD)) {
      if (regel.length() > inspring && regel.length() + 1 + woord.length() > BREEDTE) {
        regel(regel.toString());
        regel = new StringBuilder(" ".repeat(inspring));
      }
      regel.append(regel.length() > inspring ? " " : "").append(woord);
    }
    regel(regel.toString());
  }

  /** A whole month as 2026-04, part of it as 2026-04-07 t/m 30. */
  static String periode(Periode periode) {
    YearMonth maand = YearMonth.from(periode.begindatum());
    if (!maand.equals(YearMonth.from(periode.einddatum()))) {
      return "%s t/m %s".formatted(periode.begindatum(), periode.einddatum());
    }
    return periode.begindatum().getDayOfMonth() == 1
            && periode.einddatum().equals(maand.atEndOfMonth())
        ? maand.toString()
        : "%s t/m %02d".formatted(periode.begindatum(), periode.einddatum().getDayOfMonth());
  }

  /**
   * A volume with its unit in words.
   *
   * @param geteldIn WJ756 code of the unit of the volume
   * @param eenheid WJ756 code of the unit in which its reader reckons
   */
  static String volume(long volume, String geteldIn, String eenheid) {
    return new Hoeveelheid(volume, eenheid(geteldIn)).tekst(eenheid(eenheid));
  }

  private static Eenheid eenheid(String code) {
    return Arrays.stream(Eenheid.values())
        .filter(eenheid -> eenheid.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return tekst.toString();
  }
}
