package nl.sluis.verrekening;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.dossier.Declaratiearchief;
import nl.sluis.taak.Taken;
import nl.sluis.taak.Taken.Begonnen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the declaraties of a longer time against other contracts, as a task: one at a time for each
 * deelnemer. Of the contracts nothing is left when it has ended; what came of it goes with the
 * task.
 */
@Component
public class Proefdraaien {
  private final Declaratiearchief archief;
  private final ProefRepository repository;
  private final Taken taken;
  private final TransactionTemplate transactie;

  Proefdraaien(
      Declaratiearchief archief,
      ProefRepository repository,
      Taken taken,
      TransactionTemplate transactie) {
    this.archief = archief;
    this.repository = repository;
    this.taken = taken;
    this.transactie = transactie;
  }

  /** How many declaraties it is about. */
  public int aantal(Proefopdracht opdracht) {
    return nummers(opdracht).size();
  }

  /**
   * Begins it, unless one runs for this deelnemer.
   *
   * @param contracten a file without mistakes
   * @param door who begins it, as a stable pseudonym
   */
  public Begonnen begin(Proefopdracht opdracht, byte[] contracten, Identiteit wie, String door) {
    return Objects.requireNonNull(
        transactie.execute(
            status -> {
              Begonnen taak =
                  taken.begin(
                      Proefdraaitaak.SOORT,
                      wie,
                      door,
                      nummers(opdracht).stream().map(String::valueOf).toList());
              if (taak.isNieuw()) {
                repository.bewaar(taak.id(), opdracht, contracten);
              }
              return taak;
            }));
  }

  private List<Long> nummers(Proefopdracht opdracht) {
    return archief.nummers(opdracht.gemeenten(), opdracht.van(), opdracht.tot());
  }

  /**
   * What came of it so far; empty when there is no such task.
   *
   * @param taak that this one may see: {@link Taken#vind} tells
   */
  public Optional<Proefuitslag> uitslag(UUID taak) {
    return repository
        .opdracht(taak)
        .map(
            opdracht ->
                new Proefuitslag(
                    opdracht,
                    Proefverslag.van(repository.uitslagen(taak), opdracht.opmerkingen())));
  }
}
