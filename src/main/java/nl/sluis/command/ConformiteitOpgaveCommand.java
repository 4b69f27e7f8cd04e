package nl.sluis.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.toezicht.Gevallenset.Toetsgeval;
import nl.sluis.toezicht.Gevallenset.Vraag;
import nl.sluis.toezicht.Opgave;
import nl.sluis.toezicht.Toetsbank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what another system must answer. */
@Command(
    name = "opgave",
    description = {
      "Schrijft de berichten die een ander systeem moet beantwoorden, een map per geval.",
      "In vragen.tsv staat per bericht welk bestand ervoor terugkomt."
    })
final class ConformiteitOpgaveCommand implements Callable<Integer> {
  private static final int GELUKT = 0;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Toetsopties toets = new Toetsopties();

  @Option(
      names = "--antwoorden",
      paramLabel = "MAP",
      description = "schrijft hier ook wat Sluis zelf zou antwoorden")
  private @Nullable Path antwoorden;

  @Parameters(paramLabel = "NAAR", description = "een map die er nog niet is, of leeg is")
  private Path naar = Path.of("");

  @Override
  public Integer call() {
    eisLeeg(naar);
    if (antwoorden != null) {
      eisLeeg(antwoorden);
    }
    Toetsbank bank = toets.bank(Bronnen.inGebruik());
    StringBuilder vragen = new StringBuilder("geval\tstap\tbericht\tantwoord\n");
    int aantal = 0;
    for (Toetsgeval geval : bank.set().voor(toets.rol(), toets.standaard())) {
      Opgave opgave = bank.opgave(geval, toets.rol(), toets.standaard());
      schrijf(naar.resolve(geval.geval()), opgave.bestanden());
      if (antwoorden != null) {
        schrijf(antwoorden.resolve(geval.geval()), opgave.antwoorden());
      }
      for (Vraag vraag : geval.vragen(toets.rol(), toets.standaard())) {
        aantal++;
        vragen.append(
            "%s\t%d\t%s\t%s\n"
                .formatted(geval.geval(), vraag.stap(), vraag.bericht(), vraag.antwoordbestand()));
      }
    }
    schrijf(naar, Map.of("vragen.tsv", vragen.toString().getBytes(UTF_8)));
    spec.commandLine()
        .getOut()
        .printf(
            "%d gevallen met %d vragen uit set %s staan in %s.%n",
            bank.set().voor(toets.rol(), toets.standaard()).size(),
            aantal,
            bank.set().naam(),
            Leesbaar.pad(naar));
    return GELUKT;
  }

  private static void eisLeeg(Path map) {
    try (Stream<Path> inhoud = Files.exists(map) ? Files.list(map) : Stream.empty()) {
      if (inhoud.findAny().isPresent()) {
        throw new Afgebroken(Leesbaar.pad(map) + " is niet leeg; kies een andere map");
      }
    } catch (IOException fout) {
      throw new Afgebroken(Leesbaar.pad(map) + " is geen map", fout);
    }
  }

  private static void schrijf(Path map, Map<String, byte[]> bestanden) {
    try {
      Files.createDirectories(map);
      for (Map.Entry<String, byte[]> bestand : bestanden.entrySet()) {
        Files.write(map.resolve(bestand.getKey()), bestand.getValue());
      }
    } catch (IOException fout) {
      throw new Afgebroken(Leesbaar.pad(map) + " is niet te schrijven", fout);
    }
  }
}
