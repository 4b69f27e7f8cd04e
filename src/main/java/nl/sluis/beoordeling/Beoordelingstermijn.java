package nl.sluis.beoordeling;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import nl.sluis.audit.Auditregel;
import nl.sluis.beoordeling.BeoordelingInstellingen.NaTermijn;
import nl.sluis.wachtrij.Nazorgronde;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers by our own proposal what its receiver did not decide in time, where the operator chose
 * so: late on the last day of the term, so that the answer is still in time (D76).
 */
@Component
class Beoordelingstermijn implements Nazorgronde {
  private static final Logger LOG = LoggerFactory.getLogger(Beoordelingstermijn.class);

  private final BeoordelingRepository beoordelingen;
  private final Beoordelingen besluiten;
  private final BeoordelingInstellingen instellingen;
  private final Clock klok;

  Beoordelingstermijn(
      BeoordelingRepository beoordelingen,
      Beoordelingen besluiten,
      BeoordelingInstellingen instellingen,
      Clock klok) {
    this.beoordelingen = beoordelingen;
    this.besluiten = besluiten;
    this.instellingen = instellingen;
    this.klok = klok;
  }

  @Override
  public void kijkNa() {
    if (instellingen.naTermijn() == NaTermijn.VOORSTEL) {
      LocalDateTime nu = LocalDateTime.now(klok);
      boolean isLaat = nu.getHour() >= instellingen.naUur();
      beoordelingen
          .verlopen(isLaat ? nu.toLocalDate() : nu.toLocalDate().minusDays(1))
          .forEach(this::volgVoorstel);
    }
  }

  /** One that fails is tried again the next time, and keeps no other from its answer. */
  private void volgVoorstel(UUID bericht) {
    try {
      besluiten.volgVoorstel(bericht, Auditregel.SLUIS);
    } catch (RuntimeException storing) {
      LOG.error(
          "Message {} could not be answered at the end of its term: {}",
          bericht,
          storing.getClass().getName());
    }
  }
}
