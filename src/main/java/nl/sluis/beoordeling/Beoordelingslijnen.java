package nl.sluis.beoordeling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sluis.beoordeling.Beoordelingsstuk.Lijn;
import nl.sluis.beoordeling.Beoordelingsstuk.Oordeel;
import nl.sluis.beoordeling.Beoordelingsstuk.Plafonds;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Besluit;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Regelboek;
import nl.sluis.controle.Rekenregel;

/** Lays a message out in the lines on which its receiver decides, in the order of the message. */
final class Beoordelingslijnen {
  private final Beoordelingsstand stand;
  private final Berichtsoort soort;
  private final Besluit besluit;
  private final Map<Berichtklasse, List<Bevinding>> bevindingen;
  private final Plafonds plafonds;
  private final Function<Set<Integer>, Stream<Rekenregel>> gerekend;
  private final Map<String, Prestatie> prestaties = new HashMap<>();
  private final List<Lijn> lijnen = new ArrayList<>();
  private final Map<String, List<String>> retourcodes = new LinkedHashMap<>();

  private Beoordelingslijnen(
      Beoordelingsstand stand,
      Berichtsoort soort,
      Besluit besluit,
      Map<Berichtklasse, List<Bevinding>> bevindingen,
      Plafonds plafonds,
      Function<Set<Integer>, Stream<Rekenregel>> gerekend) {
    this.stand = stand;
    this.soort = soort;
    this.besluit = besluit;
    this.bevindingen = bevindingen;
    this.plafonds = plafonds;
    this.gerekend = gerekend;
  }

  /** What waits, with our verdict as it is now. */
  static Beoordelingsstuk van(
      Beoordelingsstand stand, Leesresultaat gelezen, Beoordeling voorstel) {
    return new Beoordelingslijnen(
            stand,
            gelezen.soort(),
            Besluit.volgens(voorstel),
            voorstel.perKlasse(),
            Plafonds.van(voorstel.plafonds()),
            voorstel::rekenregels)
        .leg(gelezen);
  }

  /**
   * What was decided.
   *
   * @param gerekend what was reckoned then about plafonds
   */
  static Beoordelingsstuk van(
      Beoordelingsstand stand, Leesresultaat gelezen, Besluit besluit, List<Rekenregel> gerekend) {
    return new Beoordelingslijnen(
            stand,
            gelezen.soort(),
            besluit,
            Map.of(),
            Plafonds.van(gerekend),
            regelnummers -> Stream.empty())
        .leg(gelezen);
  }

  private Beoordelingsstuk leg(Leesresultaat gelezen) {
    boolean dicht = false;
    for (Berichtklasse klasse : gelezen.gelezen().klassen()) {
      leg(klasse, dicht);
      dicht |= besluit.keurtAf(klasse);
    }
    return new Beoordelingsstuk(
        stand, List.copyOf(lijnen), plafonds, retourcodes, prestaties, gerekend);
  }

  private void leg(Berichtklasse klasse, boolean dicht) {
    retourcodes.computeIfAbsent(
        klasse.klasse(),
        nieuw -> List.copyOf(Regelboek.retourcodes(soort, klasse.getClass()).keySet()));
    if (Besluitkeuring.isLijn(soort, klasse, besluit)) {
      lijnen.add(lijn(klasse, oordeel(klasse, dicht)));
    }
    boolean verder = dicht || besluit.keurtAf(klasse) && Beoordeling.sluitAf(klasse);
    klasse.kinderen().forEach(kind -> leg(kind, verder));
  }

  private Oordeel oordeel(Berichtklasse klasse, boolean dicht) {
    if (dicht) {
      return Oordeel.NIET_BEOORDEELD;
    }
    return besluit.keurtAf(klasse) ? Oordeel.AFGEKEURD : Oordeel.GOEDGEKEURD;
  }

  private Lijn lijn(Berichtklasse klasse, Oordeel oordeel) {
    Prestatie prestatie = klasse instanceof Prestatie eigen ? eigen : null;
    if (prestatie != null) {
      prestaties.put(klasse.plaats().pad(), prestatie);
    }
    return new Lijn(
        klasse.plaats().pad(),
        klasse.klasse(),
        klasse.plaats().regel(),
        prestatie == null ? null : prestatie.referentieNummer(),
        prestatie == null ? null : prestatie.toewijzingNummer(),
        stand.isBesloten() ? null : oordeel,
        stand.isBesloten() ? oordeel : null,
        besluit.codes(klasse),
        bevindingen.getOrDefault(klasse, List.of()).stream().map(Uitslag::gevonden).toList());
  }
}
