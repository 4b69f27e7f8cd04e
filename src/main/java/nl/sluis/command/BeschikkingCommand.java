package nl.sluis.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.MemoryDossierRepository;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Beoordelaar;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.invoer.Voortgang;
import nl.sluis.toewijzen.Beschikking;
import nl.sluis.toewijzen.Beschikkinglezer;
import nl.sluis.toewijzen.Beschikkinglezing;
import nl.sluis.toewijzen.Beschikkingopsteller;
import nl.sluis.toewijzen.Beschikkingvoorstel;
import nl.sluis.toewijzen.Nummerreeks;
import nl.sluis.toewijzen.Toewijzingvoorstel;
import nl.sluis.verslag.Aantekeningen;
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
      "Stelt de toewijzingsberichten (JW301, WMO301) van beschikkingen op en controleert ze.",
      "Van meer beschikkingen tegelijk komt elke na de vorige, alsof die is verstuurd.",
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

  @Parameters(
      arity = "1..*",
      paramLabel = "PAD",
      description = "beschikkingen (json): bestanden, of mappen met .json")
  private List<Path> paden = List.of();

  private final Aantekeningen aantekeningen = new Aantekeningen(this::meld);

  @Override
  public Integer call() {
    Bronnen bronnen = Bronnen.inGebruik().metContracten(contracten, aantekeningen);
    List<Path> bestanden = paden.stream().flatMap(BeschikkingCommand::bestanden).toList();
    DossierRepository eerder = dossier(bronnen);
    if (eerder == null) {
      return Eindstand.NIET_UITGEVOERD;
    }
    BeschikkingTekst tekst = new BeschikkingTekst(spec.commandLine().getOut());
    Eindstand eindstand = new Eindstand();
    Voortgang voortgang = new Voortgang("beschikkingen opgesteld", this::meld);
    for (Path bestand : bestanden) {
      if (eindstand.bestanden() > 0) {
        tekst.streep();
      }
      eindstand.tel(doe(bestand, bronnen, eerder, tekst));
      voortgang.nogEen();
    }
    if (bestanden.size() > 1) {
      tekst.slot(eindstand);
    }
    spec.commandLine().getOut().print(aantekeningen.tekst());
    return eindstand.status();
  }

  private Oordeel doe(
      Path bestand, Bronnen bronnen, DossierRepository eerder, BeschikkingTekst tekst) {
    Beschikkinglezing lezing = new Beschikkinglezer().lees(lees(bestand));
    if (!lezing.isGelezen()) {
      tekst.geweigerd(Leesbaar.pad(bestand), lezing.gebreken());
      return Oordeel.GEWEIGERD;
    }
    Beschikkingvoorstel voorstel = stelOp(bronnen, lezing.gelezen(), eerder);
    tekst.voorstel(Leesbaar.pad(bestand), lezing.gelezen(), voorstel);
    if (voorstel.isGoedgekeurd()) {
      if (uit != null) {
        schrijf(uit, lezing.gelezen(), voorstel);
      }
      onthoud(bronnen, voorstel, eerder);
    }
    return voorstel.oordeel();
  }

  /** The next beschikking comes after these messages, and its numbers after theirs. */
  private static void onthoud(
      Bronnen bronnen, Beschikkingvoorstel voorstel, DossierRepository eerder) {
    BerichtReader reader = new BerichtReader(bronnen.schemas());
    for (Toewijzingvoorstel deel : voorstel.berichten()) {
      Leesresultaat gelezen = reader.lees(Objects.requireNonNull(deel.bericht()));
      eerder.verwerk(gelezen.soort(), gelezen.gelezen(), klasse -> true);
    }
  }

  /** A file as it is; of a folder every .json in name order. */
  private static Stream<Path> bestanden(Path pad) {
    if (!Files.exists(pad)) {
      throw new Afgebroken(Leesbaar.pad(pad) + " bestaat niet");
    }
    if (!Files.isDirectory(pad)) {
      return Stream.of(pad);
    }
    try (Stream<Path> gevonden = Files.list(pad)) {
      List<Path> bestanden =
          gevonden
              .filter(bestand -> bestand.getFileName().toString().endsWith(".json"))
              .sorted()
              .toList();
      if (bestanden.isEmpty()) {
        throw new Afgebroken(Leesbaar.pad(pad) + " bevat geen beschikkingen (.json)");
      }
      return bestanden.stream();
    } catch (IOException fout) {
      throw new Afgebroken(Leesbaar.pad(pad) + " is niet te lezen", fout);
    }
  }

  private static byte[] lees(Path bestand) {
    try (InputStream stroom = Files.newInputStream(bestand)) {
      return stroom.readNBytes(Beschikkinglezer.MAX_BYTES + 1);
    } catch (IOException fout) {
      throw new Afgebroken(Leesbaar.pad(bestand) + " is niet te lezen", fout);
    }
  }

  /** Null when the past could not be read as a whole. */
  private @Nullable DossierRepository dossier(Bronnen bronnen) {
    if (dossier == null) {
      aantekeningen.accept("zonder --dossier geldt elke toewijzing als nieuw");
      return new MemoryDossierRepository();
    }
    Beoordelaar beoordelaar = new Beoordelaar(bronnen, new Peildatum(peildatum));
    return beoordelaar.leesDossier(dossier, aantekeningen) ? beoordelaar.dossier() : null;
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
