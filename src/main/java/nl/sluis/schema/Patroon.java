package nl.sluis.schema;

import dk.brics.automaton.RegExp;
import dk.brics.automaton.RunAutomaton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A pattern of XML Schema as an automaton: it looks at every character once, however the text was
 * made to mislead it. What a text is may be asked only when it has no surrogates, for a pattern
 * counts characters and the automaton their halves.
 */
final class Patroon {
  private static final Map<String, Optional<Patroon>> BEKEND = new ConcurrentHashMap<>();

  /** Outside a character class; what means something to the automaton and nothing to a schema. */
  private static final String LETTERLIJK = "\"#@&~<>";

  /** Behind a backslash these stand for themselves, in a schema and in the automaton. */
  private static final String VLUCHTBAAR = "\\|.-^?*+{}()[]";

  private final RunAutomaton automaat;

  private Patroon(String regex) {
    this.automaat = new RunAutomaton(new RegExp(regex, RegExp.NONE).toAutomaton(), false);
  }

  /** Empty for a pattern with something that is not known here, such as \p{L} or [a-z-[aeiou]]. */
  static Optional<Patroon> van(String patroon) {
    return BEKEND.computeIfAbsent(
        patroon,
        nieuw -> {
          try {
            return vertaald(nieuw).map(Patroon::new);
          } catch (IllegalArgumentException fout) {
            return Optional.empty();
          }
        });
  }

  boolean past(String tekst) {
    return automaat.run(tekst);
  }

  /** The same pattern in the words of the automaton. */
  private static Optional<String> vertaald(String patroon) {
    StringBuilder uit = new StringBuilder(patroon.length() + 16);
    boolean inKlasse = false;
    for (int i = 0; i < patroon.length(); i++) {
      char teken = patroon.charAt(i);
      if (Character.isSurrogate(teken)) {
        return Optional.empty();
      } else if (teken == '\\') {
        i++;
        String vlucht = i == patroon.length() ? "" : vlucht(patroon.charAt(i), inKlasse);
        if (vlucht.isEmpty()) {
          return Optional.empty();
        }
        uit.append(vlucht);
      } else if (inKlasse) {
        if (teken == '[' || teken == '^' && patroon.charAt(i - 1) != '[') {
          return Optional.empty();
        }
        inKlasse = teken != ']';
        uit.append(teken);
      } else if (teken == '.') {
        uit.append("[^\n\r]");
      } else if (LETTERLIJK.indexOf(teken) >= 0) {
        uit.append('\\').append(teken);
      } else {
        inKlasse = teken == '[';
        uit.append(teken);
      }
    }
    return inKlasse ? Optional.empty() : Optional.of(uit.toString());
  }

  /** Empty when it is not known. */
  private static String vlucht(char teken, boolean inKlasse) {
    return switch (teken) {
      case 's' -> inKlasse ? " \t\n\r" : "[ \t\n\r]";
      case 'S' -> inKlasse ? "" : "[^ \t\n\r]";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      default -> VLUCHTBAAR.indexOf(teken) >= 0 ? "\\" + teken : "";
    };
  }
}
