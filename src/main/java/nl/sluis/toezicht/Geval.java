package nl.sluis.toezicht;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    @JsonProperty(required = true) String titel,
    @JsonProperty(required = true) List<String> regels,
    @JsonProperty(required = true) LocalDate peildatum,
    @Nullable String contracten,
    @Nullable String productcodes,
    @JsonProperty(required = true) List<Stap> stappen) {

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
      @JsonProperty(required = true) String bericht,
      @Nullable List<Wijziging> wijzig,
      @JsonProperty(required = true) Oordeel oordeel,
      @Nullable List<Verwachting> bevindingen,
      @Nullable String antwoord) {}

  /** A finding that must be there; element only where it matters. */
  record Verwachting(
      @JsonProperty(required = true) String regel,
      @Nullable String retourcode,
      @Nullable String klasse,
      @Nullable String element) {}

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

    /** The children of a new compound element; empty when {@code op} is a text. */
    Map<?, ?> kinderen() {
      return op instanceof Map<?, ?> kinderen ? kinderen : Map.of();
    }

    String tekst() {
      return op == null ? "" : op.toString();
    }
  }
}
