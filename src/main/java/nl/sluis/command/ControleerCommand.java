package nl.sluis.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.invoer.Beoordelaar;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Invoer;
import nl.sluis.invoer.Uitkomst;
import nl.sluis.verslag.Aantekeningen;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.Formaat;
import nl.sluis.verslag.Omstandigheden;
import nl.sluis.verslag.Uitvoer;
import nl.sluis.verslag.Versies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Judges messages without a server or database, and leaves no trace besides what was asked for.
 * Every message is held against the dossier as --dossier made it, not against the others of the
 * same run, so a verdict does not depend on what else was named. Only an answer is read beside its
 * heenbericht, when that is among the files or in the dossier.
 */
@Command(
    name = "controleer",
    description = {
      "Beoordeelt berichten: bestanden, mappen en zips.",
      "Eindigt met 0 als alles is goedgekeurd, 1 als een bericht (deels) is afgekeurd of geweigerd,"
          + " 2 als iets niet beoordeeld kon worden."
    })
final class ControleerCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Peildatumoptie wanneer = new Peildatumoptie();

  @Option(
      names = "--dossier",
      paramLabel = "MAP",
      description = "eerdere berichten met hun antwoorden; zonder is niveau 3 niet te beoordelen")
  private @Nullable Path dossier;

  @Option(
      names = "--contracten",
      paramLabel = "BESTAND",
      description = "contracten, als CSV of Excel; zonder is TR418 niet te beoordelen")
  private @Nullable Path contracten;

  @Mixin private Productcodesoptie productcodes = new Productcodesoptie();

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      description = "${COMPLETION-CANDIDATES}; standaard tekst")
  private Formaat formaat = Formaat.tekst;

  @Option(
      names = "--berekeningen",
      description = "toont wat van volume en bedrag is nagerekend, ook waar het klopt")
  private boolean berekeningen;

  @Option(
      names = "--uit",
      paramLabel = "MAP",
      description = "schrijft de retourberichten in deze map")
  private @Nullable Path uit;

  @Parameters(arity = "1..*", paramLabel = "PAD", description = "bestand, map of zip")
  private List<Path> paden = List.of();

  @Override
  public Integer call() {
    Aantekeningen overBestanden = new Aantekeningen(this::meld);
    Bronnen bronnen = productcodes.bronnen(overBestanden).metContracten(contracten, overBestanden);
    Omstandigheden omstandigheden = new Omstandigheden(wanneer.peildatum(), Versies.van(bronnen));
    Beoordelaar beoordelaar = new Beoordelaar(bronnen, omstandigheden.peildatum());
    beoordelaar.merkOp(overBestanden.zinnen());
    beoordelaar.zoekAntwoorden(paden);
    if (dossier != null && !beoordelaar.leesDossier(dossier, this::meld)) {
      return Eindstand.NIET_UITGEVOERD;
    }
    beoordelaar.zoekHeenberichten(paden);
    Retourmap retourmap =
        uit == null ? null : Retourmap.in(uit, new BerichtWriter(bronnen.schemas()));
    return beoordeel(
        beoordelaar, formaat.naar(spec.commandLine().getOut(), omstandigheden), retourmap);
  }

  private int beoordeel(Beoordelaar beoordelaar, Uitvoer uitvoer, @Nullable Retourmap retourmap) {
    Invoer invoer = Invoer.teVersturen(this::meld, beoordelaar.reader());
    Eindstand eindstand = new Eindstand();
    invoer.voorElk(
        paden,
        bestand -> {
          Uitkomst uitkomst = beoordelaar.beoordeel(bestand);
          eindstand.tel(uitkomst.rapport().oordeel());
          uitvoer.schrijf(berekeningen ? uitkomst.metBerekeningen() : uitkomst);
          if (retourmap != null && uitkomst.antwoord() != null) {
            retourmap.schrijf(uitkomst.antwoord());
          }
        });
    if (eindstand.bestanden() > 0) {
      uitvoer.sluit();
    }
    boolean alles = invoer.isAllesGelezen() && invoer.isNergensLeeg();
    return alles ? eindstand.status() : Eindstand.NIET_UITGEVOERD;
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("sluis controleer: " + melding + "\n");
  }
}
