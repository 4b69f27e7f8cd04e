package nl.sluis.dossier;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;

/** Remembers processed messages and looks up what a new one can touch. */
public interface DossierRepository {

  /** Everything earlier that this message can touch, in a fixed number of queries. */
  Dossier laad(Berichtsoort soort, Bericht bericht);

  /**
   * Looks up at once what several messages can touch, so that for each of them it need not be; no
   * two may touch the same. It holds in the transaction of the caller, until the message is judged.
   */
  default void laadVooruit(List<Leesresultaat> berichten) {}

  /**
   * Remembers a message that was processed, in the transaction of the caller.
   *
   * @param goedgekeurd which of its berichtklassen were approved; asked for prestaties only
   */
  void verwerk(Berichtsoort soort, Bericht bericht, Predicate<Berichtklasse> goedgekeurd);

  /** What was exchanged between these, apart from any message. */
  Relatiedossier van(Partijen partijen);

  /**
   * Which ToewijzingNummers a gemeente used in a domein, for whatever aanbieder, also for what was
   * taken back.
   *
   * @param van first number that is asked after
   * @param tot last one
   */
  Set<Long> gebruikteNummers(Standaard standaard, String gemeente, long van, long tot);
}
