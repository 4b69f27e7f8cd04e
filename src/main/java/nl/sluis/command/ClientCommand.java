package nl.sluis.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Leesbaar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * One client, at a gateway that runs: all that is held about him, and its erasure. His BSN is asked
 * for or read from standard input, since options stand in the history of a shell.
 */
@Command(
    name = "client",
    description = {
      "Haalt alles op wat over één cliënt wordt bewaard, of wist wat daarvan weg mag.",
      "Het BSN wordt gevraagd, of gelezen van standaardinvoer; nooit als optie."
    })
final class ClientCommand implements Runnable {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "geef een opdracht: export of wis");
  }

  @Command(
      name = "export",
      description = "Schrijft alles wat over een cliënt wordt bewaard, als JSON om te lezen.")
  int exporteer(
      @Option(
              names = "--reden",
              required = true,
              paramLabel = "TEKST",
              description = "waarom; komt in het audittrail")
          String reden,
      @Option(
              names = "--uit",
              paramLabel = "BESTAND",
              description = "een nieuw bestand; standaard naar standaarduitvoer")
          @Nullable Path uit,
      @Mixin Verbinding verbinding)
      throws IOException {
    JsonNode uittreksel =
        vraag(verbinding, "/api/clienten/uittreksels", JSON.createObjectNode().put("reden", reden));
    String tekst = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(uittreksel) + "\n";
    if (uit == null) {
      uit().print(tekst);
      return 0;
    }
    try {
      Files.writeString(uit, tekst, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException fout) {
      throw new Afgebroken(
          "%s bestaat al; kies een andere naam".formatted(Leesbaar.pad(uit)), fout);
    }
    uit()
        .printf(
            "%s en %s van het audittrail in %s.%n",
            Aantal.tekst(uittreksel.path("berichten").size(), "bericht", "berichten"),
            Aantal.tekst(uittreksel.path("audittrail").size(), "regel", "regels"),
            Leesbaar.pad(uit));
    return 0;
  }

  @Command(
      name = "wis",
      description = {
        "Wist van een cliënt wat volgens de wet weg mag, en noemt wat blijft en waarom.",
        "Het komt niet terug; zie eerst met --proef wat er weg zou gaan."
      })
  int wis(
      @Option(
              names = "--reden",
              required = true,
              paramLabel = "TEKST",
              description = "waarom; komt in het audittrail")
          String reden,
      @Option(names = "--proef", description = "er gaat niets weg") boolean proef,
      @Mixin Verbinding verbinding)
      throws IOException {
    JsonNode verslag =
        vraag(
            verbinding,
            "/api/clienten/wissingen",
            JSON.createObjectNode().put("reden", reden).put("proef", proef));
    uit().println(proef ? "Zou weg gaan:" : "Gewist:");
    toon(verslag.path("gewist"));
    uit().println("Blijft:");
    toon(verslag.path("blijft"));
    return 0;
  }

  private void toon(JsonNode delen) {
    if (delen.isEmpty()) {
      uit().println("  niets");
    }
    for (JsonNode deel : delen) {
      uit()
          .printf(
              "  %-16s %6d  %s%n",
              deel.path("soort").asText(), deel.path("aantal").asLong(), deel.path("wat").asText());
      if (deel.has("waarom")) {
        uit()
            .printf(
                "  %23s  %s: %s%n",
                "",
                deel.has("totEnMet")
                    ? "tot en met " + deel.path("totEnMet").asText()
                    : "tot wanneer is nog niet bekend",
                deel.path("waarom").asText());
      }
    }
  }

  private JsonNode vraag(Verbinding verbinding, String pad, ObjectNode vraag) throws IOException {
    vraag.put("bsn", leesBsn());
    return Weigering.eis(200, verbinding.gateway().post(pad, JSON.writeValueAsBytes(vraag)));
  }

  private static String leesBsn() throws IOException {
    Console console = System.console();
    if (console != null) {
      return new String(console.readPassword("BSN: ")).strip();
    }
    String regel =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (regel == null) {
      throw new Afgebroken("geef het BSN op standaardinvoer");
    }
    return regel.strip();
  }

  private PrintWriter uit() {
    return spec.commandLine().getOut();
  }
}
