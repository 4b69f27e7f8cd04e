package nl.sluis.console.post;

import java.time.Instant;
import java.util.Optional;
import nl.sluis.aflevering.Poststuk;
import nl.sluis.api.Rechten;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Auditinzage;
import nl.sluis.inzage.Auditvraag;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether a file was fetched, by a person or by a system, as the trail has it. */
@Component
@Lazy
class Ophaalspoor {
  private static final String OPGEHAALD = "OPGEHAALD";
  private static final int HOOGSTENS = 200;

  private final Auditinzage inzage;
  private final Rechten rechten;

  Ophaalspoor(Auditinzage inzage, Rechten rechten) {
    this.inzage = inzage;
    this.rechten = rechten;
  }

  /** When it was fetched last; empty when it never was. */
  Optional<Instant> laatst(Poststuk poststuk, Identiteit wie) {
    return inzage
        .bladzijde(
            new Auditvraag(
                rechten.alleenVan(wie),
                poststuk.bericht(),
                null,
                null,
                null,
                OPGEHAALD,
                null,
                null,
                null),
            0,
            HOOGSTENS)
        .stream()
        .filter(spoor -> ("bezorging " + poststuk.id()).equals(spoor.lijn().regel().voorwerp()))
        .map(spoor -> spoor.lijn().moment())
        .findFirst();
  }
}
