package nl.sluis.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.invoer.Uitvraagdossier;
import nl.sluis.uitvraag.Afbakening;
import nl.sluis.uitvraag.Hulpvormen;
import nl.sluis.uitvraag.Uitvraag;
import nl.sluis.uitvraag.Uitvraagfout;
import nl.sluis.uitvraag.Vraagperiode;
import nl.sluis.uitvraag.nza.Nzaopdracht;
import nl.sluis.uitvraag.nza.Nzaopsteller;
import nl.sluis.verslag.Aantekeningen;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.Uitvraaguitvoer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the NZa sees of an aanbieder, after the messages in a folder. */
@Command(
    name = "nza",
    description = {
      "Toont wat de NZa van een aanbieder jeugdhulp ziet (Regeling Jeugdwet 8f), en wat van haar eigen",
      "opgave (8g) uit de berichten volgt, uit de berichten in een map.",
      "Eindigt met 0 als het er is, 1 als de tabel niet klopt, 2 als het niet kon."
    })
final class NzaCommand implements Callable<Integer> {
  private static final int FOUTEN = 1;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--dossier",
      paramLabel = "MAP",
      required = true,
      description =
          "alles wat u ontving en stuurde, met alle gemeenten: 301, 305, 307, 315, 323 en antwoorden")
  private Path dossier = Path.of("");

  @Option(
      names = "--aanbieder",
      required = true,
      paramLabel = "AGB-CODE",
      description = "acht cijfers")
  private String aanbieder = "";

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private Wanneer wanneer;

  @Option(
      names = "--hulpvormen",
      paramLabel = "BESTAND",
      description = "tabel met productcategorie, productcode en hulpvorm, als bij cbs")
  private @Nullable Path hulpvormen;

  @Mixin private Peildatumoptie peildatum = new Peildatumoptie();

  @Mixin private Uitvraaguitvoer uitvoer = new Uitvraaguitvoer();

  /** A quarter, or a year. */
  static final class Wanneer {
    @Option(names = "--periode", paramLabel = "JJJJ-Q1..Q4", description = "het kwartaal")
    private @Nullable String kwartaal;

    @Option(names = "--jaar", paramLabel = "JJJJ", description = "het jaar")
    private @Nullable String jaar;
  }

  @Override
  public Integer call() {
    uitvoer.keur(true, false);
    Nzaopdracht opdracht = opdracht();
    Aantekeningen aantekeningen = new Aantekeningen(this::meld);
    try {
      Hulpvormen tabel =
          hulpvormen == null
              ? Hulpvormen.op(opdracht.periode().einde())
              : Hulpvormen.op(opdracht.periode().einde(), Contractinvoer.bytes(hulpvormen));
      Bronnen bronnen = Bronnen.inGebruik();
      Uitvraagdossier berichten =
          new Uitvraagdossier(
              Afbakening.jeugd(aanbieder), bronnen, peildatum.peildatum(), aantekeningen);
      if (!berichten.lees(dossier)) {
        return Eindstand.NIET_UITGEVOERD;
      }
      Uitvraag uitvraag =
          new Nzaopsteller(
                  opdracht,
                  tabel,
                  gemeente -> bronnen.codelijsten().jeugdzorgregio(gemeente).orElse(""))
              .stelOp(berichten.hulp(), berichten.zonderToewijzing(), berichten.declaraties());
      if (uitvraag == null) {
        meld(
            "er is over %s niets te zien van aanbieder %s"
                .formatted(opdracht.periode().naam(), aanbieder));
        return Eindstand.NIET_UITGEVOERD;
      }
      uitvoer.schrijf(uitvraag, aantekeningen);
      return 0;
    } catch (Uitvraagfout fout) {
      print(new Uitvraagbestanden(null, hulpvormen, null, null).tekst(fout));
      return FOUTEN;
    }
  }

  private Nzaopdracht opdracht() {
    try {
      return new Nzaopdracht(periode(), aanbieder, peildatum.peildatum().datum());
    } catch (IllegalArgumentException fout) {
      throw new ParameterException(spec.commandLine(), "--" + fout.getMessage());
    }
  }

  private Vraagperiode periode() {
    String jaar = wanneer.jaar;
    try {
      return jaar == null
          ? Vraagperiode.van(String.valueOf(wanneer.kwartaal), Vraagperiode.Lengte.KWARTAAL)
          : Vraagperiode.van(jaar, Vraagperiode.Lengte.JAAR);
    } catch (IllegalArgumentException fout) {
      throw new IllegalArgumentException(
          (jaar == null ? "periode is " : "jaar is ") + fout.getMessage(), fout);
    }
  }

  private void meld(String melding) {
    print(Leesbaar.regel(melding));
  }

  private void print(String melding) {
    spec.commandLine().getErr().print("sluis verantwoording nza: " + melding + "\n");
  }
}
