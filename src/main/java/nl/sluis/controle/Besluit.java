package nl.sluis.controle;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.bericht.Berichtklasse;

/**
 * What the receiver of a message decides about it: which of its berichtklassen are refused, each
 * with its retourcodes. All the rest is approved.
 */
public final class Besluit {
  private final Map<Berichtklasse, List<String>> afgekeurd;

  /**
   * With what is refused.
   *
   * @param afgekeurd by the berichtklasse itself, by identity
   */
  public Besluit(Map<? extends Berichtklasse, List<String>> afgekeurd) {
    this.afgekeurd = new IdentityHashMap<>(afgekeurd);
  }

  /** As we judged it ourselves. */
  public static Besluit volgens(Beoordeling voorstel) {
    Map<Berichtklasse, List<String>> afgekeurd = new IdentityHashMap<>();
    voorstel
        .perKlasse()
        .forEach(
            (klasse, bevindingen) ->
                afgekeurd.put(
                    klasse, bevindingen.stream().map(Bevinding::retourcode).distinct().toList()));
    return new Besluit(afgekeurd);
  }

  public boolean keurtAf(Berichtklasse klasse) {
    return afgekeurd.containsKey(klasse);
  }

  /** Why it is refused; none when it is approved. */
  public List<String> codes(Berichtklasse klasse) {
    return afgekeurd.getOrDefault(klasse, List.of());
  }

  /** All codes by which something is refused, each once; none when all is approved. */
  public List<String> alleCodes() {
    return afgekeurd.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  /** Nothing is refused. */
  public boolean isLeeg() {
    return afgekeurd.isEmpty();
  }
}
