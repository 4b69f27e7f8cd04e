package nl.sluis.termijn;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Berichtsoort.Partij;

/** Where it is recorded what happens to terms. */
public interface Termijnboek {

  /**
   * Begins terms of one kind; one on the same subject that still runs gets the new dates.
   *
   * @param begin the first day, by subject
   */
  void begin(Relatie relatie, Termijnsoort soort, Partij ontvanger, Map<String, LocalDate> begin);

  /** New dates for those that still run; nothing begins. */
  void verzet(Relatie relatie, Termijnsoort soort, Map<String, LocalDate> begin);

  void voldaan(
      Relatie relatie, Set<Termijnsoort> soorten, Collection<String> onderwerpen, LocalDate dag);

  /** What fulfilled them was taken back, or what they wait for begins anew. */
  void heropen(Relatie relatie, Termijnsoort soort, Collection<String> onderwerpen);
}
