package nl.sluis.console.audit;

import nl.sluis.audit.Auditregel;
import nl.sluis.console.Opmaak;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.inzage.Spoorregel;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lines of the trail as a person reads them. */
@Component
@Lazy
class Auditnamen {
  private final Deelnemers deelnemers;

  Auditnamen(Deelnemers deelnemers) {
    this.deelnemers = deelnemers;
  }

  Auditrij rij(Spoorregel spoor) {
    Auditregel regel = spoor.regel();
    return new Auditrij(
        spoor.lijn().nummer(),
        spoor.lijn().moment(),
        regel.wie(),
        deelnemers.naam(regel.wie()),
        regel.rol(),
        Opmaak.woord(regel.wat()),
        Opmaak.woord(regel.aard().name()),
        regel.bericht(),
        regel.voorwerp(),
        Opmaak.woord(regel.uitkomst()),
        regel.identiteit(),
        regel.vanwaar(),
        regel.reden());
  }
}
