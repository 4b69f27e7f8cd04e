package nl.sluis.console.taken;

import nl.sluis.console.Opmaak;
import nl.sluis.taak.Taak;
import nl.sluis.verrekening.Proefdraaitaak;
import nl.sluis.verwerking.Hervattaak;

/**
 * How a kind of task is called.
 *
 * @param titel what it does
 * @param een what it is about, one of them
 * @param meer the same, more of them
 * @param gedaan what it was when its item went well
 */
record Taakwoorden(String titel, String een, String meer, String gedaan) {
  static Taakwoorden van(Taak taak) {
    return switch (taak.soort()) {
      case Hervattaak.SOORT ->
          new Taakwoorden("Geparkeerde berichten hervatten", "bericht", "berichten", "hervat");
      case Proefdraaitaak.SOORT ->
          new Taakwoorden("Proefdraaien", "declaratie", "declaraties", "beoordeeld");
      default -> new Taakwoorden(Opmaak.woord(taak.soort()), "deel", "delen", "gelukt");
    };
  }

  /** Such as 1.240 van 3.900 berichten. */
  String hoever(Taak taak) {
    return "%s van %s"
        .formatted(Opmaak.aantal(taak.gedaan()), Opmaak.aantal(taak.totaal(), een, meer));
  }
}
