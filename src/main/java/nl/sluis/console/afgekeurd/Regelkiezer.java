package nl.sluis.console.afgekeurd;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.sluis.api.Verzoekfout;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.berichten.Regellezing;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.herstel.Afgekeurd;
import nl.sluis.herstel.AfgekeurdeRegel;
import nl.sluis.inzage.Berichten;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds refused lines for who may see them, and all there is to tell of one. */
@Component
@Lazy
class Regelkiezer {
  private final Afgekeurd afgekeurd;
  private final Berichten berichten;
  private final Regellezing lezing;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Regelkiezer(
      Afgekeurd afgekeurd,
      Berichten berichten,
      Regellezing lezing,
      Deelnemers deelnemers,
      Clock klok) {
    this.afgekeurd = afgekeurd;
    this.berichten = berichten;
    this.lezing = lezing;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  /**
   * One that this one may see.
   *
   * @throws Verzoekfout for another, as for one that does not exist
   */
  AfgekeurdeRegel kies(long id, Bezoeker bezoeker) {
    String aanbieder = Afgekeurdfilters.aanbieder(bezoeker);
    return afgekeurd
        .vind(id)
        .filter(regel -> aanbieder == null || regel.aanbieder().equals(aanbieder))
        .orElseThrow(
            () ->
                new Verzoekfout(
                    HttpStatus.NOT_FOUND,
                    "Regel onbekend",
                    "Sluis kent deze afgekeurde regel niet, of hij is niet van u."));
  }

  Regelrij rij(AfgekeurdeRegel regel) {
    return new Regelrij(
        regel,
        deelnemers.naam(regel.gemeente()),
        Math.max(0, Duration.between(regel.sinds(), klok.instant()).toDays()),
        Afgekeurdfilters.naam(regel.wie()));
  }

  /** What was said of it when its message was judged, in sentences. */
  List<String> bevindingen(AfgekeurdeRegel regel) {
    return berichten
        .vind(regel.bericht())
        .map(
            bericht -> {
              List<Integer> regelnummers = lezing.regelnummers(bericht, regel.referentieNummer());
              Uitslag uitslag = bericht.uitslag();
              return uitslag == null
                  ? List.<String>of()
                  : uitslag.bevindingen().stream()
                      .filter(
                          gevonden ->
                              regelnummers.contains(gevonden.regelnummer())
                                  || (regel.isGeheel()
                                      && regel.regels().contains(gevonden.regel())))
                      .map(Uitslag.Gevonden::melding)
                      .distinct()
                      .limit(10)
                      .toList();
            })
        .orElse(List.of());
  }
}
