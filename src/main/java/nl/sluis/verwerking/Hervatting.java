package nl.sluis.verwerking;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up a parked message where it stopped, once an operator has removed the cause. */
@Component
public class Hervatting {
  private static final String BEHEERDER = "beheerder";

  private final BerichtRepository berichten;
  private final BeoordelingRepository beoordelingen;
  private final UitgaandRepository uitgaand;
  private final Wachtrij wachtrij;
  private final Audittrail audit;
  private final TransactionTemplate transactie;

  Hervatting(
      BerichtRepository berichten,
      BeoordelingRepository beoordelingen,
      UitgaandRepository uitgaand,
      Wachtrij wachtrij,
      Audittrail audit,
      TransactionTemplate transactie) {
    this.berichten = berichten;
    this.beoordelingen = beoordelingen;
    this.uitgaand = uitgaand;
    this.wachtrij = wachtrij;
    this.audit = audit;
    this.transactie = transactie;
  }

  /** False when the message is not parked. */
  public boolean hervat(UUID id) {
    return Objects.requireNonNull(transactie.execute(status -> inTransactie(id)));
  }

  private boolean inTransactie(UUID id) {
    if (berichten.vergrendelStatus(id) != Berichtstatus.GEPARKEERD) {
      return false;
    }
    List<Long> nietAfgeleverd = uitgaand.hervat(id);
    if (nietAfgeleverd.isEmpty()) {
      berichten.begintOpnieuw(id);
      wachtrij.plaatsVerwerking(id);
    } else {
      berichten.zetStatus(
          id,
          beoordelingen.wacht(id) ? Berichtstatus.TER_BEOORDELING : Berichtstatus.KLAAR,
          null);
      nietAfgeleverd.forEach(wachtrij::plaatsAflevering);
    }
    audit.schrijf(
        new Auditregel(
            BEHEERDER, "HERVAT", id, null, nietAfgeleverd.isEmpty() ? "VERWERKING" : "AFLEVERING"));
    return true;
  }
}
