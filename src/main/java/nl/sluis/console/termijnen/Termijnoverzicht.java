package nl.sluis.console.termijnen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Termijnen;
import nl.sluis.termijn.Termijnvraag;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Terms as somebody sees them. */
@Component
@Lazy
public class Termijnoverzicht {
  private final Termijnen termijnen;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Termijnoverzicht(Termijnen termijnen, Deelnemers deelnemers, Clock klok) {
    this.termijnen = termijnen;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  /** The clock over what is asked, whatever its last day is. */
  public List<Termijnblad.Vak> klok(Termijnvraag vraag, Function<Wijzerstand, String> adres) {
    return Arrays.stream(Wijzerstand.values())
        .map(
            stand -> {
              int aantal = termijnen.aantal(stand.van(vraag, vandaag()));
              return new Termijnblad.Vak(
                  stand, Opmaak.geteld(aantal), aantal == 0, adres.apply(stand));
            })
        .toList();
  }

  public Termijnregel regel(Termijn termijn, Bezoeker bezoeker) {
    String wij = bezoeker.wie().deelnemer();
    String ander =
        termijn.gemeente().equals(wij == null ? termijn.wie() : wij)
            ? termijn.aanbieder()
            : termijn.gemeente();
    return new Termijnregel(
        termijn,
        vandaag(),
        termijn.wie().equals(wij),
        deelnemers.naam(termijn.wie()),
        ander,
        deelnemers.naam(ander));
  }

  LocalDate vandaag() {
    return LocalDate.now(klok);
  }
}
