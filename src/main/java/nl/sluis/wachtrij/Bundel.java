package nl.sluis.wachtrij;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work of one kind that is ready, done several at once: what comes in while others are being done
 * goes together afterwards. The busier it is the more goes together, and nothing waits for company.
 *
 * @param <W> the work
 */
final class Bundel<W> {
  private final Executor werkers;
  private final Semaphore plaatsen;
  private final int hoogstens;
  private final Consumer<List<W>> hoe;
  private final Runnable eerst;
  private final Queue<W> klaar = new ConcurrentLinkedQueue<>();

  /**
   * Makes a kind of work of which there is none yet.
   *
   * @param tegelijk so many bundles are being done at once
   * @param hoogstens so much goes in one
   * @param eerst done before each bundle
   */
  Bundel(Executor werkers, int tegelijk, int hoogstens, Consumer<List<W>> hoe, Runnable eerst) {
    this.werkers = werkers;
    this.plaatsen = new Semaphore(tegelijk);
    this.hoogstens = hoogstens;
    this.hoe = hoe;
    this.eerst = eerst;
  }

  void voegToe(W werk) {
    klaar.add(werk);
    werkers.execute(this::werk);
  }

  /** Whoever is at work takes along what came in after; he who finds no place leaves it to them. */
  private void werk() {
    while (!klaar.isEmpty() && plaatsen.tryAcquire()) {
      try {
        eerst.run();
        doeWatKlaarIs();
      } finally {
        plaatsen.release();
      }
    }
  }

  /** Does what is too much for one bundle, whoever else is at it. */
  void werkBij() {
    while (klaar.size() > hoogstens) {
      doeWatKlaarIs();
    }
  }

  private void doeWatKlaarIs() {
    List<W> samen = new ArrayList<>();
    for (@Nullable W werk = neem(samen); werk != null; werk = neem(samen)) {
      samen.add(werk);
    }
    if (!samen.isEmpty()) {
      hoe.accept(samen);
    }
  }

  private @Nullable W neem(List<W> samen) {
    return samen.size() < hoogstens ? klaar.poll() : null;
  }
}
