package nl.sluis.toegang;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;

/** Counts what one asks in a minute. */
final class Minuutteller {
  private final AtomicRateLimiter teller;

  Minuutteller(int perMinuut) {
    this.teller =
        new AtomicRateLimiter(
            "minuut",
            RateLimiterConfig.custom()
                .limitForPeriod(perMinuut)
                .limitRefreshPeriod(Duration.ofMinutes(1))
                .timeoutDuration(Duration.ZERO)
                .build());
  }

  /** Whether one more may be asked; how many may, may have changed since. */
  boolean mag(int perMinuut) {
    if (teller.getRateLimiterConfig().getLimitForPeriod() != perMinuut) {
      teller.changeLimitForPeriod(perMinuut);
    }
    return teller.acquirePermission();
  }

  /** How long until more may be asked. */
  Duration wachten() {
    return Duration.ofNanos(teller.getDetailedMetrics().getNanosToWait());
  }
}
