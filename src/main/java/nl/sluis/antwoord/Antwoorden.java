package nl.sluis.antwoord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Leesresultaat;

/** Answers that came in, by which the state of what was sent is known (D102). */
public final class Antwoorden {
  private final Map<Sleutel, List<Bericht>> opHeenbericht = new HashMap<>();

  private record Sleutel(Berichtsoort soort, String identificatie) {}

  /** An answer that was read. */
  public void voegToe(Leesresultaat antwoord) {
    voegToe(antwoord.soort(), antwoord.gelezen());
  }

  /** An answer of this soort. */
  public void voegToe(Berichtsoort soort, Bericht antwoord) {
    String identificatie = Heenberichten.heenIdentificatie(antwoord).identificatie();
    opHeenbericht
        .computeIfAbsent(new Sleutel(soort.partner(), identificatie), nieuw -> new ArrayList<>(1))
        .add(antwoord);
  }

  /** What was decided about this heenbericht. */
  public Optional<EigenAntwoord> bij(Leesresultaat heen) {
    List<Bericht> antwoorden = op(heen);
    return antwoorden.isEmpty()
        ? Optional.empty()
        : Optional.of(EigenAntwoord.van(heen.gelezen(), antwoorden.get(antwoorden.size() - 1)));
  }

  /**
   * All answers to this heenbericht. The last one counts: it is dated last, and of one day it was
   * added last.
   */
  public List<Bericht> op(Leesresultaat heen) {
    Header header = heen.gelezen().header();
    return opHeenbericht
        .getOrDefault(new Sleutel(heen.soort(), header.identificatie()), List.of())
        .stream()
        .filter(antwoord -> Heenberichten.beantwoordtZeker(antwoord, header))
        .sorted(Comparator.comparing(Antwoorden::dagtekening))
        .toList();
  }

  /** The day on which an answer was made. */
  public static LocalDate dagtekening(Bericht antwoord) {
    LocalDate retour = antwoord.header().dagtekeningRetour();
    return retour == null ? antwoord.header().dagtekening() : retour;
  }
}
