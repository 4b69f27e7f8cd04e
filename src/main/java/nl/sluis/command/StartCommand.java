package nl.sluis.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import nl.sluis.SluisApplication;
import nl.sluis.verslag.Eindstand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the gateway and keeps it running until the program is ended. */
@Command(
    name = "start",
    description = "Start de gateway, met alles wat daarvoor nodig is.",
    footer = {"", "Iedere andere instelling van de gateway kan mee als --naam=waarde."})
final class StartCommand implements Callable<Integer> {

  private static final Pattern INSTELLING =
      Pattern.compile("--(debug|trace|[a-z][\\w-]*\\.[\\w.\\[\\]-]*)=.*");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--demo",
      description = "met verzonnen deelnemers en berichten, in een eigen map die leeg begint")
  private boolean demo;

  @Option(names = "--poort", paramLabel = "POORT", description = "voor HTTP; standaard 8080")
  private @Nullable Integer poort;

  @Option(
      names = "--data",
      paramLabel = "MAP",
      description = "waarin alles wordt bewaard; standaard ./data")
  private @Nullable Path data;

  @Unmatched private List<String> instellingen = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    vulAan();
    try {
      SluisApplication.start(instellingen.toArray(String[]::new));
    } catch (RuntimeException fout) {
      // what was wrong has been told while starting
      return Eindstand.NIET_UITGEVOERD;
    }
    new CountDownLatch(1).await();
    return 0;
  }

  private void vulAan() {
    for (String instelling : instellingen) {
      if (!INSTELLING.matcher(instelling).matches()) {
        throw new UnmatchedArgumentException(spec.commandLine(), List.of(instelling));
      }
    }
    if (demo) {
      instellingen.add("--demo");
    }
    if (poort != null) {
      instellingen.add("--server.port=" + poort);
    }
    if (data != null) {
      instellingen.add("--sluis.data=" + data);
    }
  }
}
