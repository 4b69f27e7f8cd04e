package nl.sluis.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.conformiteit.Afgifte;
import nl.sluis.conformiteit.Sleutelset;
import nl.sluis.conformiteit.Toets;
import nl.sluis.conformiteit.Verklaring;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.invoer.Voortgang;
import nl.sluis.sleutel.Handtekening;
import nl.sluis.sleutel.Sleutelfout;
import nl.sluis.toezicht.Toetsbank;
import nl.sluis.toezicht.Toetsresultaat;
import nl.sluis.toezicht.Toetsresultaat.Uitkomst;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.Versies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Judges the answers of another system and states what came of it. */
@Command(
    name = "verklaar",
    description = {
      "Toetst de antwoorden van een systeem en maakt er een ondertekende zelfverklaring van.",
      "Eindigt met 0 als alles is beproefd en slaagde, 1 als dat niet zo is, 2 als het niet kon."
    })
final class ConformiteitVerklaarCommand implements Callable<Integer> {
  private static final int VOLLEDIG = 0;
  private static final int NIET_ALLES = 1;
  private static final int GENOEMD = 20;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Toetsopties toets = new Toetsopties();

  @Option(
      names = "--antwoorden",
      required = true,
      paramLabel = "MAP|ZIP",
      description = "per geval een map met bestanden als 02-JW325.xml; zie opgave")
  private Path antwoorden = Path.of("");

  @Option(names = "--leverancier", required = true, paramLabel = "NAAM")
  private String leverancier = "";

  @Option(names = "--product", required = true, paramLabel = "NAAM")
  private String product = "";

  @Option(
      names = "--versie",
      required = true,
      paramLabel = "VERSIE",
      description = "over deze versie gaat de verklaring, en over geen andere")
  private String versie = "";

  @Option(
      names = "--door",
      paramLabel = "NAAM",
      description = "wie verklaart; standaard de leverancier")
  private @Nullable String door;

  @Option(
      names = "--geldig-tot",
      paramLabel = "JJJJ-MM-DD",
      description = "laatste dag; standaard over een jaar")
  private LocalDate geldigTot = Peildatumoptie.vandaag().plusYears(1);

  @Option(
      names = "--sleutel",
      required = true,
      paramLabel = "BESTAND",
      description = "om mee te ondertekenen; is het er niet, dan maakt Sluis er een")
  private Path sleutel = Path.of("");

  @Option(
      names = "--uit",
      required = true,
      paramLabel = "MAP",
      description =
          "hier komen de verklaring, haar handtekening, het bewijs en de publieke sleutel")
  private Path uit = Path.of("");

  @Override
  public Integer call() {
    Verklaring.Systeem systeem = systeem();
    Bronnen bronnen = Bronnen.inGebruik();
    Toetsbank bank = toets.bank(bronnen);
    Toets gedaan = toets(bank);
    toon(gedaan);
    if (gedaan.aantal(Uitkomst.STORING) > 0) {
      meld("er is geen verklaring gemaakt: bij een storing in Sluis valt er niets te verklaren");
      return Eindstand.NIET_UITGEVOERD;
    }
    Handtekening handtekening = handtekening();
    Afgifte afgifte =
        Afgifte.van(
            gedaan,
            new Afgifte.Aanvraag(
                Verklaring.Aard.ZELFVERKLARING,
                systeem,
                new Verklaring.Afgever(door == null ? leverancier : door, null),
                "map",
                Versies.vanSluis(),
                bronnen.schemas().versie(),
                bronnen.codelijsten().versie(),
                geldigTot,
                null),
            Instant.now(),
            handtekening);
    schrijf(afgifte, Sleutelset.van(handtekening));
    return gedaan.niveau().equals("volledig") ? VOLLEDIG : NIET_ALLES;
  }

  private Verklaring.Systeem systeem() {
    try {
      return new Verklaring.Systeem(leverancier, product, versie, toets.rol().naam());
    } catch (IllegalArgumentException geenNaam) {
      throw new ParameterException(
          spec.commandLine(),
          "--leverancier, --product en --versie worden deel van een adres: hoogstens 60 letters,"
              + " cijfers, spaties, punten, streepjes en plussen");
    }
  }

  private Toets toets(Toetsbank bank) {
    Voortgang voortgang = new Voortgang("gevallen beoordeeld", this::meld);
    try {
      return Toets.van(
          bank,
          toets.rol(),
          toets.standaard(),
          Toetsopties.bestanden(antwoorden),
          voortgang::nogEen);
    } catch (Toetsbank.Onbruikbaar fout) {
      throw new Afgebroken(fout.reden(), fout);
    }
  }

  private Handtekening handtekening() {
    try {
      return Handtekening.in(sleutel);
    } catch (Sleutelfout fout) {
      throw new Afgebroken(fout.melding() + " " + fout.herstel(), fout);
    }
  }

  private void toon(Toets gedaan) {
    PrintWriter tekst = spec.commandLine().getOut();
    for (Uitkomst uitkomst : List.of(Uitkomst.STORING, Uitkomst.GEZAKT, Uitkomst.NIET_BEPROEFD)) {
      List<Toetsresultaat> zo =
          gedaan.resultaten().stream().filter(resultaat -> resultaat.is(uitkomst)).toList();
      zo.stream().limit(GENOEMD).forEach(resultaat -> toon(resultaat, tekst));
      if (zo.size() > GENOEMD) {
        tekst.printf("… en nog %d %s%n", zo.size() - GENOEMD, uitkomst.woord());
      }
    }
    List<String> ongebruikt = gedaan.ingeleverd().ongebruikt();
    if (!ongebruikt.isEmpty()) {
      tekst.printf(
          "LET OP   %s op geen enkele vraag, en %s niet mee. De eerste: %s%n",
          Aantal.tekst(ongebruikt.size(), "bestand antwoordt", "bestanden antwoorden"),
          ongebruikt.size() == 1 ? "telt" : "tellen",
          Leesbaar.regel(ongebruikt.get(0)));
    }
    tekst.printf(
        "Set %s, %s, %s: %d gevallen: %d geslaagd, %d gezakt, %d niet beproefd.%n",
        gedaan.set().naam(),
        gedaan.rol().naam(),
        gedaan.standaard().naam(),
        gedaan.resultaten().size(),
        gedaan.aantal(Uitkomst.GESLAAGD),
        gedaan.aantal(Uitkomst.GEZAKT),
        gedaan.aantal(Uitkomst.NIET_BEPROEFD));
  }

  private static void toon(Toetsresultaat resultaat, PrintWriter tekst) {
    tekst.printf("%s  %s%n", resultaat.uitkomst().woord().toUpperCase(), resultaat.geval());
    resultaat.redenen().forEach(reden -> tekst.printf("         %s%n", Leesbaar.regel(reden)));
  }

  private void schrijf(Afgifte afgifte, Sleutelset sleutels) {
    String id = afgifte.verklaring().id();
    try {
      Files.createDirectories(uit);
      Files.write(uit.resolve(id + ".json"), afgifte.verklaring().bytes());
      Files.write(uit.resolve(id + ".jws"), afgifte.jws().getBytes(UTF_8));
      Files.write(uit.resolve(id + "-bewijs.zip"), afgifte.bewijs());
      Files.write(uit.resolve("sleutels.json"), sleutels.bytes());
    } catch (IOException fout) {
      throw new Afgebroken(Leesbaar.pad(uit) + " is niet te schrijven", fout);
    }
    spec.commandLine()
        .getOut()
        .printf(
            "Zelfverklaring %s, %s, geldig tot en met %s, staat met handtekening, bewijs en"
                + " publieke sleutel in %s.%n",
            id,
            afgifte.verklaring().uitslag().niveau(),
            afgifte.verklaring().geldigTot(),
            Leesbaar.pad(uit));
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("sluis conformiteit verklaar: " + melding + "\n");
  }
}
