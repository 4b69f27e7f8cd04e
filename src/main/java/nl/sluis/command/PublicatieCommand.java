package nl.sluis.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.cijfers.Feiten;
import nl.sluis.cijfers.Indicator;
import nl.sluis.cijfers.Vraag;
import nl.sluis.publicatie.Bereik;
import nl.sluis.publicatie.Cijferpublicatie;
import nl.sluis.publicatie.Gepubliceerd;
import nl.sluis.publicatie.Publicatieplan;
import nl.sluis.verslag.Aantekeningen;
import nl.sluis.verslag.Cijferuitvoer;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.PublicatieTekst;
import nl.sluis.verslag.PublicatieTekst.Publicatie;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The figures of a folder that may leave: none from which a child is to be known. */
@Command(
    name = "publicatie",
    description = {
      "Rekent cijfers uit zoals zij te publiceren zijn: uitgesplitst volgens een plan, en waar te"
          + " weinig cliënten achter staan samengenomen.",
      "Eindigt met 0 als zij er zijn, 2 als het niet kon."
    })
final class PublicatieCommand implements Callable<Integer> {
  private static final String EEN_PLAN =
      "Publiceer van een cijfer één plan: twee samen zeggen meer dan elk apart."
          + " De dag van ontvangst is de Dagtekening.";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Regiobron bron;

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      required = true,
      description = "in welke volgorde, zoals jaar-regio-product-gemeente")
  private String plan = "";

  @Option(
      names = "--publiek",
      description = "voor iedereen: ten minste tien cliënten in plaats van vijf")
  private boolean publiek;

  @Mixin private Cijferuitvoer uitvoer = new Cijferuitvoer();

  @Override
  public Integer call() {
    uitvoer.keur();
    Vraag vraag = bron.vraag();
    Publicatieplan gekozen = plan();
    List<Indicator> gevraagd = bron.indicatoren();
    Feiten feiten = bron.lees(bron.aantekeningen());
    if (feiten == null) {
      return Eindstand.NIET_UITGEVOERD;
    }
    // what is odd about single messages is told to who runs this, and never published
    Aantekeningen aantekeningen = bron.aantekeningen();
    Bereik bereik = publiek ? Bereik.PUBLIEK : Bereik.REGIO;
    List<Publicatie> publicaties = new ArrayList<>();
    for (Indicator indicator : gevraagd) {
      try {
        Gepubliceerd beeld = Cijferpublicatie.van(indicator, feiten, vraag, gekozen, bereik);
        publicaties.add(new Publicatie(indicator.definitie(), beeld));
      } catch (IllegalArgumentException past) {
        weigerOfMeld(past, aantekeningen);
      }
    }
    uitvoer.schrijf(new PublicatieTekst(vraag, publicaties), EEN_PLAN, aantekeningen);
    return 0;
  }

  private Publicatieplan plan() {
    try {
      return Publicatieplan.metNaam(plan);
    } catch (IllegalArgumentException fout) {
      throw new ParameterException(spec.commandLine(), fout.getMessage(), fout);
    }
  }

  /** An indicator that was asked by its number is refused; of all of them it is left out. */
  private void weigerOfMeld(IllegalArgumentException fout, Aantekeningen aantekeningen) {
    if (bron.noemtIndicatoren()) {
      throw new ParameterException(spec.commandLine(), fout.getMessage(), fout);
    }
    aantekeningen.accept("Niet opgenomen: " + fout.getMessage());
  }
}
