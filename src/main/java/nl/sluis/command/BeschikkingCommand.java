package nl.sluis.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.MemoryDossierRepository;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Beoordelaar;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.toewijzen.Beschikking;
import nl.sluis.toewijzen.Beschikkinglezer;
import nl.sluis.toewijzen.Beschikkinglezing;
import nl.sluis.toewijzen.Beschikkingopsteller;
import nl.sluis.toewijzen.Beschikkingvoorstel;
import nl.sluis.toewijzen.Nummerreeks;
import nl.sluis.toewijzen.Toewijzingvoorstel;
import nl.sluis.verslag.BeschikkingTekst;
import nl.sluis.verslag.Eindstand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Composes the 301s of a beschikking and tells what its sender must mend. It needs no server and no
 * database, sends nothing, and writes only what was asked for.
 */
@Command(
    name = "beschikking",
    description = {
      "Stelt de toewijzingsberichten (JW301, WMO301) van een beschikking op en controleert ze.",
      "Eindigt met 0 als ze verstuurd kunnen worden, 1 als er iets anders moet, 2 als"
          + " iets niet kon."
    })
final class BeschikkingCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--peildatum",
      paramLabel = "JJJJ-MM-DD",
      description = "de dag waarop de berichten zijn gemaakt; standaard vandaag")
  private LocalDate peildatum = Peildatumoptie.vandaag();

  @Option(
      names = "--dossier",
      paramLabel = "MAP",
      description = "eerdere berichten met hun antwoorden; zonder is elke toewijzing nieuw")
  private @Nullable Path dossier;

  @Option(
      names = "--contracten",
      paramLabel = "BESTAND",
      description = "contractregister (csv of xlsx), voor advies over wat is gecontracteerd")
  private @Nullable Path contracten;

  @Option(
      names = "--nummers-vanaf",
      paramLabel = "NUMMER",
      description = "eerste ToewijzingNummer voor nieuwe toewijzingen; standaard ${DEFAULT-VALUE}",
      defaultValue = "" + Nummerreeks.EERSTE)
  private long nummersVanaf;

  @Option(
      names = "--uit",
      paramLabel = "MAP",
      description = "schrijft de berichten in deze map, als er niets anders hoeft")
  private @Nullable Path uit;

  @Parameters(paramLabel = "BESTAND", description = "beschikking (json)")
  private Path bestand = Path.of("");

  @Override
  public Integer call() {
    Bronnen bronnen = Bronnen.inGebruik().metContracten(contracten, this::meld);
    Beschikkinglezing lezing = new Beschikkinglezer().lees(lees());
    BeschikkingTekst tekst = new BeschikkingTekst(spec.commandLine().getOut());
    if (!lezing.isGelezen()) {
      tekst.geweigerd(Leesbaar.pad(bestand), lezing.gebreken());
      return 1;
    }
    DossierRepository eerder = dossier(bronnen);
    if (eerder == null) {
      return Eindstand.NIET_UITGEVOERD;
    }
    Beschikkingvoorstel voorstel = stelOp(bronnen, lezing.gelezen(), eerder);
    tekst.voorstel(Leesbaar.pad(bestand), lezing.gelezen(), voorstel);
    if (voorstel.isGoedgekeurd() && uit != null) {
      schrijf(uit, lezing.gelezen(), voorstel);
    }
    return switch (voorstel.oordeel()) {
      case GOEDGEKEURD -> 0;
      case ONBESLIST -> Eindstand.NIET_UITGEVOERD;
      default -> 1;
    };
  }

  private byte[] lees() {
    try (InputStream stroom = Files.newInputStream(bestand)) {
      return stroom.readNBytes(Beschikkinglezer.MAX_BYTES + 1);
    } catch (IOException fout) {
      throw new Afgebroken(
          Leesbaar.pad(bestand) + (Files.exists(bestand) ? " is niet te lezen" : " bestaat niet"),
          fout);
    }
  }

  /** Null when the past could not be read as a whole. */
  private @Nullable DossierRepository dossier(Bronnen bronnen) {
    if (dossier == null) {
      meld("zonder --dossier geldt elke toewijzing als nieuw");
      return new MemoryDossierRepository();
    }
    Beoordelaar beoordelaar = new Beoordelaar(bronnen, new Peildatum(peildatum));
    return beoordelaar.leesDossier(dossier, this::meld) ? beoordelaar.dossier() : null;
  }

  private Beschikkingvoorstel stelOp(
      Bronnen bronnen, Beschikking beschikking, DossierRepository eerder) {
    return new Beschikkingopsteller(
            new BerichtWriter(bronnen.schemas()),
            new BerichtReader(bronnen.schemas()),
            bronnen.controle(),
            bronnen.contracten())
        .stelOp(
            beschikking,
            eerder,
            (aantal, bezet) ->
                Nummerreeks.vrij(
                    eerder,
                    beschikking.domein(),
                    beschikking.gemeente(),
                    nummersVanaf,
                    aantal,
                    bezet),
            peildatum);
  }

  private static void schrijf(Path map, Beschikking beschikking, Beschikkingvoorstel voorstel) {
    try {
      Files.createDirectories(map);
      for (Toewijzingvoorstel deel : voorstel.berichten()) {
        Files.write(map.resolve(deel.bestandsnaam(beschikking.gemeente())), deel.bericht());
      }
    } catch (IOException fout) {
      throw new Afgebroken("in %s is niet te schrijven".formatted(Leesbaar.pad(map)), fout);
    }
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("sluis beschikking: " + melding + "\n");
  }
}
