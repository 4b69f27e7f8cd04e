package nl.sluis.controle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht.Prestatie;

/**
 * What becomes of a message by the decision of its receiver.
 *
 * @param beoordeling the verdict that follows: what is refused, by which retourcodes, and nothing
 *     else
 * @param onmogelijk what is approved and can not be: it may be there only once, and is already
 */
public record Beslist(Beoordeling beoordeling, List<Bevinding> onmogelijk) {
  /** What the dossier can hold once only; the receiver cannot decide otherwise either. */
  private static final Set<String> EENMALIG =
      Set.of("TR056", "TR314", "TR332", "TR333", "TR347", "TR389", "TR390");

  /**
   * By a walk in which the decision counted.
   *
   * @param doorloop with all that the rules find
   */
  static Beslist van(Beoordeling doorloop, Besluit besluit) {
    Map<Berichtklasse, List<Bevinding>> gevonden = doorloop.perKlasse();
    List<Berichtklasse> klassen = new ArrayList<>();
    Set<Berichtklasse> goedgekeurd = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean dicht = false;
    for (Berichtklasse klasse : doorloop.gelezen().gelezen().klassen()) {
      verdeel(klasse, dicht, besluit, klassen, goedgekeurd);
      dicht = dicht || besluit.keurtAf(klasse);
    }
    List<Bevinding> bevindingen =
        klassen.stream()
            .filter(besluit::keurtAf)
            .flatMap(
                klasse ->
                    besluit.codes(klasse).stream()
                        .map(
                            code ->
                                bevinding(
                                    doorloop.gelezen().soort(),
                                    klasse,
                                    code,
                                    gevonden.getOrDefault(klasse, List.of()))))
            .toList();
    List<Bevinding> onmogelijk =
        doorloop.bevindingen().stream()
            .filter(bevinding -> EENMALIG.contains(bevinding.regel()))
            .filter(bevinding -> goedgekeurd.contains(bevinding.waar()))
            .toList();
    return new Beslist(beoordeling(doorloop, bevindingen, goedgekeurd), onmogelijk);
  }

  /** Nothing below a refused Header, Declaratie or Client is approved (D30). */
  private static void verdeel(
      Berichtklasse klasse,
      boolean dicht,
      Besluit besluit,
      List<Berichtklasse> klassen,
      Set<Berichtklasse> goedgekeurd) {
    klassen.add(klasse);
    if (!dicht && !besluit.keurtAf(klasse)) {
      goedgekeurd.add(klasse);
    }
    boolean verder = dicht || besluit.keurtAf(klasse) && Beoordeling.sluitAf(klasse);
    klasse.kinderen().forEach(kind -> verdeel(kind, verder, besluit, klassen, goedgekeurd));
  }

  /** Our own finding with that code, or else that the receiver decided so. */
  private static Bevinding bevinding(
      Berichtsoort soort, Berichtklasse klasse, String code, List<Bevinding> gevonden) {
    return gevonden.stream()
        .filter(bevinding -> code.equals(bevinding.retourcode()))
        .findFirst()
        .orElseGet(() -> Bevinding.besloten(soort, klasse, code));
  }

  private static Beoordeling beoordeling(
      Beoordeling doorloop, List<Bevinding> bevindingen, Set<Berichtklasse> goedgekeurd) {
    if (doorloop.oordeel() == Oordeel.ONBESLIST) {
      return doorloop;
    }
    boolean deels =
        doorloop.gelezen().soort().vorm() == 323
            && goedgekeurd.stream().anyMatch(Prestatie.class::isInstance);
    return new Beoordeling(
        doorloop.gelezen(),
        bevindingen.isEmpty()
            ? Oordeel.GOEDGEKEURD
            : deels ? Oordeel.DEELS_AFGEKEURD : Oordeel.AFGEKEURD,
        bevindingen.stream().map(Bevinding::niveau).min(Integer::compare).orElse(null),
        bevindingen,
        doorloop.nietBeoordeeld(),
        doorloop.berekeningen(),
        doorloop.plafonds());
  }
}
