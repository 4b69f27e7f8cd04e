package nl.sluis.toezicht;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.antwoord.Tegenlezing;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Kenmerk;
import nl.sluis.controle.SchrijverRegel;
import nl.sluis.controle.Verklaring;
import nl.sluis.controle.Verklaring.Uitkomst;

/**
 * Where an answer has other retourcodes than Sluis gives. Between partners a part may be refused
 * for another reason (D35); a case is about the very code.
 */
final class Antwoordcodes {
  private final Tegenlezing tegenlezing;
  private final Beoordeling heen;
  private final Berichtklasse header;

  private Antwoordcodes(Tegenlezing tegenlezing, Beoordeling heen, Leesresultaat antwoord) {
    this.tegenlezing = tegenlezing;
    this.heen = heen;
    this.header = antwoord.gelezen().header();
  }

  /** One bevinding per berichtklasse of the answer; none without a heenbericht. */
  static List<Bevinding> afwijkend(Tegenlezing tegenlezing, Leesresultaat antwoord) {
    Beoordeling heen = tegenlezing.heen();
    if (heen == null) {
      return List.of();
    }
    Antwoordcodes codes = new Antwoordcodes(tegenlezing, heen, antwoord);
    List<Bevinding> bevindingen = new ArrayList<>(codes.andere());
    // an answer that is not written as it must be cannot be asked what it leaves out
    if (tegenlezing.bevindingen().isEmpty()) {
      bevindingen.addAll(codes.gemist());
    }
    return bevindingen;
  }

  private List<Bevinding> andere() {
    Map<Berichtklasse, Set<String>> gekomen = new IdentityHashMap<>();
    List<Verklaring> eerste = new ArrayList<>();
    for (Verklaring verklaring : tegenlezing.verklaringen()) {
      if (verklaring.uitkomst() == Uitkomst.ANDERS) {
        if (!gekomen.containsKey(verklaring.waar())) {
          eerste.add(verklaring);
        }
        gekomen
            .computeIfAbsent(verklaring.waar(), klasse -> new LinkedHashSet<>())
            .add(verklaring.retourcode());
      }
    }
    return eerste.stream()
        .map(
            verklaring ->
                bevinding(
                    verklaring.waar(),
                    "%s: verwacht retourcode %s, in het antwoord staat %s."
                        .formatted(
                            onderdeel(verklaring.waar()),
                            codes(verklaring.heen()),
                            String.join(" en ", gekomen.get(verklaring.waar())))))
        .toList();
  }

  /** What Sluis refuses and no code in the answer comes down to. */
  private List<Bevinding> gemist() {
    Set<Bevinding> verklaard = Collections.newSetFromMap(new IdentityHashMap<>());
    tegenlezing.verklaringen().forEach(verklaring -> verklaard.addAll(verklaring.heen()));
    String gemist =
        heen.bevindingen().stream()
            .filter(bevinding -> bevinding.waar() != null && !verklaard.contains(bevinding))
            .map(
                bevinding ->
                    "%s: verwacht retourcode %s, die staat niet in het antwoord."
                        .formatted(onderdeel(bevinding.waar()), bevinding.retourcode()))
            .distinct()
            .collect(joining(" "));
    return gemist.isEmpty() ? List.of() : List.of(bevinding(header, gemist));
  }

  private static Bevinding bevinding(Berichtklasse waar, String melding) {
    return SchrijverRegel.ONVERKLAARD.bevinding(waar, "RetourCodes", melding);
  }

  private static String codes(List<Bevinding> bevindingen) {
    return bevindingen.stream()
        .map(bevinding -> String.valueOf(bevinding.retourcode()))
        .distinct()
        .collect(joining(" en "));
  }

  private static String onderdeel(Berichtklasse klasse) {
    String kenmerk = Kenmerk.van(klasse);
    return kenmerk.isEmpty() ? klasse.klasse() : klasse.klasse() + ", " + kenmerk;
  }
}
