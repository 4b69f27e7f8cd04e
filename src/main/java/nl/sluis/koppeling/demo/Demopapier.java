package nl.sluis.koppeling.demo;

import java.time.YearMonth;

/** Numbers for what is written, each used once. */
final class Demopapier {
  private int berichten;
  private int prestaties;

  /** For a message, or for what it asks. */
  String identificatie(String letter) {
    berichten++;
    return "%s%06d".formatted(letter, berichten);
  }

  /** For a prestatie. */
  String referentie(YearMonth maand) {
    prestaties++;
    return "%s-%05d".formatted(maand, prestaties);
  }
}
