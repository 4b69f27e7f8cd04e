package nl.sluis.verwerking;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers what is ready, each lane in order, round after round until the lane is empty or has to
 * wait. Only so many lanes at once; the others are taken along by who is done.
 */
@Component
class Aflevering {
  private static final Logger LOG = LoggerFactory.getLogger(Aflevering.class);

  /** When there is no room; usually another has taken the lane along before that. */
  private static final Duration GEEN_RUIMTE = Duration.ofSeconds(2);

  /** After so many lanes that it took along, its own may have something again. */
  private static final int MAX_MEEGENOMEN = 20;

  private final UitgaandRepository uitgaand;
  private final Bezorgplan plan;
  private final Doorgang doorgang;
  private final Afleverronde ronde;
  private final Clock klok;

  Aflevering(
      UitgaandRepository uitgaand,
      Bezorgplan plan,
      Doorgang doorgang,
      Afleverronde ronde,
      Clock klok) {
    this.uitgaand = uitgaand;
    this.plan = plan;
    this.doorgang = doorgang;
    this.ronde = ronde;
    this.klok = klok;
  }

  /** Empties the lane; says when to come back if that could not be done now. */
  Optional<Instant> leverAf(Baan baan) {
    if (!doorgang.neem(baan)) {
      return Optional.of(klok.instant().plus(GEEN_RUIMTE));
    }
    try {
      return leeg(baan);
    } finally {
      neemMee(baan);
    }
  }

  /**
   * Empties lanes that end in folders of this computer, all together; says of which when to come
   * back if that could not be done now.
   */
  Map<Baan, Instant> leverInMappen(Collection<Baan> banen) {
    Map<Baan, Instant> later = new HashMap<>();
    Set<Baan> rest = new LinkedHashSet<>(banen);
    rest.removeIf(baan -> plan.wordtGehaald(baan.ontvanger()));
    while (!rest.isEmpty()) {
      Map<Baan, Rondestand> stand = ronde.loop(rest);
      stand.forEach((baan, gelopen) -> gelopen.later().ifPresent(tot -> later.put(baan, tot)));
      rest.removeIf(baan -> stand.get(baan).isKlaar());
    }
    return later;
  }

  /** Once the work for lanes has left the queue: what was made ready meanwhile is put in it. */
  void kijkNog(Collection<Baan> banen) {
    if (!banen.isEmpty()) {
      plan.plan(uitgaand.metIets(banen));
    }
  }

  private void neemMee(Baan klaar) {
    Baan vorige = klaar;
    for (int i = 0; i < MAX_MEEGENOMEN; i++) {
      Baan volgende = doorgang.wissel(vorige).orElse(null);
      if (volgende == null) {
        return;
      }
      vorige = volgende;
      try {
        leeg(volgende);
      } catch (RuntimeException storing) {
        // its own work in the queue comes back for it
        LOG.warn("Delivery of a lane taken along failed: {}", storing.getClass().getName());
      }
    }
    doorgang.verlaat(vorige);
  }

  private Optional<Instant> leeg(Baan baan) {
    Rondestand stand = Rondestand.VERDER;
    while (!stand.isKlaar() && !plan.wordtGehaald(baan.ontvanger())) {
      stand = ronde.loop(List.of(baan)).getOrDefault(baan, Rondestand.LEEG);
    }
    return stand.later();
  }
}
