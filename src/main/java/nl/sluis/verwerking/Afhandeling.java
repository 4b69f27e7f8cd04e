package nl.sluis.verwerking;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import org.springframework.stereotype.Component;

/**
 * Writes down what has arrived: of the files, in the audit trail, and of each message whether that
 * was all. So many statements whatever the number of files; within the transaction of its caller.
 */
@Component
class Afhandeling {
  private final UitgaandRepository uitgaand;
  private final BerichtRepository berichten;
  private final Audittrail audit;

  Afhandeling(UitgaandRepository uitgaand, BerichtRepository berichten, Audittrail audit) {
    this.uitgaand = uitgaand;
    this.berichten = berichten;
    this.audit = audit;
  }

  /**
   * These files have arrived.
   *
   * @param wie who says so
   */
  void afgeleverd(List<Uitgaand> bestanden, String wie) {
    if (bestanden.isEmpty()) {
      return;
    }
    Set<UUID> vanBerichten =
        bestanden.stream().map(Uitgaand::bericht).collect(Collectors.toUnmodifiableSet());
    // first the messages, so that of two that deliver the last for one, one sees both
    berichten.vergrendel(vanBerichten);
    Set<Long> nieuw = uitgaand.afgeleverd(bestanden);
    audit.schrijf(
        bestanden.stream()
            .filter(bestand -> nieuw.contains(bestand.id()))
            .map(
                bestand ->
                    new Auditregel(
                        wie,
                        "AFGELEVERD",
                        bestand.bericht(),
                        bestand.gemeente(),
                        bestand.soort().name()))
            .toList());
    berichten.rondAf(vanBerichten);
  }
}
