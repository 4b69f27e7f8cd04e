package nl.sluis.aflevering;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Leaves a receiver that is out of order alone for a while, instead of trying every file for it;
 * then one file shows whether it is there again. Each program that runs finds that out by itself.
 */
@Component
class Onderbrekers {
  /** While another file is being tried. */
  private static final Duration EVEN = Duration.ofSeconds(1);

  private final CircuitBreakerRegistry onderbrekers;
  private final Map<String, Instant> openTot = new ConcurrentHashMap<>();
  private final Duration onderbreking;
  private final Clock klok;

  Onderbrekers(CircuitBreakerRegistry onderbrekers, Afleverinstellingen instellingen, Clock klok) {
    this.onderbrekers = onderbrekers;
    this.onderbreking = instellingen.onderbreking();
    this.klok = klok;
  }

  /**
   * When this receiver can be tried again; empty when it may be tried now, and then it has to be
   * told how that went.
   */
  Optional<Instant> dichtTot(String ontvanger) {
    if (onderbreker(ontvanger).tryAcquirePermission()) {
      return Optional.empty();
    }
    Instant nu = klok.instant();
    Instant open = openTot.getOrDefault(ontvanger, nu);
    return Optional.of(open.isAfter(nu) ? open : nu.plus(EVEN));
  }

  void gelukt(String ontvanger, Duration duur) {
    onderbreker(ontvanger).onSuccess(duur.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** That a file is refused says nothing about whether its receiver can be reached. */
  void mislukt(String ontvanger, Duration duur, Exception storing) {
    CircuitBreaker onderbreker = onderbreker(ontvanger);
    if (storing instanceof Onbestelbaar) {
      onderbreker.releasePermission();
      return;
    }
    onderbreker.onError(duur.toNanos(), TimeUnit.NANOSECONDS, storing);
    if (onderbreker.getState() == CircuitBreaker.State.OPEN) {
      openTot.put(ontvanger, klok.instant().plus(onderbreking));
    }
  }

  /** An operator says that the receiver is there again. */
  void herstel(String ontvanger) {
    onderbreker(ontvanger).reset();
  }

  /** Until when it is left alone; empty when it is not, and then it can be tried at any moment. */
  Optional<Instant> metRustTot(String ontvanger) {
    return isOpen(ontvanger)
        ? Optional.ofNullable(openTot.get(ontvanger)).filter(tot -> tot.isAfter(klok.instant()))
        : Optional.empty();
  }

  private boolean isOpen(String ontvanger) {
    return onderbreker(ontvanger).getState() == CircuitBreaker.State.OPEN;
  }

  /** An operator wants to know: one file shows whether it is there again. */
  void laatEenDoor(String ontvanger) {
    if (isOpen(ontvanger)) {
      onderbreker(ontvanger).transitionToHalfOpenState();
    }
  }

  private CircuitBreaker onderbreker(String ontvanger) {
    return onderbrekers.circuitBreaker(ontvanger);
  }
}
