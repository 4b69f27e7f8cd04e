package nl.sluis.antwoord;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;

/** Which codes stand at which berichtklasse of an answer. */
final class Retourcodes {
  /** Every rule inside the message has the same answer: the message is refused as a whole. */
  static final List<String> AFGEKEURD = List.of("0001");

  static final List<String> GEEN_OPMERKING = List.of("0200");
  static final List<String> NIET_BEOORDEELD = List.of("0233");
  static final List<String> VOLLEDIG_TOEGEWEZEN = List.of("8001");

  private static final Set<String> KEURT_NIET_AF = Set.of("0200", "0233", "8001");

  private final Map<Berichtklasse, List<Bevinding>> bevindingen;

  Retourcodes(Beoordeling beoordeling) {
    this.bevindingen = beoordeling.perKlasse();
  }

  /** The code says that something is wrong. */
  static boolean keurtAf(String code) {
    return !KEURT_NIET_AF.contains(code);
  }

  /** These codes, at a berichtklasse other than the Header, say that it is refused. */
  static boolean isAfkeuring(List<String> codes) {
    return !codes.isEmpty()
        && codes.stream().allMatch(code -> keurtAf(code) && !AFGEKEURD.contains(code));
  }

  /** These codes, at a Header that stands alone, say that the whole message is refused. */
  static boolean isAfkeuringVanAlles(List<String> codes) {
    return codes.equals(AFGEKEURD) || isAfkeuring(codes);
  }

  boolean isAfgekeurd(Berichtklasse klasse) {
    return bevindingen.containsKey(klasse);
  }

  /** The codes found here, each once, or that there is nothing to remark. */
  List<String> van(Berichtklasse klasse) {
    return bevindingen.containsKey(klasse)
        ? bevindingen.get(klasse).stream().map(Bevinding::retourcode).distinct().toList()
        : GEEN_OPMERKING;
  }
}
