package nl.sluis.verwerking;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records that a step was done: the state of the message, its history and the audit trail. They are
 * part of the transaction in which the step was done and are written together at its end; until
 * then the database shows the message as it was.
 */
@Component
class Voortgang {
  private final BerichtRepository berichten;
  private final Audittrail audit;
  private final Clock klok;

  Voortgang(BerichtRepository berichten, Audittrail audit, Clock klok) {
    this.berichten = berichten;
    this.audit = audit;
    this.klok = klok;
  }

  /**
   * A state that a message came in.
   *
   * @param toelichting why, in Dutch, where it is not the ordinary course
   */
  record Stap(Berichtstatus status, OffsetDateTime moment, @Nullable String toelichting) {}

  /** A step that belongs in the audit trail. */
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
    zet(bericht, status, toelichting);
    audit.schrijf(
        new Auditregel(
            Auditregel.SLUIS, status.name(), bericht.id(), bericht.gemeente(), uitkomst));
  }

  /** A state only. */
  void zet(Ontvangen bericht, Berichtstatus status) {
    zet(bericht, status, null);
  }

  /** A state only, with the reason why. */
  void zet(Ontvangen bericht, Berichtstatus status, @Nullable String toelichting) {
    boek()
        .stappen
        .computeIfAbsent(bericht.id(), nieuw -> new ArrayList<>())
        .add(new Stap(status, OffsetDateTime.now(klok), toelichting));
  }

  /** What was recorded in the current transaction, of which there has to be one. */
  private Boek boek() {
    @Nullable Object boek = TransactionSynchronizationManager.getResource(this);
    if (boek == null) {
      boek = new Boek();
      TransactionSynchronizationManager.registerSynchronization((Boek) boek);
      TransactionSynchronizationManager.bindResource(this, boek);
    }
    return (Boek) Objects.requireNonNull(boek);
  }

  private final class Boek implements TransactionSynchronization {
    private final Map<UUID, List<Stap>> stappen = new LinkedHashMap<>();

    /** The audit trail comes after it, as the last of all. */
    @Override
    public int getOrder() {
      return 0;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      stappen.forEach(berichten::zetStatussen);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResource(Voortgang.this);
    }
  }
}
