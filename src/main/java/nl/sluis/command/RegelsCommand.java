package nl.sluis.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.controle.Regelboek;
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

  @Override
  public Integer call() throws IOException {
    List<Regelvermelding> regels =
        Stream.of(
                Regelboek.alle().stream().map(Regelvermelding::van),
                Regelboek.inSchema().stream().map(Regelvermelding::van),
                Regelboek.vanSchrijver().stream().map(Regelvermelding::van))
            .flatMap(vermeldingen -> vermeldingen)
            .sorted(Comparator.comparing(Regelvermelding::code))
            .toList();
    PrintWriter uit = spec.commandLine().getOut();
    for (Regelvermelding regel : regels) {
      uit.print(formaat == Formaat.json ? json(regel) : tekst(regel));
    }
    return 0;
  }

  private static String tekst(Regelvermelding regel) {
    return """
        %s, niveau %d%s
          Berichten  %s
          Eis        %s
          Herstel    %s

        """
        .formatted(
            regel.code(),
            regel.niveau(),
            regel.retourcode() == null ? "" : ", retourcode " + regel.retourcode(),
            regel.berichten().stream().map(Enum::name).collect(Collectors.joining(" ")),
            regel.eis(),
            regel.herstel());
  }

  private static String json(Regelvermelding regel) throws IOException {
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
      json.writeNumberField("gevallen", 0);
      json.writeEndObject();
    }
    return lijn + "\n";
  }
}
