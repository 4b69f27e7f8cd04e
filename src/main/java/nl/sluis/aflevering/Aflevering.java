package nl.sluis.aflevering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.wachtrij.Baan;
import nl.sluis.wachtrij.Wachtrij;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers what is ready, each lane in order, round after round until the lanes are empty or have
 * to wait. Only so many at once; the others are taken along by who is done.
 */
@Component
class Aflevering {
  private static final Logger LOG = LoggerFactory.getLogger(Aflevering.class);

  /** When there is no room; usually another has taken the lane along before that. */
  private static final Duration GEEN_RUIMTE = Duration.ofSeconds(2);

  /** A round is no more files than this, so that little is in memory and little is sent again. */
  private static final int MAX_BESTANDEN = 100;

  /** Where it goes slowly, little is taken along, and twice as much once all of it has arrived. */
  private static final int MEER = 2;

  /** After so many times that it took others along, its own lane may have something again. */
  private static final int MAX_MEEGENOMEN = 20;

  private final UitgaandRepository uitgaand;
  private final Bezorgplan plan;
  private final Wachtrij wachtrij;
  private final Doorgang doorgang;
  private final Afleverronde ronde;
  private final Clock klok;

  Aflevering(
      UitgaandRepository uitgaand,
      Bezorgplan plan,
      Wachtrij wachtrij,
      Doorgang doorgang,
      Afleverronde ronde,
      Clock klok) {
    this.uitgaand = uitgaand;
    this.plan = plan;
    this.wachtrij = wachtrij;
    this.doorgang = doorgang;
    this.ronde = ronde;
    this.klok = klok;
  }

  /**
   * Empties the lane, together with those of its receiver that wait; says when to come back if that
   * could not be done now.
   */
  Optional<Instant> leverAf(Baan baan) {
    List<Baan> banen = doorgang.neem(baan);
    if (banen.isEmpty()) {
      return Optional.of(klok.instant().plus(GEEN_RUIMTE));
    }
    try {
      return Optional.ofNullable(leeg(banen).get(baan));
    } finally {
      neemMee(banen);
    }
  }

  /**
   * Empties lanes, all together: those of one receiver, or those that end in folders of this
   * computer. Of which that could not be done now it says when the queue comes back for them.
   */
  Map<Baan, Instant> leeg(Collection<Baan> banen) {
    Map<Baan, Instant> later = new HashMap<>();
    Set<Baan> rest = new LinkedHashSet<>(banen);
    rest.removeIf(baan -> plan.wordtGehaald(baan.ontvanger()));
    int hoogstens = MAX_BESTANDEN;
    while (!rest.isEmpty()) {
      Afleverronde.Afloop afloop = ronde.loop(rest, hoogstens);
      hoogstens = Math.min(MAX_BESTANDEN, MEER * Math.max(1, afloop.bezorgd()));
      Map<Baan, Rondestand> stand = afloop.stand();
      stand.forEach((baan, gelopen) -> gelopen.later().ifPresent(tot -> later.put(baan, tot)));
      rest.removeIf(baan -> stand.get(baan).isKlaar());
    }
    later.forEach((baan, tot) -> wachtrij.verzet(Wachtrij.AFLEVERING, baan.sleutel(), tot));
    return later;
  }

  /** Once the work for lanes has left the queue: what was made ready meanwhile is put in it. */
  void kijkNog(Collection<Baan> banen) {
    if (!banen.isEmpty()) {
      plan.plan(uitgaand.metIets(banen));
    }
  }

  private void neemMee(List<Baan> klaar) {
    List<Baan> banen = klaar;
    for (int i = 0; i < MAX_MEEGENOMEN; i++) {
      banen = doorgang.wissel(banen);
      if (banen.isEmpty()) {
        return;
      }
      try {
        leeg(banen);
      } catch (RuntimeException storing) {
        // their own work in the queue comes back for them
        LOG.warn("Delivery of lanes taken along failed: {}", storing.getClass().getName());
      }
    }
    doorgang.verlaat(banen).ifPresent(wacht -> plan.plan(List.of(wacht)));
  }
}
