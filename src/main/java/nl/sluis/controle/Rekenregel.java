package nl.sluis.controle;

import nl.sluis.contract.Plafondberekening;
import nl.sluis.contract.Plafondstand;
import org.jspecify.annotations.Nullable;

/**
 * One reckoning as a person reads it, at the line that it is about.
 *
 * @param regel the rule that asked for it, or the sort of plafond
 * @param regelnummer line in the file, from 1
 * @param kenmerk the numbers by which the sender knows the line
 * @param klopt whether what was claimed agrees with it
 * @param tekst the reckoning in words and numbers
 * @param plafond the same in numbers, where it is what is used of a plafond; null otherwise
 */
public record Rekenregel(
    String regel,
    int regelnummer,
    String kenmerk,
    boolean klopt,
    String tekst,
    @Nullable Plafondstand plafond) {

  /** The rule of what could not be counted for a plafond. */
  public static final String NIET_GETELD = "PLAFOND";

  static Rekenregel van(Gerekend gerekend) {
    return new Rekenregel(
        gerekend.regel(),
        gerekend.waar().plaats().regel(),
        Kenmerk.van(gerekend.waar()),
        gerekend.berekening().klopt(),
        gerekend.berekening().tekst(),
        gerekend.berekening() instanceof Plafondberekening plafond
            ? Plafondstand.van(plafond)
            : null);
  }
}
