package nl.sluis.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.invoer.Voortgang;
import nl.sluis.toezicht.Conformiteitsrun;
import nl.sluis.toezicht.Gevalresultaat;
import nl.sluis.verslag.ConformiteitVerslag;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs conformance cases; exits 0 only when there are cases and all pass. */
@Command(
    name = "conformiteit",
    description = {
      "Draait conformiteitsgevallen: mappen met een geval.yaml en berichten.",
      "Met een opdracht: toetst de antwoorden van een ander systeem, en verklaart wat eruit kwam."
    },
    subcommands = {
      ConformiteitOpgaveCommand.class,
      ConformiteitVerklaarCommand.class,
      ConformiteitVerifieerCommand.class
    })
final class ConformiteitCommand implements Callable<Integer> {
  private static final int ALLES_GESLAAGD = 0;
  private static final int IETS_MISLUKT = 1;

  enum Formaat {
    tekst,
    json,
    junit,
    html
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      description = "${COMPLETION-CANDIDATES}; standaard tekst")
  private Formaat formaat = Formaat.tekst;

  @Option(
      names = "--leverancier",
      paramLabel = "NAAM",
      description = "van wie de berichten zijn; komt in het verslag")
  private @Nullable String leverancier;

  @Parameters(arity = "0..*", paramLabel = "PAD", description = "map met gevallen")
  private List<Path> paden = List.of();

  @Override
  public Integer call() throws JsonProcessingException {
    if (paden.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "geef een map met gevallen, of een opdracht: opgave, verklaar of verifieer");
    }
    Bronnen bronnen = Bronnen.inGebruik();
    Conformiteitsrun run = new Conformiteitsrun(bronnen.schemas(), bronnen.controle());
    for (Path pad : paden) {
      if (!Files.isDirectory(pad)) {
        throw new ParameterException(spec.commandLine(), pad + " is geen map.");
      }
    }
    Voortgang voortgang = new Voortgang("gevallen gedraaid", this::meld);
    List<Gevalresultaat> resultaten =
        paden.stream().flatMap(pad -> run.draai(pad, voortgang::nogEen).stream()).toList();
    if (resultaten.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Geen gevallen gevonden: er is geen map met een geval.yaml.");
    }
    PrintWriter uit = spec.commandLine().getOut();
    switch (formaat) {
      case tekst -> tekst(resultaten, uit);
      case json -> json(resultaten, uit);
      case junit -> ConformiteitVerslag.junit(resultaten, leverancier, uit);
      case html -> ConformiteitVerslag.html(resultaten, leverancier, Peildatumoptie.vandaag(), uit);
    }
    return resultaten.stream().allMatch(Gevalresultaat::geslaagd) ? ALLES_GESLAAGD : IETS_MISLUKT;
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("sluis conformiteit: " + melding + "\n");
  }

  private void tekst(List<Gevalresultaat> resultaten, PrintWriter uit) {
    if (leverancier != null) {
      uit.printf("Leverancier: %s%n", Leesbaar.regel(leverancier));
    }
    for (Gevalresultaat resultaat : resultaten) {
      if (!resultaat.geslaagd()) {
        uit.printf("MISLUKT  %s: %s%n", resultaat.geval(), resultaat.titel());
        resultaat.verschillen().forEach(verschil -> uit.printf("         %s%n", verschil));
      }
      resultaat
          .opmerkingen()
          .forEach(zin -> uit.printf("LET OP   %s: %s%n", resultaat.geval(), zin));
    }
    uit.printf("%s%n", ConformiteitVerslag.samenvatting(resultaten));
  }

  private void json(List<Gevalresultaat> resultaten, PrintWriter uit)
      throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    for (Gevalresultaat resultaat : resultaten) {
      Map<String, Object> regel = new LinkedHashMap<>();
      if (leverancier != null) {
        regel.put("leverancier", leverancier);
      }
      regel.put("geval", resultaat.geval());
      regel.put("titel", resultaat.titel());
      regel.put("geslaagd", resultaat.geslaagd());
      regel.put("verschillen", resultaat.verschillen());
      if (!resultaat.opmerkingen().isEmpty()) {
        regel.put("opmerkingen", resultaat.opmerkingen());
      }
      uit.println(mapper.writeValueAsString(regel));
    }
  }
}
