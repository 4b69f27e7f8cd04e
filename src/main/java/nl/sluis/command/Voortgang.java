package nl.sluis.command;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells how far long work has come, once it takes longer than a few seconds. */
final class Voortgang {
  private static final Duration STILTE = Duration.ofSeconds(3);

  private final Consumer<String> melding;
  private final String wat;
  private long laatst = System.nanoTime();
  private int gedaan;

  /**
   * From now on.
   *
   * @param wat what is counted, in the plural, such as "bestanden beoordeeld"
   */
  Voortgang(String wat, Consumer<String> melding) {
    this.wat = wat;
    this.melding = melding;
  }

  void nogEen() {
    gedaan++;
    long nu = System.nanoTime();
    if (nu - laatst >= STILTE.toNanos()) {
      laatst = nu;
      melding.accept("%d %s…".formatted(gedaan, wat));
    }
  }
}
