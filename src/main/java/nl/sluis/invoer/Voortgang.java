package nl.sluis.invoer;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells how far long work has come, once it takes longer than a few seconds, in any thread. */
public final class Voortgang {
  /** So long nothing is told, and so long after each word. */
  public static final Duration STILTE = Duration.ofSeconds(3);

  private final Consumer<String> melding;
  private final String wat;
  private final Duration stilte;
  private long laatst = System.nanoTime();
  private int gedaan;

  /**
   * From now on.
   *
   * @param wat what is counted, in the plural, such as "bestanden beoordeeld"
   */
  public Voortgang(String wat, Consumer<String> melding) {
    this(wat, melding, STILTE);
  }

  /** The same, with a word after each of these. */
  Voortgang(String wat, Consumer<String> melding, Duration stilte) {
    this.wat = wat;
    this.stilte = stilte;
    this.melding = melding;
  }

  /** One more of them is done. */
  public synchronized void nogEen() {
    gedaan++;
    long nu = System.nanoTime();
    if (nu - laatst >= stilte.toNanos()) {
      laatst = nu;
      melding.accept("%d %s…".formatted(gedaan, wat));
    }
  }
}
