package nl.sluis.controle;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Leesresultaat;
import org.jspecify.annotations.Nullable;

/**
 * What control found in one message.
 *
 * @param niveau the level that failed; null when approved
 * @param bevindingen in the order of the message, then of the Regelboek
 */
public record Beoordeling(
    Leesresultaat gelezen,
    Oordeel oordeel,
    @Nullable Integer niveau,
    List<Bevinding> bevindingen,
    List<NietBeoordeeld> nietBeoordeeld) {

  public boolean isGoedgekeurd() {
    return oordeel == Oordeel.GOEDGEKEURD;
  }

  /** The bevindingen by the berichtklasse they stand at, by identity. */
  public Map<Berichtklasse, List<Bevinding>> perKlasse() {
    Map<Berichtklasse, List<Bevinding>> perKlasse = new IdentityHashMap<>();
    for (Bevinding bevinding : bevindingen) {
      if (bevinding.waar() != null) {
        perKlasse.computeIfAbsent(bevinding.waar(), klasse -> new ArrayList<>()).add(bevinding);
      }
    }
    return perKlasse;
  }
}
