package nl.sluis.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Declaratieparen;
import nl.sluis.invoer.Invoer;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.verrekening.Verrekenstaat;
import nl.sluis.verslag.Aantekeningen;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.Overzichtuitvoer;
import nl.sluis.verslag.VerrekenstaatTekst;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists per prestatie what a declaratie and its answer come down to, and whether it adds up. */
@Command(
    name = "verrekenstaat",
    description = {
      "Toont per prestatie wat er van een declaratie is goedgekeurd en afgekeurd, en of dat klopt"
          + " met het antwoord.",
      "Eindigt met 0 als alles op de cent klopt, 1 als het niet klopt, 2 als er iets ontbreekt."
    })
final class VerrekenstaatCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Overzichtuitvoer uitvoer = new Overzichtuitvoer();

  @Parameters(
      arity = "1..*",
      paramLabel = "PAD",
      description = "declaraties en de antwoorden erop: bestanden, mappen of zips")
  private List<Path> paden = List.of();

  @Override
  public Integer call() {
    uitvoer.keur();
    Bronnen bronnen = Bronnen.inGebruik();
    Aantekeningen aantekeningen = new Aantekeningen(this::meld);
    Declaratieparen paren =
        new Declaratieparen(new BerichtReader(bronnen.schemas()), aantekeningen);
    Invoer invoer = new Invoer(aantekeningen);
    invoer.voorElk(paden, paren::lees);
    List<Verrekenstaat> staten = new ArrayList<>();
    paren.voorElk(
        (declaratie, antwoord) ->
            staten.add(Verrekenstaat.van(declaratie, antwoord, bronnen.codelijsten())));
    if (!staten.isEmpty()) {
      uitvoer.schrijf(() -> tekst(staten), () -> Verrekenstaat.tabel(staten), aantekeningen);
    }
    boolean alles =
        invoer.isAllesGelezen()
            && invoer.isNergensLeeg()
            && paren.isCompleet()
            && !staten.isEmpty();
    return alles ? status(staten) : Eindstand.NIET_UITGEVOERD;
  }

  private static String tekst(List<Verrekenstaat> staten) {
    return staten.stream().map(VerrekenstaatTekst::van).collect(Collectors.joining("\n"));
  }

  private int status(List<Verrekenstaat> staten) {
    if (!uitvoer.isTekst()) {
      staten.forEach(this::meldVerschillen);
    }
    return staten.stream().allMatch(Verrekenstaat::isSluitend) ? 0 : 1;
  }

  private void meldVerschillen(Verrekenstaat staat) {
    for (String verschil : staat.verschillen()) {
      meld("declaratie %s: %s".formatted(staat.kop().declaratieNummer(), verschil));
    }
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("sluis verrekenstaat: " + Leesbaar.regel(melding) + "\n");
  }
}
