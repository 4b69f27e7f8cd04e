package nl.sluis.wachtrij;

import java.time.Duration;
import java.util.List;
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
 * Does at once, in this program, what was put in the queue, without first looking it up there;
 * several at once when much is ready. The queue is the safety net: what still stands in it some
 * seconds later, because this program died or had more to do than it could remember, is taken from
 * it by whoever comes first.
 */
@Component
public class Voorrang {
  /** So long work is left to the program that put it in. */
  static final Duration VANGNET = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(Voorrang.class);
  private static final Duration GEDULD = Duration.ofSeconds(20);
  private static final int HOOGSTENS = 1000;

  private final boolean aan;
  private final int draden;
  private final ExecutorService werkers;
  private final Rijen<Werk> rijen = new Rijen<>(HOOGSTENS, this::aanDeBeurt);
  private final Map<Soort, Bundel<Rijen.Plek<Werk>>> bundels = new ConcurrentHashMap<>();

  /** What has not begun yet: the same work is not done twice. */
  private final Set<Werk> wachtend = ConcurrentHashMap.newKeySet();

  private final Set<Werk> begonnen = ConcurrentHashMap.newKeySet();

  Voorrang(
      @Value("${sluis.voorrang}") int werkers,
      @Value("${db-scheduler.enabled:true}") boolean wachtrijLoopt) {
    this.aan = werkers > 0 && wachtrijLoopt;
    this.draden = Math.max(1, werkers);
    this.werkers =
        new ThreadPoolExecutor(
            draden,
            draden,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Voorrang::draad,
            new ThreadPoolExecutor.DiscardPolicy()); // once stopped: it stands in the queue
  }

  /** A kind of work, and how much of it goes together. */
  public enum Soort {
    VERWERKING(32, 4),
    /** Whether messages that came behind others have become the first in their lines. */
    NAKIJKEN(64, 4),
    /** A large message has all the room for itself. */
    ZWARE_VERWERKING(1, 1),
    /** What is for one receiver comes together where it is delivered. */
    AFLEVERING(1, 1),
    /** In folders of this computer, where nobody keeps another waiting. */
    AFLEVERING_IN_MAP(64, 4);

    private final int samen;
    private final int deel;

    /**
     * Makes a kind of work.
     *
     * @param samen so much of it is done together
     * @param deel one in so many of all workers does it at the same time, so that there is enough
     *     to do together
     */
    Soort(int samen, int deel) {
      this.samen = samen;
      this.deel = deel;
    }

    private boolean isVerwerking() {
      return this == VERWERKING || this == ZWARE_VERWERKING;
    }
  }

  /** What it is about is said as in the queue. */
  private record Werk(Soort soort, String wat) {}

  private static Thread draad(Runnable werk) {
    Thread draad = new Thread(werk, "voorrang");
    draad.setDaemon(true);
    return draad;
  }

  /** How one kind of work is done. */
  public void leer(Soort soort, Consumer<List<String>> hoe) {
    int tegelijk = Math.max(1, draden / soort.deel);
    Runnable eerst = soort.isVerwerking() ? this::leverEerstAf : () -> {};
    bundels.put(
        soort, new Bundel<>(werkers, tegelijk, soort.samen, plekken -> doe(hoe, plekken), eerst));
  }

  /**
   * What was judged goes out before more is judged: where much waits, processing would else run
   * ahead of delivery, until what has to go out waits so long that it is taken from the queue too.
   */
  private void leverEerstAf() {
    Bundel<Rijen.Plek<Werk>> aflevering = bundels.get(Soort.AFLEVERING_IN_MAP);
    if (aflevering != null) {
      aflevering.werkBij();
    }
  }

  boolean isAan() {
    return aan;
  }

  /**
   * Does this work once the transaction that puts it in the queue is committed; should there be no
   * room for it here then it stands in the queue only.
   *
   * @param namen what stands in one of these lines before it goes first
   */
  void doe(Soort soort, String wat, Set<String> namen) {
    naVastlegging(() -> sluitAan(new Werk(soort, wat), namen, false));
  }

  /** Once the transaction of this thread is committed, or now when there is none. */
  static void naVastlegging(Runnable werk) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              werk.run();
            }
          });
    } else {
      werk.run();
    }
  }

  /** Does what comes after work that was done; there is always room for that, one in each line. */
  void vervolg(Soort soort, String wat, Set<String> namen) {
    sluitAan(new Werk(soort, wat), namen, true);
  }

  private void sluitAan(Werk werk, Set<String> namen, boolean vervolg) {
    boolean isNieuw =
        bundels.containsKey(werk.soort()) && !werkers.isShutdown() && wachtend.add(werk);
    if (isNieuw && !rijen.sluitAan(namen, werk, vervolg)) {
      wachtend.remove(werk);
    }
  }

  /** Whether this program is at it, or will be without being told. */
  boolean heeft(Soort soort, String wat) {
    Werk werk = new Werk(soort, wat);
    return wachtend.contains(werk) || begonnen.contains(werk);
  }

  private void aanDeBeurt(Rijen.Plek<Werk> plek) {
    bundels.get(plek.werk().soort()).voegToe(plek);
  }

  private void doe(Consumer<List<String>> hoe, List<Rijen.Plek<Werk>> plekken) {
    try {
      plekken.forEach(plek -> begonnen.add(plek.werk()));
      plekken.forEach(plek -> wachtend.remove(plek.werk()));
      if (!werkers.isShutdown()) {
        hoe.accept(plekken.stream().map(plek -> plek.werk().wat()).toList());
      }
    } catch (RuntimeException storing) {
      LOG.warn("Left to the queue after {}", storing.getClass().getName());
    } finally {
      plekken.forEach(plek -> begonnen.remove(plek.werk()));
      plekken.forEach(rijen::verlaat);
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
