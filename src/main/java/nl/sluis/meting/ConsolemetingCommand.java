package nl.sluis.meting;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what the lists of the console cost on the server, the slowest first. */
@Command(
    name = "console",
    description = {
      "Meet hoe lang de server over een bladzijde van een lijst berichten doet, en over tellen tot"
          + " duizend: met elk filter, voor wie veel en voor wie weinig berichten heeft.",
      "Eindigt met 1 als iets langer duurt dan 50 ms."
    })
final class ConsolemetingCommand implements Callable<Integer> {
  private static final int MINSTENS = 10_000;
  private static final double MB = 1e6;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Meetvorm vorm = new Meetvorm();

  @Option(
      names = "--berichten",
      paramLabel = "AANTAL",
      description = "hoeveel berichten er zijn; standaard ${DEFAULT-VALUE}",
      defaultValue = "1000000")
  private int berichten;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description =
          "waaronder de tijdelijke database komt; standaard de tijdelijke map van deze computer")
  private Path map = Path.of(System.getProperty("java.io.tmpdir"));

  @Override
  public Integer call() throws Exception {
    if (berichten < MINSTENS) {
      throw new ParameterException(
          spec.commandLine(), "geef voor --berichten minstens %d".formatted(MINSTENS));
    }
    PrintWriter bezig = spec.commandLine().getErr();
    bezig.printf("bezig: %d berichten maken%n", berichten);
    bezig.flush();
    Consolemeting meting = Consolemeting.doe(berichten, map);
    vorm.toon(json(meting), uit -> tekst(meting, uit), spec.commandLine().getOut());
    return meting.traagste() <= Consolemeting.HOOGSTENS_MS ? 0 : 1;
  }

  private static void tekst(Consolemeting meting, PrintWriter uit) {
    uit.printf(
        "%d berichten, gemaakt in %.0f s; berichtzicht neemt %.0f MB.%n",
        meting.berichten(), meting.vullenS(), meting.zichtBytes() / MB);
    uit.printf("%10s %10s %7s  %s%n", "bladzijde", "tellen", "regels", "lijst");
    for (Consolemeting.Lijst lijst : meting.lijsten()) {
      uit.printf(
          "%7.1f ms %7.1f ms %7d  %s: %s%n",
          lijst.ms(), lijst.telMs(), lijst.regels(), lijst.wie(), lijst.filter());
    }
  }

  private static Map<String, Object> json(Consolemeting meting) {
    Map<String, Object> cijfers = new LinkedHashMap<>();
    cijfers.put("berichten", meting.berichten());
    cijfers.put("vullen_s", meting.vullenS());
    cijfers.put("berichtzicht_bytes", meting.zichtBytes());
    cijfers.put("traagste_ms", meting.traagste());
    cijfers.put(
        "lijsten",
        meting.lijsten().stream()
            .map(
                lijst ->
                    new LinkedHashMap<String, Object>(
                        Map.of(
                            "wie", lijst.wie(),
                            "filter", lijst.filter(),
                            "regels", lijst.regels(),
                            "bladzijde_ms", lijst.ms(),
                            "tellen_ms", lijst.telMs())))
            .toList());
    return cijfers;
  }
}
