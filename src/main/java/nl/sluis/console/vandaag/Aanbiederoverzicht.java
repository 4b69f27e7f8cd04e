package nl.sluis.console.vandaag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Standaard;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.afgekeurd.Groepblad.Groep;
import nl.sluis.console.termijnen.Termijnoverzicht;
import nl.sluis.console.zoekvragen.Bewaard;
import nl.sluis.herstel.Afgekeurd;
import nl.sluis.herstel.Afgekeurdvraag;
import nl.sluis.herstel.Herstelstand;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Berichtvraag;
import nl.sluis.termijn.Termijnen;
import nl.sluis.termijn.Termijnvraag;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gathers what an aanbieder has to do. */
@Component
@Lazy
class Aanbiederoverzicht {
  private static final int HOOGSTENS = 10;
  private static final int DAGEN = 14;

  private final Afgekeurd afgekeurd;
  private final Termijnen termijnen;
  private final Termijnoverzicht overzicht;
  private final Berichten berichten;
  private final Clock klok;

  Aanbiederoverzicht(
      Afgekeurd afgekeurd,
      Termijnen termijnen,
      @Lazy Termijnoverzicht overzicht,
      Berichten berichten,
      Clock klok) {
    this.afgekeurd = afgekeurd;
    this.termijnen = termijnen;
    this.overzicht = overzicht;
    this.berichten = berichten;
    this.klok = klok;
  }

  Aanbiederdag van(Bezoeker bezoeker, List<Bewaard> bewaard) {
    String code = String.valueOf(bezoeker.wie().deelnemer());
    List<Afgekeurd.Groep> groepen = afgekeurd.groepen(Afgekeurdvraag.open(code));
    return new Aanbiederdag(
        groepen.stream().limit(HOOGSTENS).map(groep -> Groep.van(groep, klok.instant())).toList(),
        Math.max(0, groepen.size() - HOOGSTENS),
        groepen.stream().mapToLong(Afgekeurd.Groep::aantal).sum(),
        groepen.stream().mapToLong(Afgekeurd.Groep::bedrag).sum(),
        afgekeurd.aantal(
            new Afgekeurdvraag(
                code, null, Set.of(Herstelstand.IN_HERSTEL), null, null, null, null, null)),
        termijnen
            .blad(new Termijnvraag(code, null, code, null, Set.of(), null, null), null, HOOGSTENS)
            .regels()
            .stream()
            .map(termijn -> overzicht.regel(termijn, bezoeker))
            .toList(),
        toewijzingen(code, LocalDate.now(klok).minusDays(DAGEN)),
        bewaard);
  }

  private List<Berichtgegevens> toewijzingen(String code, LocalDate vanaf) {
    return Stream.of(Standaard.values())
        .map(standaard -> Berichtsoort.van(standaard, 301).name())
        .flatMap(
            soort ->
                berichten
                    .blad(
                        new Berichtvraag(
                            code,
                            Berichtvraag.Richting.ONTVANGEN,
                            null,
                            null,
                            null,
                            soort,
                            null,
                            vanaf,
                            null),
                        null,
                        HOOGSTENS)
                    .regels()
                    .stream())
        .sorted(Comparator.comparing(Berichtgegevens::ontvangen).reversed())
        .limit(HOOGSTENS)
        .toList();
  }
}
