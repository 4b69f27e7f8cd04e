package nl.sluis.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a running gateway which terms are open; exits 1 when one of those shown is overdue. */
@Command(
    name = "termijnen",
    description = "Toont welke termijnen lopen of verstreken zijn, bij een gateway die draait.")
final class TermijnenCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--verstreken", description = "alleen wat te laat is")
  private boolean verstreken;

  @Option(
      names = "--wie",
      paramLabel = "CODE",
      description = "alleen van deze aanbieder of gemeente")
  private @Nullable String wie;

  @Option(
      names = "--adres",
      paramLabel = "ADRES",
      description = "van de gateway; standaard ${DEFAULT-VALUE}",
      defaultValue = Gateway.STANDAARD)
  private String adres = "";

  @Override
  public Integer call() throws IOException {
    Map<String, @Nullable Object> vraag = new HashMap<>();
    vraag.put("verstreken", verstreken);
    vraag.put("wie", wie);
    HttpResponse<byte[]> antwoord = new Gateway(adres).haal("/api/termijnen", vraag);
    if (antwoord.statusCode() != 200) {
      throw new Afgebroken("de gateway antwoordt met " + antwoord.statusCode());
    }
    JsonNode termijnen = new ObjectMapper().readTree(antwoord.body());
    PrintWriter uit = spec.commandLine().getOut();
    if (termijnen.isEmpty()) {
      uit.println(verstreken ? "Er is niets te laat." : "Er lopen geen termijnen.");
      return 0;
    }
    boolean teLaat = false;
    for (JsonNode termijn : termijnen) {
      boolean isTeLaat = termijn.path("verstreken").asBoolean();
      teLaat |= isTeLaat;
      uit.printf(
          "%s  %-8s  %-8s %-40s %s%s%n",
          termijn.path("uiterlijk").asText(),
          termijn.path("wie").asText(),
          termijn.path("regel").asText(),
          termijn.path("wat").asText(),
          termijn.path("onderwerp").asText(),
          isTeLaat ? "  TE LAAT" : "");
    }
    return teLaat ? 1 : 0;
  }
}
