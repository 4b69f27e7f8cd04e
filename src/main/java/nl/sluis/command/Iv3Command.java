package nl.sluis.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.invoer.Uitvraagdossier;
import nl.sluis.uitvraag.Afbakening;
import nl.sluis.uitvraag.Uitvraagfout;
import nl.sluis.uitvraag.Vraagperiode;
import nl.sluis.uitvraag.iv3.Iv3opsteller;
import nl.sluis.uitvraag.iv3.Iv3overzicht;
import nl.sluis.uitvraag.iv3.Taakvelden;
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

/** What a gemeente owes per taakveld, after the messages in a folder. */
@Command(
    name = "iv3",
    description = {
      "Telt per taakveld (Iv3) op wat een gemeente over een jaar toekende, uit de berichten in een map.",
      "Eindigt met 0 als elk product is ingedeeld, 1 als er een zonder taakveld is of de tabel niet",
      "klopt, 2 als het niet kon."
    })
final class Iv3Command implements Callable<Integer> {
  private static final int NIET_INGEDEELD = 1;
  private static final Pattern GEMEENTE = Pattern.compile("[0-9]{4}");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--dossier",
      paramLabel = "MAP",
      required = true,
      description = "alles wat u ontving en stuurde: toewijzingen, declaraties en antwoorden")
  private Path dossier = Path.of("");

  @Option(
      names = "--gemeente",
      paramLabel = "CBS-CODE",
      required = true,
      description = "vier cijfers")
  private String gemeente = "";

  @Option(
      names = "--jaar",
      paramLabel = "JJJJ",
      required = true,
      description = "het jaar waarin de ProductPeriode begint")
  private String jaar = "";

  @Option(
      names = "--taakvelden",
      paramLabel = "BESTAND",
      description = "tabel met domein, productcategorie, productcode en taakveld, als CSV of Excel")
  private @Nullable Path taakvelden;

  @Option(
      names = "--sjabloon",
      description =
          "geeft in plaats van het overzicht die tabel, met alle producten, om in te vullen")
  private boolean isSjabloon;

  @Mixin private Peildatumoptie wanneer = new Peildatumoptie();

  @Mixin private Uitvraaguitvoer uitvoer = new Uitvraaguitvoer();

  @Override
  public Integer call() {
    uitvoer.keur(false, false);
    Vraagperiode periode = periode();
    Aantekeningen aantekeningen = new Aantekeningen(this::meld);
    try {
      Taakvelden tabel =
          taakvelden == null
              ? Taakvelden.zonderTabel(periode.einde())
              : Taakvelden.lees(Contractinvoer.bytes(taakvelden), periode.einde());
      Uitvraagdossier berichten =
          new Uitvraagdossier(
              new Afbakening(null, null, gemeente),
              Bronnen.inGebruik(),
              wanneer.peildatum(),
              aantekeningen);
      if (!berichten.lees(dossier)) {
        return Eindstand.NIET_UITGEVOERD;
      }
      return toon(
          new Iv3opsteller(gemeente, periode, tabel).stelOp(berichten.declaraties()),
          aantekeningen);
    } catch (Uitvraagfout fout) {
      print(new Uitvraagbestanden(null, null, null, taakvelden).tekst(fout));
      return NIET_INGEDEELD;
    }
  }

  private int toon(Iv3overzicht overzicht, Aantekeningen aantekeningen) {
    if (overzicht.isLeeg()) {
      meld("er is over %s niets gedeclareerd bij gemeente %s".formatted(jaar, gemeente));
      return Eindstand.NIET_UITGEVOERD;
    }
    if (isSjabloon) {
      uitvoer.schrijfTabel(overzicht.sjabloon());
      return 0;
    }
    uitvoer.schrijf(overzicht.uitvraag(), aantekeningen);
    return overzicht.isIngedeeld() ? 0 : NIET_INGEDEELD;
  }

  private Vraagperiode periode() {
    if (!GEMEENTE.matcher(gemeente).matches()) {
      throw new ParameterException(
          spec.commandLine(), "--gemeente is de CBS-code, vier cijfers, zoals 0363");
    }
    try {
      return Vraagperiode.van(jaar, Vraagperiode.Lengte.JAAR);
    } catch (IllegalArgumentException fout) {
      throw new ParameterException(spec.commandLine(), "--jaar is " + fout.getMessage());
    }
  }

  private void meld(String melding) {
    print(Leesbaar.regel(melding));
  }

  private void print(String melding) {
    spec.commandLine().getErr().print("sluis verantwoording iv3: " + melding + "\n");
  }
}
