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
  private final BerichtRepository berichten;
  private final UitgaandRepository uitgaand;
  private final Wachtrij wachtrij;
  private final Audittrail audit;
  private final TransactionTemplate transactie;

  Hervatting(
      BerichtRepository berichten,
      UitgaandRepository uitgaand,
      Wachtrij wachtrij,
      Audittrail audit,
      TransactionTemplate transactie) {
    this.berichten = berichten;
    this.uitgaand = uitgaand;
    this.wachtrij = wachtrij;
    this.audit = audit;
    this.transactie = transactie;
  }

  /**
   * Takes it up.
   *
   * @param wie who asks for it
   * @return false when the message is not parked
   */
  public boolean hervat(UUID id, String wie) {
    return Objects.requireNonNull(transactie.execute(status -> inTransactie(id, wie)));
  }

  private boolean inTransactie(UUID id, String wie) {
    if (berichten.vergrendelStatus(id) != Berichtstatus.GEPARKEERD) {
      return false;
    }
    List<Long> nietAfgeleverd = uitgaand.hervat(id);
    if (nietAfgeleverd.isEmpty()) {
      berichten.begintOpnieuw(id);
      wachtrij.plaatsVerwerking(id);
    } else {
      berichten.zetStatus(id, Berichtstatus.KLAAR, null);
      nietAfgeleverd.forEach(wachtrij::plaatsAflevering);
    }
    audit.schrijf(
        new Auditregel(
            wie, "HERVAT", id, null, nietAfgeleverd.isEmpty() ? "VERWERKING" : "AFLEVERING"));
    return true;
  }
}
