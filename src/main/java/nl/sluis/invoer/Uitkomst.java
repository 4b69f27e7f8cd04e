package nl.sluis.invoer;

import nl.sluis.antwoord.Antwoord;
import nl.sluis.antwoord.Tegenlezing;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Rapport;
import org.jspecify.annotations.Nullable;

/**
 * A judged file.
 *
 * @param antwoord the retourbericht that follows on it; null when none does
 * @param tegenlezing of an answer whose heenbericht is among the files; null otherwise
 */
public record Uitkomst(
    Beoordeling beoordeling,
    Rapport rapport,
    @Nullable Antwoord antwoord,
    @Nullable Tegenlezing tegenlezing) {

  /** The same, with what was reckoned in its report. */
  public Uitkomst metBerekeningen() {
    return new Uitkomst(
        beoordeling, rapport.met(beoordeling.rekenregels().toList()), antwoord, tegenlezing);
  }
}
