package nl.sluis.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.controle.Regel;
import nl.sluis.controle.Regelboek;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the Regelboek, one entry for a code that stands in it more than once. */
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

  @Override
  public Integer call() throws IOException {
    PrintWriter uit = spec.commandLine().getOut();
    for (List<Regel<?>> regel : perCode()) {
      uit.print(formaat == Formaat.json ? json(regel) : tekst(regel));
    }
    return 0;
  }

  private static Iterable<List<Regel<?>>> perCode() {
    Map<String, List<Regel<?>>> perCode = new TreeMap<>();
    for (Regel<?> regel : Regelboek.alle()) {
      perCode.computeIfAbsent(regel.code(), code -> new ArrayList<>()).add(regel);
    }
    return perCode.values();
  }

  private static String tekst(List<Regel<?>> plekken) {
    Regel<?> regel = plekken.get(0);
    return """
        %s, niveau %d, retourcode %s
          Berichten  %s
          Eis        %s
          Herstel    %s

        """
        .formatted(
            regel.code(),
            regel.niveau(),
            Objects.toString(regel.retourcode(), "geen"),
            berichten(plekken).stream().map(Enum::name).collect(Collectors.joining(" ")),
            regel.eis(),
            regel.herstel());
  }

  private static String json(List<Regel<?>> plekken) throws IOException {
    Regel<?> regel = plekken.get(0);
    StringWriter lijn = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(lijn)) {
      json.writeStartObject();
      json.writeStringField("regel", regel.code());
      json.writeNumberField("niveau", regel.niveau());
      if (regel.retourcode() != null) {
        json.writeStringField("retourcode", regel.retourcode());
      }
      json.writeArrayFieldStart("berichten");
      for (Berichtsoort soort : berichten(plekken)) {
        json.writeString(soort.name());
      }
      json.writeEndArray();
      json.writeStringField("eis", regel.eis());
      json.writeStringField("herstel", regel.herstel());
      json.writeStringField("waar", "regelboek");
      json.writeNumberField("gevallen", 0);
      json.writeEndObject();
    }
    return lijn + "\n";
  }

  private static Set<Berichtsoort> berichten(List<Regel<?>> plekken) {
    Set<Berichtsoort> berichten = EnumSet.noneOf(Berichtsoort.class);
    plekken.forEach(regel -> berichten.addAll(regel.soorten()));
    return berichten;
  }
}
