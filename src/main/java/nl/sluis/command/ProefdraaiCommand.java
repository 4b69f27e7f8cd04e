package nl.sluis.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.invoer.Beoordelaar;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.invoer.Proefdossier;
import nl.sluis.verrekening.Proefdraaier;
import nl.sluis.verrekening.Proefverslag;
import nl.sluis.verslag.Aantekeningen;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.Overzichtuitvoer;
import nl.sluis.verslag.ProefdraaiTekst;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds past declaraties against other contracts; nothing is kept and nothing is sent. */
@Command(
    name = "proefdraai",
    description = {
      "Houdt declaraties die er al waren tegen andere contracten: wat zou dan worden afgekeurd, en wat"
          + " zou het goedgekeurde kosten?",
      "Eindigt met 0 als alles goedgekeurd blijft, 1 als er iets wordt afgekeurd, 2 als iets niet"
          + " gelezen of beoordeeld kon worden."
    })
final class ProefdraaiCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--dossier",
      paramLabel = "MAP",
      required = true,
      description = "alle eerdere berichten met hun antwoorden; de declaraties mogen erbij staan")
  private Path dossier = Path.of("");

  @Option(
      names = "--contracten",
      paramLabel = "BESTAND",
      required = true,
      description = "de andere contracten, als CSV of Excel")
  private Path contracten = Path.of("");

  @Option(
      names = "--contracten-nu",
      paramLabel = "BESTAND",
      description = "de contracten waarmee de declaraties zijn beoordeeld")
  private @Nullable Path contractenNu;

  @Option(
      names = "--als-gemeente",
      paramLabel = "CODE",
      description = "neem de contracten van deze gemeente; standaard die van de declaratie zelf")
  private @Nullable String alsGemeente;

  @Option(
      names = "--verschuif",
      paramLabel = "MAANDEN",
      description =
          "neem de contracten die zoveel maanden na de ProductPeriode gelden; 12 voor een jaar later")
  private int verschuif;

  @Option(
      names = "--kosten",
      description =
          "als tabel: wat het goedgekeurde zou kosten, in plaats van wat zou worden afgekeurd")
  private boolean kosten;

  @Mixin private Peildatumoptie wanneer = new Peildatumoptie();

  @Mixin private Overzichtuitvoer uitvoer = new Overzichtuitvoer();

  @Parameters(
      arity = "1..*",
      paramLabel = "PAD",
      description = "de declaraties (323): bestanden, mappen of zips")
  private List<Path> paden = List.of();

  @Override
  public Integer call() {
    uitvoer.keur();
    Aantekeningen aantekeningen = new Aantekeningen(this::meld);
    Bronnen nu = Bronnen.inGebruik().metContracten(contractenNu, aantekeningen);
    Proefdraaier proefdraaier =
        new Proefdraaier(
            nu.codelijsten(),
            Contractinvoer.lees(contracten, nu.codelijsten(), aantekeningen),
            alsGemeente,
            verschuif);
    Proefdossier proef =
        new Proefdossier(new Beoordelaar(nu, wanneer.peildatum()), proefdraaier, aantekeningen);
    boolean alles = proef.draai(dossier, paden);
    Proefverslag verslag = Proefverslag.van(proef.uitslagen());
    if (verslag.declaraties().isEmpty()) {
      return Eindstand.NIET_UITGEVOERD;
    }
    uitvoer.schrijf(
        () -> ProefdraaiTekst.van(verslag),
        () -> kosten ? verslag.kosten().tabel() : verslag.tabel(),
        aantekeningen);
    return alles ? status(verslag) : Eindstand.NIET_UITGEVOERD;
  }

  /** What was not judged may not pass for approved (D17). */
  private static int status(Proefverslag verslag) {
    if (verslag.heeftStoring()) {
      return Eindstand.NIET_UITGEVOERD;
    }
    if (verslag.wordtAfgekeurd().aantal() > 0) {
      return 1;
    }
    return verslag.nietBeoordeeld().aantal() > 0 ? Eindstand.NIET_UITGEVOERD : 0;
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("sluis proefdraai: " + Leesbaar.regel(melding) + "\n");
  }
}
