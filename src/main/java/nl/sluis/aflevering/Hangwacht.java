package nl.sluis.aflevering;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Breaks off work with a server of a deelnemer that takes too long: it may keep its connection
 * alive and never answer, and our library waits for that without end. The thread is interrupted,
 * but never after the end of that work.
 */
@Component
public class Hangwacht {
  /** So long work still has when the gateway stops: what needs it is stopped after that. */
  private static final Duration BIJ_STOP = Duration.ofSeconds(5);

  /** Who is interrupted may try it in another way first, and hang there. */
  private static final Duration OPNIEUW = Duration.ofSeconds(1);

  private final ScheduledThreadPoolExecutor wekker =
      new ScheduledThreadPoolExecutor(1, Hangwacht::draad);
  private final Set<Werk> bezig = ConcurrentHashMap.newKeySet();
  private final Duration langste;
  private volatile boolean gestopt;

  Hangwacht(Afleverinstellingen instellingen) {
    this.langste = instellingen.langsteBezorging();
    wekker.setRemoveOnCancelPolicy(true);
  }

  private static Thread draad(Runnable werk) {
    Thread draad = new Thread(werk, "hangwacht");
    draad.setDaemon(true);
    return draad;
  }

  /** From now on the work of this thread is watched, until this thread ends it. */
  public Werk begin() {
    Werk werk = new Werk();
    bezig.add(werk);
    werk.leeft();
    return werk;
  }

  /** The gateway stops: what goes on does not last long any more, before the queue waits for it. */
  @EventListener(ContextClosedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void stop() {
    gestopt = true;
    bezig.forEach(Werk::leeft);
  }

  /** No new work should begin. */
  public boolean isGestopt() {
    return gestopt;
  }

  @PreDestroy
  void sluit() {
    wekker.shutdownNow();
  }

  private Duration geduld() {
    return gestopt && langste.compareTo(BIJ_STOP) > 0 ? BIJ_STOP : langste;
  }

  /** Work of one thread that is watched. */
  public final class Werk {
    private final Thread draad = Thread.currentThread();
    private @Nullable Future<?> wekking;
    private boolean afgebroken;
    private boolean voorbij;

    private Werk() {}

    /** It does not hang: from now on it may take as long again. */
    public synchronized void leeft() {
      if (afgebroken || voorbij) {
        return;
      }
      stil();
      wekking =
          wekker.scheduleWithFixedDelay(
              this::breekAf, geduld().toMillis(), OPNIEUW.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void breekAf() {
      if (!voorbij) {
        afgebroken = true;
        draad.interrupt();
      }
    }

    /** Whether it took too long; what came of it then is not to be trusted. */
    public synchronized boolean isAfgebroken() {
      return afgebroken;
    }

    /** It is over, and this thread is not interrupted any more. */
    public synchronized void eindig() {
      voorbij = true;
      stil();
      bezig.remove(this);
      if (afgebroken) {
        Thread.interrupted();
      }
    }

    private void stil() {
      if (wekking != null) {
        wekking.cancel(false);
      }
    }
  }
}
