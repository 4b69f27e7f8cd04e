package nl.sluis.verslag;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.TekstRapport;
import nl.sluis.invoer.Uitkomst;
import nl.sluis.verslag.Junit.Afloop;
import nl.sluis.verslag.Junit.Testgeval;

/** Every file a test case, and every rule that could not be judged on it a skipped one. */
final class JunitUitvoer implements Uitvoer {
  private final PrintWriter uit;
  private final List<Testgeval> gevallen = new ArrayList<>();

  JunitUitvoer(PrintWriter uit) {
    this.uit = uit;
  }

  @Override
  public void schrijf(Uitkomst uitkomst) {
    Rapport rapport = uitkomst.rapport();
    String groep = Objects.toString(rapport.kop().soort(), "onbekend");
    gevallen.add(geval(groep, rapport));
    for (NietBeoordeeld regel : uitkomst.beoordeling().nietBeoordeeld()) {
      String naam = "%s: %s".formatted(rapport.bestand(), regel.regel());
      gevallen.add(Testgeval.overgeslagen(groep, naam, regel.reden()));
    }
  }

  private static Testgeval geval(String groep, Rapport rapport) {
    if (rapport.oordeel() == Oordeel.GOEDGEKEURD) {
      return Testgeval.geslaagd(
          groep,
          rapport.bestand(),
          Stream.concat(rapport.plafonds().stream(), rapport.opmerkingen().stream())
              .collect(Collectors.joining("\n")));
    }
    return new Testgeval(
        groep,
        rapport.bestand(),
        rapport.oordeel() == Oordeel.ONBESLIST ? Afloop.error : Afloop.failure,
        rapport.oordeel().name(),
        rapport.samenvatting(),
        TekstRapport.van(rapport));
  }

  @Override
  public void sluit() {
    Junit.schrijf("sluis controleer", gevallen, uit);
  }
}
