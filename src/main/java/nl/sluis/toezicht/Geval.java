package nl.sluis.toezicht;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.sluis.controle.Oordeel;
import org.jspecify.annotations.Nullable;

/**
 * A conformance case as it stands in geval.yaml (section 9 of the design); conformance-tests/
 * geval.schema.json describes it for editors.
 *
 * @param titel what the case shows, in one line
 * @param regels the rules that it exercises
 * @param peildatum the day on which its messages are judged
 */
record Geval(
    String titel,
    List<String> regels,
    LocalDate peildatum,
    @Nullable String contracten,
    @Nullable String productcodes,
    List<Stap> stappen) {

  Geval {
    eis(titel != null && regels != null && peildatum != null, "titel, regels en peildatum");
    eis(regels != null && !regels.isEmpty(), "minstens één regel");
    eis(stappen != null && !stappen.isEmpty() && !stappen.contains(null), "minstens één stap");
  }

  /** A case that says too little would pass by accident. */
  private static void eis(boolean isGegeven, String wat) {
    if (!isGegeven) {
      throw new IllegalArgumentException("er ontbreekt iets: nodig is " + wat);
    }
  }

  /**
   * One message and what it must lead to.
   *
   * @param bericht file of the message, relative to the folder of the case
   * @param wijzig changes made to that file before it is judged, in their order
   * @param bevindingen exactly what must be found; when absent: nothing for an approved message,
   *     and not compared otherwise
   * @param antwoord file of the expected answer
   */
  record Stap(
      String bericht,
      @Nullable List<Wijziging> wijzig,
      Oordeel oordeel,
      @Nullable List<Verwachting> bevindingen,
      @Nullable String antwoord) {
    Stap {
      eis(bericht != null && oordeel != null, "bij elke stap een bericht en een oordeel");
    }
  }

  /** A finding that must be there; element only where it matters. */
  record Verwachting(
      String regel,
      @Nullable String retourcode,
      @Nullable String klasse,
      @Nullable String element) {
    Verwachting {
      eis(regel != null, "bij elke bevinding een regel");
    }
  }

  /**
   * One change to a message. Paths start below Bericht and name elements without their namespace:
   * Declaratie/Clienten/Client[2]/Bsn.
   *
   * @param zet the element whose text becomes {@code op}
   * @param verwijder the element that goes
   * @param herhaal the element that is repeated right after itself
   * @param na the element after which {@code voeg} comes, with {@code op} as text or as the names
   *     and texts of its children
   */
  record Wijziging(
      @Nullable String zet,
      @Nullable String verwijder,
      @Nullable String herhaal,
      @Nullable String na,
      @Nullable String voeg,
      @Nullable Object op) {

    Wijziging {
      long daden = Stream.of(zet, verwijder, herhaal, na).filter(daad -> daad != null).count();
      eis(daden == 1, "bij elke wijziging precies één van zet, verwijder, herhaal en na");
      eis((na == null) == (voeg == null), "bij na ook voeg");
      eis((zet == null && na == null) == (op == null), "bij zet en voeg een waarde in op");
    }

    /** The children of a new compound element; empty when {@code op} is a text. */
    Map<?, ?> kinderen() {
      return op instanceof Map<?, ?> kinderen ? kinderen : Map.of();
    }

    String tekst() {
      return op == null ? "" : op.toString();
    }
  }
}
