package nl.sluis.verwerking;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does at once, in this program, what was put in the queue, without first looking it up there. The
 * queue is the safety net: what still stands in it some seconds later, because this program died or
 * had more to do than it could remember, is taken from it by whoever comes first.
 */
@Component
class Voorrang {
  /** So long work is left to the program that put it in. */
  static final Duration VANGNET = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(Voorrang.class);
  private static final Duration GEDULD = Duration.ofSeconds(20);
  private static final int HOOGSTENS = 1000;

  private final boolean aan;
  private final ExecutorService werkers;
  private final Rijen rijen;
  private final Map<String, Consumer<String>> werk = new ConcurrentHashMap<>();

  /** What has not begun yet: the same work is not done twice. */
  private final Set<String> wachtend = ConcurrentHashMap.newKeySet();

  Voorrang(
      @Value("${sluis.voorrang}") int werkers,
      @Value("${db-scheduler.enabled:true}") boolean wachtrijLoopt) {
    this.aan = werkers > 0 && wachtrijLoopt;
    int draden = Math.max(1, werkers);
    this.werkers =
        new ThreadPoolExecutor(
            draden,
            draden,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Voorrang::draad,
            new ThreadPoolExecutor.DiscardPolicy()); // once stopped: it stands in the queue
    this.rijen = new Rijen(this.werkers, HOOGSTENS);
  }

  private static Thread draad(Runnable werk) {
    Thread draad = new Thread(werk, "voorrang");
    draad.setDaemon(true);
    return draad;
  }

  /** How one kind of work is done; what it is about is said as in the queue. */
  void leer(String taak, Consumer<String> hoe) {
    werk.put(taak, hoe);
  }

  boolean isAan() {
    return aan;
  }

  /**
   * Does this work once the transaction that puts it in the queue is committed.
   *
   * @param rijen what stands in one of these lines before it goes first
   */
  void doe(String taak, String wat, Set<String> rijen) {
    Runnable sluitAan = () -> sluitAan(taak, wat, rijen);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              sluitAan.run();
            }
          });
    } else {
      sluitAan.run();
    }
  }

  private void sluitAan(String taak, String wat, Set<String> namen) {
    Consumer<String> hoe = werk.get(taak);
    String naam = taak + " " + wat;
    boolean isNieuw = hoe != null && !werkers.isShutdown() && wachtend.add(naam);
    if (isNieuw && !rijen.sluitAan(namen, () -> doe(hoe, wat, naam))) {
      wachtend.remove(naam);
    }
  }

  private void doe(Consumer<String> hoe, String wat, String naam) {
    wachtend.remove(naam);
    if (werkers.isShutdown()) {
      return;
    }
    try {
      hoe.accept(wat);
    } catch (RuntimeException storing) {
      LOG.warn("Left to the queue after {}", storing.getClass().getName());
    }
  }

  /** What has begun is finished; the rest stands in the queue. */
  void stop() {
    werkers.shutdown();
    try {
      werkers.awaitTermination(GEDULD.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException einde) {
      Thread.currentThread().interrupt();
    }
  }
}
