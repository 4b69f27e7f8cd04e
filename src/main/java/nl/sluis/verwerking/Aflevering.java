package nl.sluis.verwerking;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what is ready, to each receiver in order. What cannot be delivered is tried again later
 * and so long holds up what comes after it; in the end it is parked.
 */
@Component
class Aflevering {
  private static final Logger LOG = LoggerFactory.getLogger(Aflevering.class);
  private static final Duration BEURT = Duration.ofMillis(250);

  private final UitgaandRepository uitgaand;
  private final BerichtRepository berichten;
  private final Sloten sloten;
  private final Bezorger bezorger;
  private final Afronding afronding;
  private final Audittrail audit;
  private final TransactionTemplate transactie;
  private final Herhaling herhaling;
  private final Clock klok;

  Aflevering(
      UitgaandRepository uitgaand,
      BerichtRepository berichten,
      Sloten sloten,
      Bezorger bezorger,
      Afronding afronding,
      Audittrail audit,
      TransactionTemplate transactie,
      VerwerkingInstellingen instellingen,
      Clock klok) {
    this.uitgaand = uitgaand;
    this.berichten = berichten;
    this.sloten = sloten;
    this.bezorger = bezorger;
    this.afronding = afronding;
    this.audit = audit;
    this.transactie = transactie;
    this.herhaling = instellingen.aflevering();
    this.klok = klok;
  }

  private record Stand(boolean klaar, Optional<Instant> later) {
    static final Stand VERDER = new Stand(false, Optional.empty());
    static final Stand KLAAR = new Stand(true, Optional.empty());

    static Stand later(Instant moment) {
      return new Stand(true, Optional.of(moment));
    }
  }

  /**
   * Delivers this file after all that its receiver should get before it; says when to come back if
   * that could not be done now.
   */
  Optional<Instant> leverAf(long id) {
    String ontvanger = uitgaand.ontvanger(id).orElse(null);
    if (ontvanger == null) {
      return Optional.empty();
    }
    Stand stand = Stand.VERDER;
    while (!stand.klaar()) {
      stand = Objects.requireNonNull(transactie.execute(status -> eerste(ontvanger, id)));
    }
    return stand.later();
  }

  private Stand eerste(String ontvanger, long totEnMet) {
    if (!sloten.neem("aflevering", ontvanger)) {
      return Stand.later(klok.instant().plus(BEURT));
    }
    Uitgaand eerste = uitgaand.eerste(ontvanger, totEnMet).orElse(null);
    if (eerste == null) {
      return Stand.KLAAR;
    }
    if (eerste.nietVoor().isAfter(klok.instant())) {
      return Stand.later(eerste.nietVoor());
    }
    MDC.put("bericht", eerste.bericht().toString());
    try {
      return lever(eerste);
    } finally {
      MDC.remove("bericht");
    }
  }

  private Stand lever(Uitgaand bestand) {
    try {
      bezorger.bezorg(bestand.bezorging());
    } catch (IOException | RuntimeException storing) {
      return mislukt(bestand, storing);
    }
    uitgaand.afgeleverd(bestand);
    schrijf(bestand, "AFGELEVERD", bestand.soort().name());
    afronding.naAflevering(bestand.bericht());
    return Stand.VERDER;
  }

  private Stand mislukt(Uitgaand bestand, Exception storing) {
    int mislukt = bestand.pogingen() + 1;
    String reden =
        "Afleveren aan %s lukt niet (%s)."
            .formatted(bestand.ontvanger(), storing.getClass().getSimpleName());
    LOG.warn(
        "Delivery of {} to {} failed, try {}: {}",
        bestand.soort(),
        bestand.ontvanger(),
        mislukt,
        storing.toString());
    if (!herhaling.isOp(mislukt)) {
      Instant nietVoor =
          klok.instant().plus(herhaling.wachttijdNa(mislukt, RandomGenerator.getDefault()));
      uitgaand.mislukt(bestand, reden, nietVoor);
      schrijf(bestand, "AFLEVEREN_MISLUKT", "POGING_" + mislukt);
      return Stand.later(nietVoor);
    }
    uitgaand.parkeer(bestand, reden);
    if (berichten.vergrendelStatus(bestand.bericht()) != Berichtstatus.GEPARKEERD) {
      berichten.zetStatus(bestand.bericht(), Berichtstatus.GEPARKEERD, reden);
    }
    schrijf(bestand, "GEPARKEERD", "AFLEVERING");
    return Stand.VERDER;
  }

  private void schrijf(Uitgaand bestand, String wat, String uitkomst) {
    audit.schrijf(
        new Auditregel(Auditregel.SLUIS, wat, bestand.bericht(), bestand.gemeente(), uitkomst));
  }
}
