package nl.sluis.verwerking;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import nl.sluis.aflevering.Bezorger;
import nl.sluis.aflevering.Bezorging;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A point at which a gateway in a test stands still, so that it can be killed just there, or fails.
 * The point is the setting proef.halte, such as {@code na controleer}; the name is that of a step
 * of a route, of a kind of work in the queue, or {@code bezorgen}.
 */
@Component
@Primary
@Profile("proef")
class Halte implements InterceptStrategy, ExecutionInterceptor, Bezorger {
  static final String MELDING = "HALTE ";

  private final String halte;
  private final String fout;
  private final Bezorger bezorger;

  Halte(
      @Value("${proef.halte:}") String halte,
      @Value("${proef.fout:}") String fout,
      @Lazy @Qualifier("kanaalbezorger") Bezorger bezorger) {
    this.halte = halte;
    this.fout = fout;
    this.bezorger = bezorger;
  }

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext camel, NamedNode stap, Processor doel, Processor volgende) {
    return new DelegateAsyncProcessor(
        uitwisseling -> {
          passeer("voor " + stap.getId());
          doel.process(uitwisseling);
          passeer("na " + stap.getId());
        });
  }

  @Override
  public CompletionHandler<?> execute(
      TaskInstance<?> taak, ExecutionContext omstandigheden, ExecutionChain keten) {
    CompletionHandler<?> vervolg = keten.proceed(taak, omstandigheden);
    passeer("na " + taak.getTaskName());
    return vervolg;
  }

  @Override
  public void bezorg(Bezorging bezorging) throws IOException {
    passeer("voor bezorgen");
    bezorger.bezorg(bezorging);
    passeer("na bezorgen");
  }

  private void passeer(String punt) {
    if (punt.equals(fout)) {
      throw new IllegalStateException("met het burgerservicenummer 999900407");
    }
    if (punt.equals(halte)) {
      System.out.println(MELDING + punt);
      sta();
    }
  }

  private static void sta() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
    }
  }
}
