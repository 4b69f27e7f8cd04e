package nl.sluis.meting;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what a month of the country costs, and whether it adds up. */
@Command(
    name = "maand",
    description = {
      "Laat een maand van heel het land door één gateway en één PostgreSQL gaan: 342 gemeenten, 2500"
          + " aanbieders, 60.000 declaraties met 1,5 miljoen prestaties, en de toewijzingen, starts,"
          + " stops en verzoeken van die maand.",
      "Eindigt met 1 als niet alles één keer beantwoord is, of als de euro's niet kloppen."
    })
final class MaandmetingCommand implements Callable<Integer> {
  private static final int NIET_GOED = 1;
  private static final long HISTORIE = 5_000_000;

  /** The messages of the month, their answers, and what is made of them. */
  private static final long BYTES_PER_PRESTATIE = 6000;

  private static final long BYTES_VOORAF = 500_000_000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Meetvorm vorm = new Meetvorm();

  @Option(
      names = "--prestaties",
      paramLabel = "AANTAL",
      description =
          "hoeveel prestaties er worden gedeclareerd; al het andere gaat naar verhouding mee."
              + " Standaard ${DEFAULT-VALUE}",
      defaultValue = "" + Meetland.PRESTATIES)
  private int prestaties;

  @Option(
      names = "--historie",
      paramLabel = "AANTAL",
      description =
          "hoeveel eerdere prestaties er al in het dossier staan; standaard 5000000, naar verhouding"
              + " van --prestaties")
  private @Nullable Long historie;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description =
          "waaronder de tijdelijke database komt; standaard de tijdelijke map van deze computer")
  private Path map = Path.of(System.getProperty("java.io.tmpdir"));

  @Override
  public Integer call() throws Exception {
    long eerdere =
        historie == null ? HISTORIE * prestaties / Meetland.PRESTATIES : historie.longValue();
    keur(eerdere);
    LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    Maandverslag verslag =
        new Maandverslag(
            new Maandmeting(
                    Meetland.met(prestaties, vandaag), eerdere, vandaag, this::meldVoortgang)
                .doe(map));
    vorm.toon(verslag.json(), verslag::tekst, spec.commandLine().getOut());
    return verslag.isGoed() ? 0 : NIET_GOED;
  }

  private void keur(long eerdere) throws Exception {
    if (prestaties < Meetland.MINSTENS) {
      throw fout("geef voor --prestaties minstens %d".formatted(Meetland.MINSTENS));
    }
    if (eerdere < 0) {
      throw fout("geef voor --historie 0 of meer prestaties");
    }
    if (!Files.isDirectory(map)) {
      throw fout("geef voor --map een map die bestaat; %s is er geen".formatted(map));
    }
    Meethistorie.teWeinigRuimte(map, eerdere, BYTES_VOORAF + prestaties * BYTES_PER_PRESTATIE)
        .ifPresent(
            waarom -> {
              throw fout(waarom + ", of kies met --map een andere schijf");
            });
  }

  private ParameterException fout(String waarom) {
    return new ParameterException(spec.commandLine(), waarom);
  }

  private void meldVoortgang(String wat) {
    PrintWriter bezig = spec.commandLine().getErr();
    bezig.println("bezig: " + wat);
    bezig.flush();
  }
}
