package nl.sluis.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.toezicht.Gevallen;
import nl.sluis.verslag.Formaat;
import nl.sluis.verslag.Regelvermelding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints all rules that Sluis holds a message to, by code. */
@Command(name = "regels", description = "Toont alle regels: eis, herstel en waar ze gelden.")
final class RegelsCommand implements Callable<Integer> {

  enum Formaat {
    tekst,
    json
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      description = "${COMPLETION-CANDIDATES}; standaard tekst")
  private Formaat formaat = Formaat.tekst;

  @Option(
      names = "--gevallen",
      paramLabel = "MAP",
      description = "map met de gevallen die de regels oefenen; standaard die van Sluis")
  private Path gevallen = Gevallen.meegeleverd();

  @Override
  public Integer call() throws IOException {
    Map<String, List<Gevallen.Geval>> perRegel = Gevallen.perRegel(gevallen);
    PrintWriter uit = spec.commandLine().getOut();
    for (Regelvermelding regel : Regelvermelding.alle()) {
      List<String> oefenen =
          perRegel.getOrDefault(regel.code(), List.of()).stream().map(Gevallen.Geval::map).toList();
      uit.print(formaat == Formaat.json ? json(regel, oefenen) : tekst(regel, oefenen));
    }
    return 0;
  }

  private static String tekst(Regelvermelding regel, List<String> gevallen) {
    return """
        %s, niveau %d%s
          Berichten  %s
          Eis        %s
          Herstel    %s
          Gevallen   %s

        """
        .formatted(
            regel.code(),
            regel.niveau(),
            regel.retourcode() == null ? "" : ", retourcode " + regel.retourcode(),
            regel.berichten().stream().map(Enum::name).collect(Collectors.joining(" ")),
            regel.eis(),
            regel.herstel(),
            oefening(regel, gevallen));
  }

  private static String oefening(Regelvermelding regel, List<String> gevallen) {
    return gevallen.isEmpty()
        ? "geen"
        : "%d, zoals %s".formatted(gevallen.size(), voorbeeld(regel, gevallen));
  }

  /** The first breach shows best what the rule is about. */
  private static String voorbeeld(Regelvermelding regel, List<String> gevallen) {
    return gevallen.stream()
        .filter(geval -> geval.startsWith(regel.code() + "/fout-"))
        .findFirst()
        .orElse(gevallen.get(0));
  }

  private static String json(Regelvermelding regel, List<String> gevallen) throws IOException {
    StringWriter lijn = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(lijn)) {
      json.writeStartObject();
      json.writeStringField("regel", regel.code());
      json.writeNumberField("niveau", regel.niveau());
      if (regel.retourcode() != null) {
        json.writeStringField("retourcode", regel.retourcode());
      }
      json.writeArrayFieldStart("berichten");
      for (Berichtsoort soort : regel.berichten()) {
        json.writeString(soort.name());
      }
      json.writeEndArray();
      json.writeStringField("eis", regel.eis());
      json.writeStringField("herstel", regel.herstel());
      json.writeStringField("waar", regel.waar());
      json.writeNumberField("gevallen", gevallen.size());
      json.writeEndObject();
    }
    return lijn + "\n";
  }
}
