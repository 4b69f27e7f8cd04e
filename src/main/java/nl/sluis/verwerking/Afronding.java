package nl.sluis.verwerking;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A message is done when all that had to go out for it has been delivered; one that its receiver
 * answered itself, when that answer has been delivered too.
 */
@Component
class Afronding {
  private final BerichtRepository berichten;
  private final BeoordelingRepository beoordelingen;
  private final UitgaandRepository uitgaand;

  Afronding(
      BerichtRepository berichten,
      BeoordelingRepository beoordelingen,
      UitgaandRepository uitgaand) {
    this.berichten = berichten;
    this.beoordelingen = beoordelingen;
    this.uitgaand = uitgaand;
  }

  /** Something that goes out for this message was delivered. */
  void naAflevering(UUID bericht) {
    rondAf(bericht);
    beoordelingen.beslotenDoor(bericht).ifPresent(this::rondAf);
  }

  private void rondAf(UUID bericht) {
    boolean isKlaar = berichten.vergrendelStatus(bericht) == Berichtstatus.KLAAR;
    if (isKlaar
        && uitgaand.isAllesAfgeleverd(bericht)
        && beoordelingen.antwoord(bericht).map(uitgaand::isAllesAfgeleverd).orElse(true)) {
      berichten.zetStatus(bericht, Berichtstatus.AFGEHANDELD, null);
    }
  }
}
