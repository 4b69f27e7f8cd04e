package nl.sluis.controle;

import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Leesfout;
import org.jspecify.annotations.Nullable;

/**
 * One rule that does not hold, at one place.
 *
 * @param regel national rule code; XSD for the schema, TECHNISCH for a technical demand, BESLUIT for
 *     what the receiver refused by a code that no rule gives there
 * @param niveau 0 to 4
 * @param retourcode national code for the answer; for niveau 0 and 1 the national error code
 * @param klasse name of the berichtklasse
 * @param pad path of the berichtklasse, or of the element for the schema
 * @param element the element below it that is wrong; may be empty
 * @param regelnummer line in the file, from 1; 0 when there is none
 * @param kolom column in the file, from 1; 0 when there is none
 * @param melding what was found and expected here, in Dutch
 * @param eis the demand as the rule makes it everywhere, in Dutch
 * @param herstel how to mend it, in Dutch
 * @param waar the berichtklasse itself, by identity; null for niveau 0 and 1
 */
public record Bevinding(
    String regel,
    int niveau,
    @Nullable String retourcode,
    String klasse,
    String pad,
    String element,
    int regelnummer,
    int kolom,
    String melding,
    String eis,
    String herstel,
    @Nullable Berichtklasse waar) {

  public static final String XSD = "XSD";
  public static final String TECHNISCH = "TECHNISCH";

  /** The receiver refused it by a retourcode that no rule gives there. */
  public static final String BESLUIT = "BESLUIT";

  /** Without the berichtklasse, so that no log shows what stands in it. */
  @Override
  public String toString() {
    return "%s %s %s %s".formatted(regel, retourcode, pad, element);
  }

  /** The same breach, told at another berichtklasse. */
  public Bevinding bij(Berichtklasse andere, String anderElement, String andereMelding) {
    return new Bevinding(
        regel,
        niveau,
        retourcode,
        andere.klasse(),
        andere.plaats().pad(),
        anderElement,
        andere.plaats().regel(),
        andere.plaats().kolom(),
        andereMelding,
        eis,
        herstel,
        andere);
  }

  /** The receiver refuses it, for what we did not find. */
  static Bevinding besloten(Berichtsoort soort, Berichtklasse waar, String retourcode) {
    String wie = soort.ontvanger() == Berichtsoort.Partij.GEMEENTE ? "gemeente" : "aanbieder";
    Regel regel = Regelboek.retourcodes(soort, waar.getClass()).get(retourcode);
    return new Bevinding(
        regel == null ? BESLUIT : regel.code(),
        regel == null ? 3 : regel.niveau(),
        retourcode,
        waar.klasse(),
        waar.plaats().pad(),
        "",
        waar.plaats().regel(),
        waar.plaats().kolom(),
        "Zo besloten door de %s.".formatted(wie),
        regel == null ? "De ontvanger neemt het bericht aan." : regel.eis(),
        regel == null ? "Vraag de %s wat er niet klopt.".formatted(wie) : regel.herstel(),
        waar);
  }

  static Bevinding van(Leesfout fout) {
    boolean isSchema = fout.niveau() == 1;
    return new Bevinding(
        isSchema ? XSD : TECHNISCH,
        fout.niveau(),
        fout.code(),
        "",
        fout.pad(),
        fout.element(),
        fout.regel(),
        fout.kolom(),
        fout.melding(),
        isSchema
            ? "Het bericht voldoet aan het schema van zijn berichtsoort."
            : "Het bestand voldoet aan de technische eisen aan een bericht.",
        fout.herstel(),
        null);
  }

  static Bevinding van(Regel regel, Berichtklasse waar, String element, String melding) {
    return new Bevinding(
        regel.code(),
        regel.niveau(),
        regel.retourcode(),
        waar.klasse(),
        waar.plaats().pad(),
        element,
        waar.plaats().regel(),
        waar.plaats().kolom(),
        melding,
        regel.eis(),
        regel.herstel(),
        waar);
  }
}
