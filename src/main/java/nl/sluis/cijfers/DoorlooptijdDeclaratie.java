package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.sluis.cijfers.Berichtfeit.Uitslag;
import nl.sluis.termijn.Werkdagen;

/** Indicator 6: how many working days it takes until a declaratie is answered. */
final class DoorlooptijdDeclaratie implements Indicator {
  static final int DECLARATIE = 323;

  @Override
  public Definitie definitie() {
    return new Definitie(
        "6",
        "Doorlooptijd declaratie",
        1,
        "werkdagen, de mediaan",
        "declaraties (323) waarvan het antwoord (325) er is",
        "declaraties waarop een antwoord hoort, naar de dag van ontvangst",
        "alle declaraties",
        List.of(
            "Van ontvangst van de 323 tot de dag waarop haar 325 is afgeleverd; uit een map met"
                + " berichten is dat de Dagtekening van de 325.",
            "Wat nog geen antwoord heeft telt mee als nog wachtend (Kaplan en Meier); delen.p90 is"
                + " het 90e percentiel.",
            "Ook een declaratie die op niveau 2 als geheel is afgekeurd telt; wat op niveau 0 of 1"
                + " is geweigerd krijgt geen antwoord en telt niet.",
            "Werkdagen zonder weekeinden en de Nederlandse feestdagen; de dag van ontvangst telt"
                + " niet."));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Berichtfeit bericht : relatie.berichten()) {
            if (isDeclaratie(bericht) && vraag.periode().bevat(bericht.ontvangen())) {
              LocalDate beantwoord = bericht.beantwoord();
              waarnemer.accept(
                  Waarneming.duurt(
                      Cel.van(bericht.partijen()),
                      null,
                      Werkdagen.tussen(
                          bericht.ontvangen(), beantwoord == null ? vraag.kennis() : beantwoord),
                      beantwoord != null));
            }
          }
        });
  }

  /** One that deserves an answer. */
  static boolean isDeclaratie(Berichtfeit bericht) {
    return bericht.soort().vorm() == DECLARATIE && bericht.uitslag() != Uitslag.GEWEIGERD;
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.duur(som);
  }
}
