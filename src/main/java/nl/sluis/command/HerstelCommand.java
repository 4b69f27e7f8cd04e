package nl.sluis.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.antwoord.Koppeling;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Peildatum;
import nl.sluis.declareren.Herstelopsteller;
import nl.sluis.declareren.Herstelregel;
import nl.sluis.declareren.Herstelvoorstel;
import nl.sluis.declareren.Keuring;
import nl.sluis.declareren.OpgesteldeDeclaratie;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Dossierlezer;
import nl.sluis.invoer.Invoer;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.Overzichtuitvoer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes a new declaratie with what can be mended of one that was refused. */
@Command(
    name = "herstel",
    description = {
      "Stelt uit een declaratie (323) en haar antwoord (325) een nieuwe declaratie voor met de"
          + " afgewezen prestaties die te herstellen zijn.",
      "Wat is toegekend komt er niet in, en wat een mens moet uitzoeken evenmin; dat wordt genoemd.",
      "Eindigt met 0 als alles te herstellen is, 1 als er iets voor u overblijft, 2 als het niet"
          + " gelukt is."
    })
final class HerstelCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Opstelopties opties = new Opstelopties();

  @Option(
      names = "--tabel",
      paramLabel = "BESTAND",
      description = "schrijft wat er van elke afgewezen prestatie wordt als .csv of .xlsx")
  private @Nullable Path tabel;

  @Parameters(index = "0", paramLabel = "323", description = "de declaratie die u stuurde")
  private Path declaratiePad = Path.of("");

  @Parameters(index = "1", paramLabel = "325", description = "het antwoord dat u kreeg")
  private Path antwoordPad = Path.of("");

  @Override
  public Integer call() {
    Bronnen bronnen = opties.bronnen();
    BerichtReader reader = new BerichtReader(bronnen.schemas());
    Leesresultaat gelezen = lees(reader, declaratiePad);
    if (!(gelezen.bericht() instanceof Declaratiebericht declaratie)) {
      throw new Afgebroken(Leesbaar.pad(declaratiePad) + " is geen geldige declaratie (323)");
    }
    Leesresultaat gelezenAntwoord = lees(reader, antwoordPad);
    if (!(gelezenAntwoord.bericht() instanceof DeclaratieAntwoordbericht antwoord)) {
      throw new Afgebroken(Leesbaar.pad(antwoordPad) + " is geen geldig declaratie-antwoord (325)");
    }
    if (!Toekenning.hoortBij(antwoord, declaratie)) {
      throw new Afgebroken(
          "%s is niet het antwoord op %s: %s"
              .formatted(
                  Leesbaar.pad(antwoordPad),
                  Leesbaar.pad(declaratiePad),
                  Koppeling.verschil(declaratie, antwoord)
                      .orElse("Identificatie, Dagtekening of partijen zijn anders")));
    }
    Dossierlezer dossier =
        Dossierlezer.vanAanbieder(
            bronnen, new Peildatum(opties.peildatum()), opties.aantekeningen());
    dossier.voegToe(gelezenAntwoord);
    if (!dossier.lees(opties.dossier())) {
      return Eindstand.NIET_UITGEVOERD;
    }
    dossier.verwerkDeclaratie(Leesbaar.pad(declaratiePad), gelezen);
    Keuring keuring =
        new Keuring(
            new BerichtWriter(bronnen.schemas()), reader, bronnen.controle(), dossier.dossiers());
    return toon(
        new Herstelopsteller(keuring, bronnen.contracten(), bronnen.codelijsten())
            .stelOp(
                gelezen.soort().standaard(),
                declaratie,
                antwoord,
                opties.peildatum(),
                opties.declaratieNummer()));
  }

  private int toon(Herstelvoorstel voorstel) {
    if (tabel != null) {
      Overzichtuitvoer.schrijf(voorstel.tabel(), opties.aantekeningen(), tabel);
    }
    OpgesteldeDeclaratie declaratie = voorstel.declaratie();
    spec.commandLine()
        .getOut()
        .print(Voorsteltekst.van(voorstel, opties) + opties.aantekeningen().tekst());
    boolean isGoed =
        voorstel.regels().stream().allMatch(Herstelregel::isHersteld)
            && (declaratie == null || declaratie.beoordeling().isGoedgekeurd());
    return isGoed ? 0 : 1;
  }

  private Leesresultaat lees(BerichtReader reader, Path pad) {
    Leesresultaat[] gelezen = new Leesresultaat[1];
    new Invoer(opties::meld)
        .voorElk(List.of(pad), bestand -> gelezen[0] = reader.lees(bestand.inhoud()));
    if (gelezen[0] == null) {
      throw new Afgebroken(Leesbaar.pad(pad) + " is niet te lezen");
    }
    return gelezen[0];
  }
}
