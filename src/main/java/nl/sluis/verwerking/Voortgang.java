package nl.sluis.verwerking;

import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records that a step was done: the state of the message, its history and the audit trail. */
@Component
class Voortgang {
  private final BerichtRepository berichten;
  private final Audittrail audit;

  Voortgang(BerichtRepository berichten, Audittrail audit) {
    this.berichten = berichten;
    this.audit = audit;
  }

  void meld(Ontvangen bericht, Berichtstatus status, String uitkomst) {
    meld(bericht, status, uitkomst, null);
  }

  /**
   * The same, where it is not the ordinary course.
   *
   * @param toelichting why, in Dutch
   */
  void meld(
      Ontvangen bericht, Berichtstatus status, String uitkomst, @Nullable String toelichting) {
    berichten.zetStatus(bericht.id(), status, toelichting);
    audit.schrijf(
        new Auditregel(
            Auditregel.SLUIS, status.name(), bericht.id(), bericht.gemeente(), uitkomst));
  }
}
