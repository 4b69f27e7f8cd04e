package nl.sluis.console.afgekeurd;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.console.Bezoeker;
import nl.sluis.herstel.Afgekeurd;
import nl.sluis.herstel.AfgekeurdeRegel;
import nl.sluis.herstel.Herstelstand;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what is done about refused lines, and records who said it. */
@Component
@Lazy
class Herstelwerk {
  private final Afgekeurd afgekeurd;
  private final Audittrail audit;
  private final TransactionTemplate transactie;

  Herstelwerk(Afgekeurd afgekeurd, Audittrail audit, TransactionTemplate transactie) {
    this.afgekeurd = afgekeurd;
    this.audit = audit;
    this.transactie = transactie;
  }

  /**
   * What is done about lines.
   *
   * @param wie who does it; null for nobody
   */
  record Besluit(Herstelstand stand, @Nullable String wie, @Nullable String notitie) {}

  /** Says so of all of them that nobody changed meanwhile; gives those that were. */
  List<AfgekeurdeRegel> zet(List<AfgekeurdeRegel> regels, Besluit besluit, Bezoeker bezoeker) {
    return Objects.requireNonNull(
        transactie.execute(
            status -> {
              List<AfgekeurdeRegel> overgeslagen = new ArrayList<>();
              List<Auditregel> spoor = new ArrayList<>();
              for (AfgekeurdeRegel regel : regels) {
                if (afgekeurd.zet(
                    regel.id(),
                    regel.versie(),
                    besluit.stand(),
                    besluit.wie(),
                    besluit.notitie())) {
                  spoor.add(
                      new Auditregel(
                              bezoeker.wie().inAudit(),
                              "AFGEKEURDE_REGEL_BIJGEWERKT",
                              regel.bericht(),
                              regel.gemeente(),
                              besluit.stand().name())
                          .met(Aard.WIJZIGEN)
                          .metVoorwerp("afgekeurde regel " + regel.id()));
                } else {
                  overgeslagen.add(regel);
                }
              }
              audit.schrijf(spoor);
              return overgeslagen;
            }));
  }
}
