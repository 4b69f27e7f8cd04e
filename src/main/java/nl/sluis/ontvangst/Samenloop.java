package nl.sluis.ontvangst;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work of which each caller waits for its own answer, done together. Who finds room does his own at
 * once; of those who come while there is none, the first does all that waits as soon as there is.
 * So nothing waits for company, and the busier it is the more goes together. Should what goes
 * together fail then each does his own by himself, so that one does not hold up another.
 *
 * @param <W> the work
 * @param <A> the answer
 */
final class Samenloop<W, A> {
  private static final Logger LOG = LoggerFactory.getLogger(Samenloop.class);

  private final int tegelijk;
  private final int hoogstens;
  private final Duration geduld;
  private final Function<List<W>, List<A>> hoe;
  private final Deque<Plek<W, A>> wachtend = new ArrayDeque<>();
  private int bezig;

  /**
   * Makes a kind of work of which there is none yet.
   *
   * @param tegelijk so many do work at once, their own or together with that of others
   * @param hoogstens so much goes together
   * @param geduld who waited so long, while nobody took his work along, does it by himself
   * @param hoe does work, all of it or nothing, and gives the answers in the same order
   */
  Samenloop(int tegelijk, int hoogstens, Duration geduld, Function<List<W>, List<A>> hoe) {
    this.tegelijk = tegelijk;
    this.hoogstens = hoogstens;
    this.geduld = geduld;
    this.hoe = hoe;
  }

  /** Work with how its caller gets his answer, once that is known. */
  private record Plek<W, A>(W werk, CompletableFuture<Supplier<A>> vervolg) {}

  /** Returns when it is done; what it throws is about this work only. */
  A doe(W werk) {
    Plek<W, A> plek = new Plek<>(werk, new CompletableFuture<>());
    return vindtRuimte(plek) ? doeMetAnderen(plek) : wacht(plek).get();
  }

  private synchronized boolean vindtRuimte(Plek<W, A> plek) {
    if (bezig == tegelijk) {
      wachtend.add(plek);
      return false;
    }
    bezig++;
    return true;
  }

  /** Nobody is interrupted while another is at his work: it may be done already. */
  private Supplier<A> wacht(Plek<W, A> plek) {
    try {
      return plek.vervolg.get(geduld.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException teLang) {
      LOG.debug("Waited too long for others");
    } catch (InterruptedException einde) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException nooit) {
      throw new IllegalStateException(nooit);
    }
    return trektTerug(plek) ? () -> alleen(plek) : plek.vervolg.join();
  }

  private synchronized boolean trektTerug(Plek<W, A> plek) {
    return wachtend.remove(plek);
  }

  private A doeMetAnderen(Plek<W, A> eerste) {
    List<Plek<W, A>> samen = neemMee(eerste);
    try {
      List<A> antwoorden = hoe.apply(samen.stream().map(Plek::werk).toList());
      for (int nummer = 0; nummer < samen.size(); nummer++) {
        A antwoord = antwoorden.get(nummer);
        samen.get(nummer).vervolg.complete(() -> antwoord);
      }
      return antwoorden.get(0);
    } catch (RuntimeException storing) {
      if (samen.size() == 1) {
        throw storing;
      }
      LOG.debug("{} are done one by one after {}", samen.size(), storing.getClass().getName());
    } finally {
      maakRuimte();
      // of no effect on who has his answer
      samen.forEach(plek -> plek.vervolg.complete(() -> alleen(plek)));
    }
    return alleen(eerste);
  }

  private A alleen(Plek<W, A> plek) {
    return hoe.apply(List.of(plek.werk)).get(0);
  }

  private synchronized List<Plek<W, A>> neemMee(Plek<W, A> eerste) {
    List<Plek<W, A>> samen = new ArrayList<>(List.of(eerste));
    while (samen.size() < hoogstens && !wachtend.isEmpty()) {
      samen.add(wachtend.remove());
    }
    return samen;
  }

  /** For whoever waits longest, in his own thread. */
  private synchronized void maakRuimte() {
    @Nullable Plek<W, A> volgende = wachtend.poll();
    if (volgende == null) {
      bezig--;
    } else {
      volgende.vervolg.complete(() -> doeMetAnderen(volgende));
    }
  }
}
