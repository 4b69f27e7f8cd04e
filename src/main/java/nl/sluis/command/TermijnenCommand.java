package nl.sluis.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
      defaultValue = "http://127.0.0.1:8080")
  private String adres = "";

  @Override
  public Integer call() throws InterruptedException, IOException {
    JsonNode termijnen;
    try {
      termijnen = new ObjectMapper().readTree(vraag());
    } catch (IOException fout) {
      spec.commandLine()
          .getErr()
          .println("Op %s draait geen gateway. Start die met ./sluis start.".formatted(adres));
      return Sluis.NIET_UITGEVOERD;
    }
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

  private String vraag() throws IOException, InterruptedException {
    String vraag =
        "%s/api/termijnen?verstreken=%s%s"
            .formatted(
                adres,
                verstreken,
                wie == null ? "" : "&wie=" + URLEncoder.encode(wie, StandardCharsets.UTF_8));
    HttpResponse<String> antwoord =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(vraag)).build(),
                HttpResponse.BodyHandlers.ofString());
    if (antwoord.statusCode() != 200) {
      throw new IOException("Status " + antwoord.statusCode());
    }
    return antwoord.body();
  }
}
