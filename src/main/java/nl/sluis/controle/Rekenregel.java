package nl.sluis.controle;

/**
 * One reckoning as a person reads it, at the line that it is about.
 *
 * @param regel the rule that asked for it, or the sort of plafond
 * @param regelnummer line in the file, from 1
 * @param kenmerk the numbers by which the sender knows the line
 * @param klopt whether what was claimed agrees with it
 * @param tekst the reckoning in words and numbers
 */
public record Rekenregel(
    String regel, int regelnummer, String kenmerk, boolean klopt, String tekst) {

  static Rekenregel van(Gerekend gerekend) {
    return new Rekenregel(
        gerekend.regel(),
        gerekend.waar().plaats().regel(),
        Kenmerk.van(gerekend.waar()),
        gerekend.berekening().klopt(),
        gerekend.berekening().tekst());
  }
}
