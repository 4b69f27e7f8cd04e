package nl.sluis.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.invoer.Uitvraagdossier;
import nl.sluis.uitvraag.Afbakening;
import nl.sluis.uitvraag.Hulpvormen;
import nl.sluis.uitvraag.Uitvraagfout;
import nl.sluis.uitvraag.cbs.Aanvulling;
import nl.sluis.uitvraag.cbs.Cbslevering;
import nl.sluis.uitvraag.cbs.Cbsopdracht;
import nl.sluis.uitvraag.cbs.Cbsopsteller;
import nl.sluis.uitvraag.cbs.Indeling;
import nl.sluis.verslag.Aantekeningen;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.Uitvraaguitvoer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The half-yearly delivery of jeugdhulp to the CBS, after the messages in a folder. */
@Command(
    name = "cbs",
    description = {
      "Maakt de levering jeugdhulp aan het CBS (Beleidsinformatie Jeugd) uit de berichten in een map,",
      "en de lijst van wat de berichten niet zeggen.",
      "Eindigt met 0 als zij volledig is, 1 als er nog iets wordt gevraagd of iets niet klopt, 2 als",
      "het niet kon."
    })
final class CbsCommand implements Callable<Integer> {
  private static final int NOG_NIET = 1;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--dossier",
      paramLabel = "MAP",
      required = true,
      description =
          "alles wat u ontving en stuurde, met alle gemeenten: ook 305, 307 en 315, en antwoorden")
  private Path dossier = Path.of("");

  @Option(
      names = "--periode",
      paramLabel = "JJJJ-H1|H2",
      required = true,
      description = "het half jaar, zoals 2026-H1")
  private String periode = "";

  @Option(
      names = "--aanbieder",
      required = true,
      paramLabel = "AGB-CODE",
      description = "acht cijfers")
  private String aanbieder = "";

  @Option(
      names = "--vragen",
      paramLabel = "BESTAND",
      description =
          "schrijft de lijst van wat nog wordt gevraagd, als CSV of Excel, om in te vullen")
  private @Nullable Path vragen;

  @Option(
      names = "--aanvulling",
      paramLabel = "BESTAND",
      description = "die lijst, ingevuld, en eigen rijen van hulp waarover geen bericht ging")
  private @Nullable Path aanvulling;

  @Option(
      names = "--hulpvormen",
      paramLabel = "BESTAND",
      description = "tabel met productcategorie, productcode, hulpvorm en eventueel crisis")
  private @Nullable Path hulpvormen;

  @Option(
      names = "--indeling",
      paramLabel = "BESTAND",
      description = "plaats en breedte van elk veld bij --formaat vast; standaard die van Sluis")
  private @Nullable Path indeling;

  @Mixin private Peildatumoptie wanneer = new Peildatumoptie();

  @Mixin private Uitvraaguitvoer uitvoer = new Uitvraaguitvoer();

  @Override
  public Integer call() {
    uitvoer.keur(true, true);
    Cbsopdracht opdracht = opdracht();
    Aantekeningen aantekeningen = new Aantekeningen(this::meld);
    try {
      Hulpvormen tabel = hulpvormen(opdracht);
      Aanvulling gegeven =
          aanvulling == null
              ? Aanvulling.GEEN
              : Aanvulling.lees(Contractinvoer.bytes(aanvulling), opdracht.periode().einde());
      Indeling plaatsen =
          indeling == null ? Indeling.ingebouwd() : Indeling.lees(Contractinvoer.bytes(indeling));
      Uitvraagdossier berichten =
          new Uitvraagdossier(
              Afbakening.jeugd(aanbieder), Bronnen.inGebruik(), wanneer.peildatum(), aantekeningen);
      if (!berichten.lees(dossier)) {
        return Eindstand.NIET_UITGEVOERD;
      }
      Cbslevering levering =
          new Cbsopsteller(opdracht, tabel, gegeven)
              .stelOp(berichten.hulp(), berichten.zonderToewijzing());
      return toon(levering, plaatsen, aantekeningen);
    } catch (Uitvraagfout fout) {
      print(new Uitvraagbestanden(aanvulling, hulpvormen, indeling, null).tekst(fout));
      return NOG_NIET;
    }
  }

  private Hulpvormen hulpvormen(Cbsopdracht opdracht) {
    return hulpvormen == null
        ? Hulpvormen.op(opdracht.periode().einde())
        : Hulpvormen.op(opdracht.periode().einde(), Contractinvoer.bytes(hulpvormen));
  }

  private int toon(Cbslevering levering, Indeling plaatsen, Aantekeningen aantekeningen) {
    if (levering.isLeeg()) {
      meld("er is over %s niets te leveren van aanbieder %s".formatted(periode, aanbieder));
      return Eindstand.NIET_UITGEVOERD;
    }
    if (vragen != null) {
      uitvoer.schrijfErbij(levering.vragenlijst(), vragen);
    }
    if (!uitvoer.isVast()) {
      uitvoer.schrijf(levering.uitvraag(), aantekeningen);
    } else if (levering.isVolledig()) {
      uitvoer.schrijf(levering.vast(plaatsen));
    } else {
      meld(
          "er wordt nog iets gevraagd of er klopt iets niet: er is niets geschreven."
              + " Laat --formaat weg om te zien wat");
    }
    return levering.isVolledig() ? 0 : NOG_NIET;
  }

  private Cbsopdracht opdracht() {
    try {
      return Cbsopdracht.van(periode, aanbieder, wanneer.peildatum().datum());
    } catch (IllegalArgumentException fout) {
      throw new ParameterException(spec.commandLine(), "--" + fout.getMessage());
    }
  }

  private void meld(String melding) {
    print(Leesbaar.regel(melding));
  }

  private void print(String melding) {
    spec.commandLine().getErr().print("sluis verantwoording cbs: " + melding + "\n");
  }
}
