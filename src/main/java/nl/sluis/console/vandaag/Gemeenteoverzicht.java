package nl.sluis.console.vandaag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.sluis.beoordeling.Beoordelingen;
import nl.sluis.beoordeling.Wachtvraag;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.beoordelen.Wachtregel;
import nl.sluis.console.termijnen.Termijnoverzicht;
import nl.sluis.console.zoekvragen.Bewaard;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.termijn.Termijnen;
import nl.sluis.termijn.Termijnsoort;
import nl.sluis.termijn.Termijnvraag;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gathers what a gemeente has to know first. */
@Component
@Lazy
class Gemeenteoverzicht {
  private static final int HOOGSTENS = 10;
  private static final Set<Termijnsoort> VERZOEKEN =
      EnumSet.of(
          Termijnsoort.TOEWIJZING_GEVRAAGD,
          Termijnsoort.TOEWIJZING_IN_ONDERZOEK,
          Termijnsoort.WIJZIGING_GEVRAAGD,
          Termijnsoort.WIJZIGING_IN_ONDERZOEK);

  private final Termijnen termijnen;
  private final Termijnoverzicht overzicht;
  private final Beoordelingen beoordelingen;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Gemeenteoverzicht(
      Termijnen termijnen,
      @Lazy Termijnoverzicht overzicht,
      Beoordelingen beoordelingen,
      Deelnemers deelnemers,
      Clock klok) {
    this.termijnen = termijnen;
    this.overzicht = overzicht;
    this.beoordelingen = beoordelingen;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  Gemeentedag van(Bezoeker bezoeker, List<Bewaard> bewaard) {
    String code = String.valueOf(bezoeker.wie().deelnemer());
    Termijnvraag aanZet = new Termijnvraag(code, null, code, null, Set.of(), null, null);
    Wachtvraag wachtend = new Wachtvraag(code, null, null, null);
    int aantal = beoordelingen.aantal(wachtend);
    LocalDate vandaag = LocalDate.now(klok);
    return new Gemeentedag(
        overzicht.klok(aanZet, stand -> "/console/termijnen?aanzet=WIJ&stand=" + stand.name()),
        Opmaak.geteld(aantal),
        beoordelingen.blad(wachtend, null, HOOGSTENS).regels().stream()
            .map(een -> Wachtregel.van(een, deelnemers, vandaag))
            .toList(),
        termijnen
            .blad(new Termijnvraag(code, null, code, null, VERZOEKEN, null, null), null, HOOGSTENS)
            .regels()
            .stream()
            .map(termijn -> overzicht.regel(termijn, bezoeker))
            .toList(),
        bewaard);
  }
}
