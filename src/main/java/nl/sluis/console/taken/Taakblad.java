package nl.sluis.console.taken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.sluis.console.Opmaak;
import nl.sluis.taak.Taak;
import org.jspecify.annotations.Nullable;

/**
 * One task.
 *
 * @param items what did not go well first
 * @param kwart how far it was when the browser last asked, in quarters; -1 when it had not
 */
public record Taakblad(Taak taak, List<Regel> items, int kwart, Instant nu) {
  private static final Duration KORT = Duration.ofMinutes(1);

  /**
   * An item.
   *
   * @param naam of the message
   * @param nu how the message is now, which is not for the task to say; null when it is not known
   */
  public record Regel(Taak.Item item, String naam, @Nullable String nu) {}

  static String titel(Taak taak) {
    return taak.soort().equals("HERVATTEN")
        ? "Geparkeerde berichten hervatten"
        : Opmaak.woord(taak.soort());
  }

  /** Such as 1.240 van 3.900 berichten. */
  public static String hoever(Taak taak) {
    return "%s van %s"
        .formatted(
            Opmaak.aantal(taak.gedaan()), Opmaak.aantal(taak.totaal(), "bericht", "berichten"));
  }

  /** What is told to who does not see the bar: at the start, at each quarter and at the end. */
  public String melding() {
    return switch (taak.stand()) {
      case LOOPT ->
          taak.stop()
              ? "Stopt na het bericht dat nu aan de beurt is."
              : taak.kwart() == 0 ? "Begonnen." : taak.kwart() * 25 + " procent is gedaan.";
      case KLAAR ->
          "Klaar: %s gelukt, %s niet."
              .formatted(
                  Opmaak.aantal(taak.gelukt()), Opmaak.aantal(taak.gedaan() - taak.gelukt()));
      case GESTOPT ->
          "Gestopt: %s. Wat gedaan is, blijft gedaan; de rest is niet aangeraakt."
              .formatted(hoever(taak));
    };
  }

  /** Whether that is new since the browser last asked. */
  public boolean isGemeld() {
    return kwart == plek();
  }

  /** Where it is, for the next time that the browser asks. */
  public int plek() {
    return taak.loopt() ? taak.kwart() : 5;
  }

  /** How many seconds the browser waits: less while one still watches. */
  public int wacht() {
    return Duration.between(taak.begonnen(), nu).compareTo(KORT) < 0 ? 2 : 10;
  }
}
