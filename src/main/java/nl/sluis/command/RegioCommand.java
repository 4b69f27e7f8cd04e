package nl.sluis.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.cijfers.Cijfer;
import nl.sluis.cijfers.Cijferberekening;
import nl.sluis.cijfers.Feiten;
import nl.sluis.cijfers.Indicator;
import nl.sluis.cijfers.Indicatoren;
import nl.sluis.cijfers.Vraag;
import nl.sluis.verslag.Aantekeningen;
import nl.sluis.verslag.CijferTekst;
import nl.sluis.verslag.Cijferuitvoer;
import nl.sluis.verslag.Eindstand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells the figures of a region. */
@Command(
    name = "regio",
    description = "Rekent cijfers over een regio uit, uit de berichten zelf.",
    subcommands = {
      RegioCommand.Cijfers.class,
      RegioCommand.Definities.class,
      PublicatieCommand.class,
      TrendsCommand.class
    })
final class RegioCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "geef een opdracht: cijfers, indicatoren, publicatie of trends");
  }

  /** What each indicator is. */
  @Command(name = "indicatoren", description = "Toont wat elke indicator telt, en wat niet.")
  static final class Definities implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
      spec.commandLine()
          .getOut()
          .print(
              CijferTekst.definities(
                  Indicatoren.alle().stream().map(Indicator::definitie).toList()));
      return 0;
    }
  }

  /** The figures of the messages in a folder. */
  @Command(
      name = "cijfers",
      description = {
        "Rekent de indicatoren uit over de berichten in een map, per gemeente, aanbieder en"
            + " product.",
        "Eindigt met 0 als zij er zijn, 2 als het niet kon."
      })
  static final class Cijfers implements Callable<Integer> {
    private static final String EIGEN =
        "Eigen berichten, niet om te publiceren. De dag van ontvangst is de Dagtekening.";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Regiobron bron;

    @Mixin private Cijferuitvoer uitvoer = new Cijferuitvoer();

    @Override
    public Integer call() {
      uitvoer.keur();
      Vraag vraag = bron.vraag();
      List<Indicator> gevraagd = bron.indicatoren();
      Aantekeningen aantekeningen = bron.aantekeningen();
      Feiten feiten = bron.lees(aantekeningen);
      if (feiten == null) {
        return Eindstand.NIET_UITGEVOERD;
      }
      List<Cijfer> cijfers = new ArrayList<>();
      gevraagd.forEach(een -> cijfers.addAll(Cijferberekening.van(een, feiten, vraag)));
      uitvoer.schrijf(vraag, cijfers, EIGEN, aantekeningen);
      return 0;
    }
  }
}
