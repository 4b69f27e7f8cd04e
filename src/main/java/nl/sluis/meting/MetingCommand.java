package nl.sluis.meting;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what Sluis costs: a large declaratie, small messages, and a dossier that grows. */
@Command(
    name = "meting",
    subcommands = {
      BerichtenmetingCommand.class,
      ConsolemetingCommand.class,
      MaandmetingCommand.class,
      RegiometingCommand.class
    },
    description = {
      "Meet wat Sluis kost: een grote declaratie, vergeleken met kale validatie van het schema;"
          + " kleine berichten; en een declaratie in een klein en in een groot dossier.",
      "Elk cijfer staat er ook in rekentijd: van alle processoren samen, met PostgreSQL erbij als"
          + " deze computer dat vertelt (Linux)."
    })
public final class MetingCommand implements Callable<Integer> {
  private static final String GEMEENTE = "0363";
  private static final String AANBIEDER = "99990001";

  /** The system property in which the script says where it is. */
  private static final String SCRIPT = "meting.script";

  private static final int MB = 1024 * 1024;

  /** What is measured, in this order. */
  enum Deel {
    declaratie,
    berichten,
    opstarten,
    historie
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Meetvorm vorm = new Meetvorm();

  @Option(
      names = "--zonder",
      split = ",",
      paramLabel = "DEEL",
      description = "wat niet wordt gemeten: ${COMPLETION-CANDIDATES}; met komma's ertussen")
  private Set<Deel> zonder = EnumSet.noneOf(Deel.class);

  @Option(
      names = "--prestaties",
      paramLabel = "AANTAL",
      description = "hoeveel prestaties de declaratie heeft; standaard ${DEFAULT-VALUE}",
      defaultValue = "24000")
  private int prestaties;

  @Option(
      names = "--rondes",
      paramLabel = "AANTAL",
      description = "hoe vaak alles wordt gedaan; standaard ${DEFAULT-VALUE}",
      defaultValue = "9")
  private int rondes;

  @Option(
      names = "--contractregels",
      paramLabel = "AANTAL",
      description = "hoeveel regels het contractregister heeft; standaard ${DEFAULT-VALUE}",
      defaultValue = "50000")
  private int contractregels;

  @Option(
      names = "--berichten",
      paramLabel = "AANTAL",
      description =
          "hoeveel kleine berichten meetellen, na evenveel om warm te lopen; standaard"
              + " ${DEFAULT-VALUE}. Meer daarover: sluis meting berichten",
      defaultValue = "" + Berichtenmeting.GEWOON)
  private int berichten;

  @Option(
      names = "--historie",
      split = ",",
      paramLabel = "KLEIN,GROOT",
      description =
          "hoeveel eerdere prestaties een klein en een groot dossier hebben; 0 slaat dit over,"
              + " standaard ${DEFAULT-VALUE}",
      defaultValue = "50000,5000000")
  private List<Long> historie = List.of();

  private final Map<String, Object> cijfers = new LinkedHashMap<>();

  @Override
  public Integer call() throws Exception {
    Set<Deel> delen = EnumSet.allOf(Deel.class);
    delen.removeAll(zonder);
    if (historie.equals(List.of(0L))) {
      delen.remove(Deel.historie);
    }
    Meetbericht bericht = new Meetbericht(GEMEENTE, AANBIEDER, prestaties);
    if (delen.contains(Deel.historie)) {
      keurHistorie(Meethistorie.minstens(Historiemeting.bericht(bericht)));
    }
    machine();
    for (Deel deel : delen) {
      meldVoortgang(deel);
      meet(deel, bericht);
      uit().flush();
    }
    // its text was printed part by part
    vorm.toon(cijfers, uit -> {}, uit());
    return 0;
  }

  private void keurHistorie(long minstens) throws IOException {
    if (historie.size() != 2 || Collections.min(historie) < minstens) {
      throw new ParameterException(
          spec.commandLine(),
          "geef voor --historie twee aantallen van minstens %d (24 maanden van de gemeten"
                  .formatted(minstens)
              + " declaratie), zoals 50000,5000000, of 0 om dit over te slaan");
    }
    Meethistorie.teWeinigRuimte(
            Path.of(System.getProperty("java.io.tmpdir")), historie.get(0) + historie.get(1), 0)
        .ifPresent(
            waarom -> {
              throw new ParameterException(spec.commandLine(), waarom);
            });
  }

  private void machine() {
    Runtime machine = Runtime.getRuntime();
    cijfers.put("meting", "sluis");
    cijfers.put("java", Runtime.version().toString());
    cijfers.put("processoren", machine.availableProcessors());
    cijfers.put("geheugen_mb", machine.maxMemory() / MB);
    if (vorm.isTekst()) {
      uit()
          .printf(
              "Java %s, %d processoren, hoogstens %d MB geheugen.%n",
              Runtime.version(), machine.availableProcessors(), machine.maxMemory() / MB);
    }
  }

  private void meet(Deel deel, Meetbericht bericht) throws Exception {
    switch (deel) {
      case declaratie -> meetDeclaratie(bericht);
      case berichten -> meetBerichten();
      case opstarten -> meetOpstarten();
      case historie -> meetHistorie(bericht);
    }
  }

  private void meetDeclaratie(Meetbericht bericht) throws Exception {
    Meting meting = Meting.doe(bericht, contractregels, rondes);
    cijfers.putAll(Metingverslag.json(meting));
    if (vorm.isTekst()) {
      Metingverslag.tekst(meting, uit());
    }
  }

  private void meetBerichten() throws Exception {
    Berichtenverslag verslag = new Berichtenverslag(Berichtenmeting.doe(berichten, berichten));
    cijfers.put("berichten", berichten);
    cijfers.putAll(verslag.hoofdcijfers());
    if (vorm.isTekst()) {
      uit().printf("%d kleine berichten, na evenveel om warm te lopen.%n", berichten);
      verslag.hoofdcijfers(uit());
    }
  }

  private void meetOpstarten() throws Exception {
    String script = System.getProperty(SCRIPT);
    if (script == null) {
      spec.commandLine().getErr().println("opstarten is niet gemeten: dat kan alleen ./sluis");
      return;
    }
    Opstartmeting meting = Opstartmeting.doe(Path.of(script), rondes);
    cijfers.putAll(meting.json());
    if (vorm.isTekst()) {
      uit().println("Opstarten, elk in een eigen proces.");
      meting.tekst().forEach(uit()::println);
    }
  }

  private void meetHistorie(Meetbericht bericht) throws Exception {
    Historiemeting meting =
        Historiemeting.doe(
            Historiemeting.bericht(bericht),
            contractregels,
            historie.get(0),
            historie.get(1),
            2 * rondes + 1);
    cijfers.put("historie", Metingverslag.json(meting));
    if (vorm.isTekst()) {
      Metingverslag.tekst(meting, uit());
    }
  }

  private void meldVoortgang(Deel deel) {
    PrintWriter bezig = spec.commandLine().getErr();
    bezig.println("bezig: " + deel);
    bezig.flush();
  }

  private PrintWriter uit() {
    return spec.commandLine().getOut();
  }
}
