package nl.sluis.koppeling.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time in the demonstration: behind the real one while the past is played, and then the same.
 * It goes as fast as the real one, may be put forward and is never put back.
 */
final class Demoklok extends Clock {
  private final Clock echt;
  private final AtomicReference<Duration> achter;

  /** That says this moment now; the real time when it lies ahead. */
  Demoklok(Clock echt, Instant begin) {
    this(echt, new AtomicReference<>(achterstand(echt, begin)));
  }

  private Demoklok(Clock echt, AtomicReference<Duration> achter) {
    this.echt = echt;
    this.achter = achter;
  }

  private static Duration achterstand(Clock echt, Instant moment) {
    Duration achter = Duration.between(moment, echt.instant());
    return achter.isNegative() ? Duration.ZERO : achter;
  }

  /** The real one. */
  Clock echt() {
    return echt;
  }

  /** Puts it forward to this moment, at most to the real time. */
  void zetVooruit(Instant moment) {
    Duration nieuw = achterstand(echt, moment);
    achter.updateAndGet(nu -> nieuw.compareTo(nu) < 0 ? nieuw : nu);
  }

  @Override
  public Instant instant() {
    return echt.instant().minus(achter.get());
  }

  @Override
  public ZoneId getZone() {
    return echt.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Demoklok(echt.withZone(zone), achter);
  }
}
