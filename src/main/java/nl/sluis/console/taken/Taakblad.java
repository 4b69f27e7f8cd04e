package nl.sluis.console.taken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.sluis.console.Opmaak;
import nl.sluis.taak.Taak;
import nl.sluis.verrekening.Proefdraaitaak;
import org.jspecify.annotations.Nullable;

/**
 * One task.
 *
 * @param hervat what became of its messages; null when it took up none
 * @param mislukt what did not go well, of very many the first
 * @param ervoor how many of its kind have to end first, as long as nothing of it is done
 * @param kwart how far it was when the browser last asked; -1 when it had not
 * @param isAl whether somebody wanted to begin one, while this one ran already
 */
public record Taakblad(
    Taak taak,
    @Nullable Hervatdeel hervat,
    List<Taak.Item> mislukt,
    int ervoor,
    int kwart,
    boolean isAl,
    Instant nu) {
  private static final Duration KORT = Duration.ofMinutes(1);

  /** So long after its end is watched what becomes of what it did. */
  private static final Duration NAWACHT = Duration.ofMinutes(10);

  private static final int GEEINDIGD = 5;

  /** Such as 1.240 van 3.900 berichten. */
  public String hoever() {
    return woorden().hoever(taak);
  }

  public Taakwoorden woorden() {
    return Taakwoorden.van(taak);
  }

  /** Whether it has to wait for its turn. */
  public boolean isInWacht() {
    return isProef() && taak.loopt() && ervoor >= Proefdraaitaak.TEGELIJK;
  }

  private boolean isProef() {
    return taak.soort().equals(Proefdraaitaak.SOORT);
  }

  /** Where is shown what came of it; null when that is here, or not there yet. */
  public @Nullable String uitslag() {
    return isProef() && taak.gedaan() > 0 ? "/console/proefdraaien/" + taak.id() : null;
  }

  /** What is told to who does not see the bar: at the start, at each quarter and at the end. */
  public String melding() {
    return switch (taak.stand()) {
      case LOOPT ->
          taak.stop()
              ? "Stopt na wat nu aan de beurt is."
              : isInWacht()
                  ? "Wacht op haar beurt."
                  : taak.kwart() == 0 ? "Begonnen." : taak.kwart() * 25 + " procent is gedaan.";
      case KLAAR -> "Klaar: %s%s".formatted(gedaan(), daarna());
      case GESTOPT ->
          "Gestopt: %s. Wat gedaan is, blijft gedaan; de rest is niet aangeraakt.%s"
              .formatted(hoever(), daarna());
    };
  }

  private String gedaan() {
    return "%s %s, %s niet."
        .formatted(
            Opmaak.aantal(taak.gelukt()),
            woorden().gedaan(),
            Opmaak.aantal(taak.gedaan() - taak.gelukt()));
  }

  private String daarna() {
    if (hervat == null) {
      return "";
    }
    return hervat.onderweg() > 0
        ? " Of alles aankomt is nog niet bekend."
        : " Daarvan %s aangekomen, %s weer geparkeerd."
            .formatted(Opmaak.aantal(hervat.aangekomen()), Opmaak.aantal(hervat.geparkeerd()));
  }

  /** Whether that is new since the browser last asked. */
  public boolean isGemeld() {
    return kwart == plek();
  }

  /** Where it is, for the next time that the browser asks. */
  public int plek() {
    if (taak.loopt()) {
      return taak.kwart();
    }
    return hervat != null && hervat.onderweg() > 0 ? GEEINDIGD : GEEINDIGD + 1;
  }

  /** Whether there may be more to tell soon. */
  public boolean isBezig() {
    Instant einde = taak.geeindigd();
    return einde == null
        || hervat != null && hervat.onderweg() > 0 && nu.isBefore(einde.plus(NAWACHT));
  }

  /** How many seconds the browser waits: less while one still watches. */
  public int wacht() {
    return Duration.between(taak.begonnen(), nu).compareTo(KORT) < 0 ? 2 : 10;
  }
}
