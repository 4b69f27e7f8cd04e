package nl.sluis.command;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.sluis.bericht.Standaard;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.invoer.Uitvraagdossier;
import nl.sluis.koppeling.ggk.Tekstenvelop;
import nl.sluis.uitvraag.Afbakening;
import nl.sluis.uitvraag.Uitvraag;
import nl.sluis.uitvraag.Vraagperiode;
import nl.sluis.uitvraag.gmsd.Gmsdopsteller;
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

/** The delivery of a gemeente to the monitor Wmo, after the messages in a folder. */
@Command(
    name = "gmsd",
    description = {
      "Maakt de levering van een gemeente aan de monitor Wmo van het CBS (GMSD), uit de berichten in",
      "een map; ook in de landelijke envelop (StUF-GGk).",
      "Eindigt met 0 als zij er is, 2 als het niet kon."
    })
final class GmsdCommand implements Callable<Integer> {
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final Pattern GEMEENTE = Pattern.compile("[0-9]{4}");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--dossier",
      paramLabel = "MAP",
      required = true,
      description = "alles wat u ontving en stuurde: 301, 305, 307 en antwoorden")
  private Path dossier = Path.of("");

  @Option(
      names = "--gemeente",
      paramLabel = "CBS-CODE",
      required = true,
      description = "vier cijfers")
  private String gemeente = "";

  @Option(
      names = "--periode",
      paramLabel = "JJJJ-H1|H2",
      required = true,
      description = "het half jaar, zoals 2026-H1")
  private String periode = "";

  @Option(
      names = "--envelop",
      paramLabel = "BESTAND",
      description = "schrijft de rijen als CSV in een envelop (Di01) aan het CBS, in dit bestand")
  private @Nullable Path envelop;

  @Mixin private Peildatumoptie wanneer = new Peildatumoptie();

  @Mixin private Uitvraaguitvoer uitvoer = new Uitvraaguitvoer();

  @Override
  public Integer call() {
    uitvoer.keur(true, false);
    Vraagperiode half = half();
    Aantekeningen aantekeningen = new Aantekeningen(this::meld);
    Uitvraagdossier berichten =
        new Uitvraagdossier(
            new Afbakening(Standaard.IWMO, null, gemeente),
            Bronnen.inGebruik(),
            wanneer.peildatum(),
            aantekeningen);
    if (!berichten.lees(dossier)) {
      return Eindstand.NIET_UITGEVOERD;
    }
    Uitvraag uitvraag =
        new Gmsdopsteller(gemeente, half, wanneer.peildatum().datum())
            .stelOp(berichten.hulp(), berichten.zonderToewijzing());
    if (uitvraag == null) {
      meld("er is over %s niets te leveren van gemeente %s".formatted(periode, gemeente));
      return Eindstand.NIET_UITGEVOERD;
    }
    if (envelop != null && !schrijfEnvelop(uitvraag, envelop)) {
      return Eindstand.NIET_UITGEVOERD;
    }
    uitvoer.schrijf(uitvraag, aantekeningen);
    return 0;
  }

  private boolean schrijfEnvelop(Uitvraag uitvraag, Path bestand) {
    try {
      uitvoer.schrijfErbij(
          Tekstenvelop.van(
              gemeente,
              "CBS",
              "GMSD-%s-%s.csv".formatted(gemeente, periode),
              Gmsdopsteller.csv(uitvraag),
              LocalDateTime.now(NEDERLAND)),
          bestand);
      return true;
    } catch (IllegalArgumentException fout) {
      meld(String.valueOf(fout.getMessage()));
      return false;
    }
  }

  private Vraagperiode half() {
    if (!GEMEENTE.matcher(gemeente).matches()) {
      throw new ParameterException(
          spec.commandLine(), "--gemeente is de CBS-code, vier cijfers, zoals 0363");
    }
    try {
      return Vraagperiode.van(periode, Vraagperiode.Lengte.HALFJAAR);
    } catch (IllegalArgumentException fout) {
      throw new ParameterException(spec.commandLine(), "--periode is " + fout.getMessage());
    }
  }

  private void meld(String melding) {
    spec.commandLine()
        .getErr()
        .print("sluis verantwoording gmsd: " + Leesbaar.regel(melding) + "\n");
  }
}
