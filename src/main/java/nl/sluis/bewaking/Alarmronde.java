package nl.sluis.bewaking;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks what is the matter and gives the notices that wait. */
@Component
class Alarmronde {
  private static final Logger LOG = LoggerFactory.getLogger(Alarmronde.class);

  /** So many notices in one round by one way, so that a round does not last. */
  private static final int SAMEN = 50;

  private final Signalen signalen;
  private final AlarmRepository alarmen;
  private final Melders melders;

  Alarmronde(Signalen signalen, AlarmRepository alarmen, Melders melders) {
    this.signalen = signalen;
    this.alarmen = alarmen;
    this.melders = melders;
  }

  void loop() {
    try {
      alarmen.houdBij(signalen.gezien(), melders.wegen());
      melders.alle().forEach(this::meld);
    } catch (RuntimeException storing) {
      LOG.error("Looking for alarms failed: {}", storing.getClass().getName());
    }
  }

  /** A way that fails is left alone until the next round. */
  private void meld(Melder melder) {
    for (Melding melding : alarmen.teMelden(melder.weg(), SAMEN)) {
      if (!isGemeld(melder, melding)) {
        alarmen.mislukt(melding);
        return;
      }
      alarmen.gemeld(melding);
    }
  }

  private static boolean isGemeld(Melder melder, Melding melding) {
    try {
      melder.meld(melding);
      return true;
    } catch (IOException storing) {
      LOG.warn(
          "Notice {} cannot be sent by {} now: {}",
          melding.id(),
          melder.weg(),
          storing.getClass().getSimpleName());
      return false;
    }
  }
}
