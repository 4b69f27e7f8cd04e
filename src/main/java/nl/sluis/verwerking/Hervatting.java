package nl.sluis.verwerking;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.aflevering.Verzending;
import nl.sluis.aflevering.Verzending.Opnieuw;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.beoordeling.Beoordelingen;
import nl.sluis.berichtkluis.BerichtRepository;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.wachtrij.Wachtrij;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operator has done again: a parked message where it stopped, once he has removed the
 * cause, and what was delivered, with the same bytes under the same name.
 */
@Component
public class Hervatting {
  private final BerichtRepository berichten;
  private final Beoordelingen beoordelingen;
  private final Verzending verzending;
  private final Wachtrij wachtrij;
  private final Audittrail audit;
  private final TransactionTemplate transactie;

  Hervatting(
      BerichtRepository berichten,
      Beoordelingen beoordelingen,
      Verzending verzending,
      Wachtrij wachtrij,
      Audittrail audit,
      TransactionTemplate transactie) {
    this.berichten = berichten;
    this.beoordelingen = beoordelingen;
    this.verzending = verzending;
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
    List<Opnieuw> nietAfgeleverd = verzending.hervat(id);
    if (nietAfgeleverd.isEmpty()) {
      berichten.begintOpnieuw(id);
      wachtrij.plaatsVerwerking(id);
    } else {
      berichten.zetStatus(
          id, beoordelingen.wacht(id) ? Berichtstatus.TER_BEOORDELING : Berichtstatus.KLAAR, null);
    }
    audit.schrijf(
        new Auditregel(
            wie, "HERVAT", id, null, nietAfgeleverd.isEmpty() ? "VERWERKING" : "AFLEVERING"));
    return true;
  }

  /**
   * Sends what was delivered for this message once more.
   *
   * @param soort only this; null for all
   * @param wie who asks for it
   * @return what is sent; empty when nothing (such) was delivered
   */
  public List<Verzonden> verzendOpnieuw(UUID id, @Nullable Uitgaandsoort soort, String wie) {
    return Objects.requireNonNull(
        transactie.execute(
            status -> {
              Berichtstatus stand = berichten.vergrendelStatus(id);
              List<Opnieuw> opnieuw = verzending.nogEens(id, soort);
              if (!opnieuw.isEmpty() && stand == Berichtstatus.AFGEHANDELD) {
                berichten.zetStatus(id, Berichtstatus.KLAAR, "Wordt opnieuw verzonden.");
              }
              audit.schrijf(opnieuw.stream().map(bestand -> regel(wie, id, bestand)).toList());
              return opnieuw.stream()
                  .map(bestand -> new Verzonden(bestand.soort(), bestand.ontvanger()))
                  .toList();
            }));
  }

  /**
   * A file that is sent once more.
   *
   * @param ontvanger code of the deelnemer
   */
  public record Verzonden(Uitgaandsoort soort, String ontvanger) {}

  private static Auditregel regel(String wie, UUID id, Opnieuw bestand) {
    return new Auditregel(wie, "OPNIEUW_VERZONDEN", id, bestand.gemeente(), bestand.soort().name())
        .metVoorwerp("bestand aan " + bestand.ontvanger());
  }
}
