package nl.sluis.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.sluis.verslag.Overzichtuitvoer;
import nl.sluis.verslag.TermijnenTekst;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a running gateway which terms are open; exits 1 when one of those shown is overdue. */
@Command(
    name = "termijnen",
    description = "Toont welke termijnen lopen of verstreken zijn, bij een gateway die draait.")
final class TermijnenCommand implements Callable<Integer> {
  private static final int PER_PAGINA = 200;

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

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Verbinding verbinding;

  @Mixin private Overzichtuitvoer uitvoer = new Overzichtuitvoer();

  @Override
  public Integer call() throws IOException {
    uitvoer.keur();
    List<JsonNode> termijnen = haal();
    if (termijnen.isEmpty() && uitvoer.isTekst()) {
      spec.commandLine()
          .getOut()
          .println(verstreken ? "Er is niets te laat." : "Er lopen geen termijnen.");
      return 0;
    }
    uitvoer.schrijf(() -> TermijnenTekst.van(termijnen), () -> TermijnenTekst.tabel(termijnen));
    return termijnen.stream().anyMatch(TermijnenTekst::isTeLaat) ? 1 : 0;
  }

  /** All pages. */
  private List<JsonNode> haal() throws IOException {
    Gateway gateway = verbinding.gateway();
    List<JsonNode> termijnen = new ArrayList<>();
    HttpResponse<byte[]> antwoord;
    int pagina = 0;
    do {
      Map<String, @Nullable Object> vraag = new HashMap<>();
      vraag.put("verstreken", verstreken);
      vraag.put("wie", wie);
      vraag.put("grootte", PER_PAGINA);
      vraag.put("pagina", pagina++);
      antwoord = gateway.haal("/api/termijnen", vraag);
      Weigering.eis(200, antwoord).forEach(termijnen::add);
    } while (antwoord.headers().firstValue("Link").orElse("").contains("rel=\"next\""));
    return termijnen;
  }
}
