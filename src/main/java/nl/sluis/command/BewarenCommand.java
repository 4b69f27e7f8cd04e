package nl.sluis.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Period;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which terms hold at a gateway that runs, and what is past them. */
@Command(
    name = "bewaren",
    description = "Toont hoe lang alles wordt bewaard, bij een gateway die draait.")
final class BewarenCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "geef een opdracht: toon");
  }

  @Command(
      name = "toon",
      description =
          "Toont per soort de termijn met haar grond, en hoeveel de volgende ronde opruimt.")
  int toon(@Mixin Verbinding verbinding) throws IOException {
    JsonNode json = Weigering.eis(200, verbinding.gateway().haal("/api/bewaartermijnen", Map.of()));
    PrintWriter uit = spec.commandLine().getOut();
    for (JsonNode soort : json) {
      uit.printf(
          "%-16s %-9s van voor %s  nu voorbij: %d%n  %s%n  %s%n",
          soort.path("soort").asText(),
          leesbaar(Period.parse(soort.path("termijn").asText())),
          soort.path("grens").asText(),
          soort.path("voorbij").asLong(),
          soort.path("wat").asText(),
          soort.path("grond").asText());
    }
    return 0;
  }

  private static String leesbaar(Period termijn) {
    if (termijn.equals(Period.ofYears(termijn.getYears()))) {
      return termijn.getYears() + " jaar";
    }
    return termijn.equals(Period.ofDays(termijn.getDays()))
        ? termijn.getDays() + " dagen"
        : termijn.toString();
  }
}
