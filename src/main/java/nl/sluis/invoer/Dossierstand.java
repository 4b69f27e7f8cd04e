package nl.sluis.invoer;

import java.util.function.Predicate;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param antwoord by which that is known; null where there is none (D102)
 * @param wordtVerwerkt its receiver took it in; otherwise it counts as never sent (OP286)
 * @param goedgekeurd which of its berichtklassen were approved
 */
record Dossierstand(
    Leesresultaat gelezen,
    @Nullable Leesresultaat antwoord,
    boolean wordtVerwerkt,
    Predicate<Berichtklasse> goedgekeurd) {

  /** By our own verdict, where there is no answer. */
  static Dossierstand van(Beoordeling beoordeling) {
    return new Dossierstand(
        beoordeling.gelezen(), null, beoordeling.wordtVerwerkt(), beoordeling.goedgekeurd());
  }
}
