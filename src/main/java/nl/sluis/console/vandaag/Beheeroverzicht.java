package nl.sluis.console.vandaag;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.sluis.aflevering.Ontvangerstand;
import nl.sluis.bewaking.Alarmen;
import nl.sluis.bewaking.Stand;
import nl.sluis.bewaking.Telling;
import nl.sluis.bewaking.Tellingen;
import nl.sluis.bewaking.Toestand;
import nl.sluis.console.Opmaak;
import nl.sluis.console.beheer.Alarmrij;
import nl.sluis.console.vandaag.Cijfer.Nood;
import nl.sluis.console.zoekvragen.Bewaard;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gathers what an operator has to know first. */
@Component
@Lazy
class Beheeroverzicht {
  private static final int HOOGSTENS = 10;

  private final Alarmen alarmen;
  private final Tellingen tellingen;
  private final Toestand toestand;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Beheeroverzicht(
      Alarmen alarmen, Tellingen tellingen, Toestand toestand, Deelnemers deelnemers, Clock klok) {
    this.alarmen = alarmen;
    this.tellingen = tellingen;
    this.toestand = toestand;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  Beheerdag nu(List<Bewaard> bewaard) {
    LocalDate vandaag = LocalDate.now(klok);
    return new Beheerdag(
        toestand.stand().map(Beheeroverzicht::cijfers).orElse(List.of()),
        alarmen.lijst(true, null, null, 0, HOOGSTENS).stream()
            .map(alarm -> Alarmrij.van(alarm, deelnemers))
            .toList(),
        vast(),
        tellingen.van(vandaag.minusDays(1), vandaag, null).stream()
            .sorted(Comparator.comparing(Telling::dag).reversed())
            .toList(),
        deelnemers.alle().stream().collect(Collectors.toMap(Deelnemer::code, Deelnemer::naam)),
        bewaard);
  }

  private static List<Cijfer> cijfers(Stand stand) {
    List<Cijfer> cijfers = new ArrayList<>();
    cijfers.add(
        new Cijfer(
            Opmaak.aantal(stand.alarmen()),
            stand.alarmen() == 1 ? "alarm dat duurt" : "alarmen die duren",
            stand.alarmen() == 0 ? Nood.GOED : Nood.FOUT,
            null));
    cijfers.add(wachtend(stand.teVerwerken(), stand.oudsteTeVerwerken(), "te verwerken"));
    cijfers.add(wachtend(stand.afTeLeveren(), stand.oudsteAfTeLeveren(), "af te leveren"));
    cijfers.add(wachtend(stand.teHalen(), stand.oudsteTeHalen(), "in een postvak"));
    long geparkeerd = stand.geparkeerdeBerichten() + stand.geparkeerdeBestanden();
    cijfers.add(
        new Cijfer(
            Opmaak.aantal(geparkeerd),
            "geparkeerd",
            geparkeerd == 0 ? Nood.GOED : Nood.FOUT,
            geparkeerd == 0
                ? null
                : "%d in verwerking, %d in aflevering"
                    .formatted(stand.geparkeerdeBerichten(), stand.geparkeerdeBestanden())));
    cijfers.add(
        new Cijfer(
            Opmaak.aantal(stand.overschredenTermijnen()),
            "termijnen verstreken",
            stand.overschredenTermijnen() == 0 ? Nood.GOED : Nood.LETOP,
            null));
    return cijfers;
  }

  private static Cijfer wachtend(long aantal, double seconden, String wat) {
    return new Cijfer(
        Opmaak.aantal(aantal),
        wat,
        Nood.RUST,
        aantal == 0
            ? null
            : "oudste wacht " + Opmaak.duur(Duration.ofMillis(Math.round(seconden * 1000))));
  }

  private List<Beheerdag.Vast> vast() {
    return toestand.ontvangers().stream()
        .flatMap(standen -> standen.values().stream())
        .filter(stand -> stand.misluktSinds() != null)
        .sorted(Comparator.comparing(Ontvangerstand::misluktSinds))
        .map(
            stand ->
                new Beheerdag.Vast(
                    stand.ontvanger(),
                    naam(stand.ontvanger()),
                    stand.misluktSinds(),
                    stand.wachtend(),
                    stand.laatste()))
        .toList();
  }

  private String naam(String code) {
    return Objects.requireNonNullElse(deelnemers.naam(code), code);
  }
}
