package nl.sluis.command;

import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.cijfers.Feiten;
import nl.sluis.cijfers.Indicator;
import nl.sluis.cijfers.Indicatoren;
import nl.sluis.cijfers.Vraag;
import nl.sluis.publicatie.Bereik;
import nl.sluis.publicatie.Cijferpublicatie;
import nl.sluis.publicatie.Publicatieplan;
import nl.sluis.verslag.Cijferuitvoer;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.PublicatieTekst;
import nl.sluis.verslag.PublicatieTekst.Publicatie;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the ministry is told: per quarter by kerncompetentie and betaaltitel, as for everybody. */
@Command(
    name = "trends",
    description = {
      "Maakt de anonieme trends voor het ministerie: per kwartaal de cliënten en euro's naar"
          + " kerncompetentie en betaaltitel, nooit over minder dan tien cliënten.",
      "Eindigt met 0 als zij er zijn, 2 als het niet kon."
    })
final class TrendsCommand implements Callable<Integer> {
  private static final String PLAN = "jaar-kwartaal-kerncompetentie-betaaltitel";

  /** What was granted, in euros, with whom it was for. */
  private static final String INDICATOR = "21";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Regiobron bron;

  @Mixin private Cijferuitvoer uitvoer = new Cijferuitvoer();

  @Override
  public Integer call() {
    uitvoer.keur();
    Vraag vraag = bron.vraag();
    Indicator indicator = Indicatoren.metCode(INDICATOR).orElseThrow();
    if (bron.noemtIndicatoren()) {
      throw new ParameterException(
          spec.commandLine(), "trends gaan altijd over dezelfde cijfers; laat --indicator weg");
    }
    Feiten feiten = bron.lees(bron.aantekeningen());
    if (feiten == null) {
      return Eindstand.NIET_UITGEVOERD;
    }
    try {
      Publicatie trends =
          new Publicatie(
              indicator.definitie(),
              Cijferpublicatie.van(
                  indicator, feiten, vraag, Publicatieplan.metNaam(PLAN), Bereik.PUBLIEK));
      uitvoer.schrijf(
          new PublicatieTekst(vraag, List.of(trends)), definitie(indicator), bron.aantekeningen());
      return 0;
    } catch (IllegalArgumentException fout) {
      throw new ParameterException(spec.commandLine(), fout.getMessage(), fout);
    }
  }

  /** It goes along in every form, so that nobody has the numbers without. */
  private static String definitie(Indicator indicator) {
    return "n: cliënten met toegekende zorg, in elk deel opnieuw geteld; bedrag: %s; %s."
            .formatted(indicator.definitie().teller(), indicator.definitie().dekking())
        + " Volgens de contractregel op de eerste dag van de ProductPeriode. Overig neemt delen"
        + " samen, zodat nergens minder dan tien cliënten te zien of te herleiden zijn.";
  }
}
