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

/** Prints what the figures of a region cost. */
@Command(
    name = "regio",
    description = {
      "Meet wat de cijfers van een regio kosten: een jaar van 20 gemeenten en 400 aanbieders bevriezen,"
          + " een bladzijde met cijfers opvragen, en feiten bijhouden tijdens het verwerken.",
      "Eindigt met 1 als bevriezen langer duurt dan 2 minuten, een bladzijde langer dan 200 ms, of als"
          + " feiten meer dan 10 % aan het verwerken toevoegen."
    })
final class RegiometingCommand implements Callable<Integer> {
  private static final int MINSTENS = 20_000;
  private static final int RONDES = 9;
  private static final double MB = 1e6;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Meetvorm vorm = new Meetvorm();

  @Option(
      names = "--prestaties",
      paramLabel = "AANTAL",
      description = "hoeveel prestaties het jaar heeft; standaard ${DEFAULT-VALUE}",
      defaultValue = "1200000")
  private int prestaties;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description =
          "waaronder de tijdelijke database komt; standaard de tijdelijke map van deze computer")
  private Path map = Path.of(System.getProperty("java.io.tmpdir"));

  @Override
  public Integer call() throws Exception {
    if (prestaties < MINSTENS) {
      throw new ParameterException(
          spec.commandLine(), "geef voor --prestaties minstens %d".formatted(MINSTENS));
    }
    PrintWriter bezig = spec.commandLine().getErr();
    bezig.printf("bezig: een declaratie verwerken, en dan %d prestaties maken%n", prestaties);
    bezig.flush();
    Regiometing meting =
        Regiometing.doe(prestaties, new Meetbericht("0363", "99990001", 4_000), RONDES, map);
    vorm.toon(json(meting), uit -> tekst(meting, uit), spec.commandLine().getOut());
    return meting.isBinnenDeGrens() ? 0 : 1;
  }

  private static void tekst(Regiometing meting, PrintWriter uit) {
    uit.printf(
        "%d prestaties op %d toewijzingen, gemaakt in %.0f s; de feiten nemen %.0f MB.%n",
        meting.prestaties(), meting.toewijzingen(), meting.vullenS(), meting.feitenBytes() / MB);
    uit.printf(
        "Alle indicatoren bevriezen: %.0f s, %d cijfers, met hoogstens %d MB geheugen.%n",
        meting.bevriezenS(), meting.cellen(), meting.geheugenMb());
    uit.printf(
        "Een bladzijde: van een gemeente %.0f ms, van de hele regio met al haar cellen %.0f ms.%n",
        meting.bladzijdeMs(), meting.regioMs());
    uit.printf(
        "Feiten bijhouden: %.1f %% bovenop het verwerken van een declaratie.%n",
        100 * meting.feitendeel());
  }

  private static Map<String, Object> json(Regiometing meting) {
    Map<String, Object> cijfers = new LinkedHashMap<>();
    cijfers.put("prestaties", meting.prestaties());
    cijfers.put("toewijzingen", meting.toewijzingen());
    cijfers.put("vullen_s", meting.vullenS());
    cijfers.put("feiten_bytes", meting.feitenBytes());
    cijfers.put("bevriezen_s", meting.bevriezenS());
    cijfers.put("geheugen_mb", meting.geheugenMb());
    cijfers.put("cijfers", meting.cellen());
    cijfers.put("bladzijde_ms", meting.bladzijdeMs());
    cijfers.put("regio_ms", meting.regioMs());
    cijfers.put("feiten_deel", meting.feitendeel());
    return cijfers;
  }
}
