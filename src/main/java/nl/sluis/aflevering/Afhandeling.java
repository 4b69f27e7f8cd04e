package nl.sluis.aflevering;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.berichtkluis.BerichtRepository;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Writes down what became of files that go out, within the transaction of its caller: what has
 * arrived, and of which messages that was all; what has to wait; what is parked.
 */
@Component
class Afhandeling {
  private static final Logger LOG = LoggerFactory.getLogger(Afhandeling.class);

  private final AfgeleverdRepository afgeleverd;
  private final UitgaandRepository uitgaand;
  private final BerichtRepository berichten;
  private final Audittrail audit;
  private final Deelnemers deelnemers;
  private final Afleverinstellingen instellingen;
  private final Clock klok;

  Afhandeling(
      AfgeleverdRepository afgeleverd,
      UitgaandRepository uitgaand,
      BerichtRepository berichten,
      Audittrail audit,
      Deelnemers deelnemers,
      Afleverinstellingen instellingen,
      Clock klok) {
    this.afgeleverd = afgeleverd;
    this.uitgaand = uitgaand;
    this.berichten = berichten;
    this.audit = audit;
    this.deelnemers = deelnemers;
    this.instellingen = instellingen;
    this.klok = klok;
  }

  /**
   * These files have arrived; as many statements whatever their number.
   *
   * @param wie who says so
   */
  void afgeleverd(List<Uitgaand> bestanden, String wie) {
    if (bestanden.isEmpty()) {
      return;
    }
    Set<UUID> vanBerichten =
        bestanden.stream().map(Uitgaand::bericht).collect(Collectors.toUnmodifiableSet());
    // first the messages, so that of two that deliver the last for one, the later sees both; by a
    // statement of its own, for the next sees what was committed while this one waited
    afgeleverd.vergrendel(vanBerichten);
    Set<Long> nieuw = afgeleverd.afgeleverd(bestanden, vanBerichten);
    audit.schrijf(
        bestanden.stream()
            .filter(bestand -> nieuw.contains(bestand.id()))
            .map(bestand -> regel(wie, bestand, "AFGELEVERD", bestand.soort().name()))
            .toList());
  }

  /** This file could not be delivered: it is tried again, or parked. */
  Rondestand mislukt(Uitgaand bestand, Exception storing) {
    int mislukt = bestand.pogingen() + 1;
    log(bestand, mislukt, storing);
    String reden = reden(bestand, storing);
    if (storing instanceof Onbestelbaar || isOp(bestand, mislukt)) {
      return parkeer(bestand, reden);
    }
    Instant nietVoor =
        klok.instant().plus(instellingen.wachttijdNa(mislukt, RandomGenerator.getDefault()));
    uitgaand.mislukt(bestand, reden, nietVoor);
    audit.schrijf(regel(Auditregel.SLUIS, bestand, "AFLEVEREN_MISLUKT", "POGING_" + mislukt));
    return Rondestand.later(nietVoor);
  }

  private boolean isOp(Uitgaand bestand, int mislukt) {
    Duration eigen = deelnemers.vind(bestand.ontvanger()).map(Deelnemer::parkerenNa).orElse(null);
    return instellingen.isOp(bestand, mislukt, klok.instant(), eigen);
  }

  private static void log(Uitgaand bestand, int mislukt, Exception storing) {
    MDC.put("bericht", bestand.bericht().toString());
    LOG.warn(
        "Delivery of {} to {} failed, try {}: {}",
        bestand.soort(),
        bestand.ontvanger(),
        mislukt,
        oorzaak(storing).getClass().getName());
    MDC.remove("bericht");
  }

  private Rondestand parkeer(Uitgaand bestand, String reden) {
    if (berichten.vergrendelStatus(bestand.bericht()) != Berichtstatus.GEPARKEERD) {
      berichten.zetStatus(bestand.bericht(), Berichtstatus.GEPARKEERD, reden);
    }
    uitgaand.parkeer(bestand, reden);
    audit.schrijf(regel(Auditregel.SLUIS, bestand, "GEPARKEERD", "AFLEVERING"));
    return Rondestand.VERDER;
  }

  private static String reden(Uitgaand bestand, Exception storing) {
    return storing instanceof Onbestelbaar
        ? "Afleveren aan %s kan niet: %s".formatted(bestand.ontvanger(), storing.getMessage())
        : "Afleveren aan %s lukt niet%s"
            .formatted(bestand.ontvanger(), Storingsuitleg.van(oorzaak(storing)));
  }

  /** What a route made of it tells nothing. */
  private static Throwable oorzaak(Exception storing) {
    return storing.getClass() == IOException.class && storing.getCause() != null
        ? storing.getCause()
        : storing;
  }

  private static Auditregel regel(String wie, Uitgaand bestand, String wat, String uitkomst) {
    return new Auditregel(wie, wat, bestand.bericht(), bestand.gemeente(), uitkomst)
        .metVoorwerp("bezorging %d aan %s".formatted(bestand.id(), bestand.ontvanger()));
  }
}
