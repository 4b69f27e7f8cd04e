package nl.sluis.sleutel;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Metrics;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts how long is spent on what is done beside the processing itself, such as keeping safe what
 * is personal, as a metric and for {@code ./sluis meting}. It is called for every single value, so
 * it does no more than add up.
 */
public final class Tijdteller {
  /** Encrypting, decrypting and making pseudonyms. */
  public static final String VERSLEUTELING = "sluis.versleuteling";

  /** Adding to the audit trail. */
  public static final String AUDIT = "sluis.audit";

  /** Making the facts of messages, from which figures are counted. */
  public static final String FEITEN_MAKEN = "sluis.feiten.maken";

  /** Writing those facts. */
  public static final String FEITEN_SCHRIJVEN = "sluis.feiten.schrijven";

  private final LongAdder aantal = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  /**
   * Makes a metric.
   *
   * @param meter its name
   */
  public Tijdteller(String meter) {
    FunctionTimer.builder(
            meter,
            this,
            teller -> teller.aantal.sum(),
            teller -> teller.nanos.sum(),
            TimeUnit.NANOSECONDS)
        .register(Metrics.globalRegistry);
  }

  /**
   * One more was done.
   *
   * @param begin when it began, by {@link System#nanoTime()}
   */
  public void sinds(long begin) {
    aantal.increment();
    nanos.add(System.nanoTime() - begin);
  }
}
