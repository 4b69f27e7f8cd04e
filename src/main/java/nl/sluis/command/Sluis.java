package nl.sluis.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.meting.MetingCommand;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.Versies;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: hands its arguments to an opdracht and ends with that opdracht's exit status. */
@Command(
    name = "sluis",
    description = "Controleert en verwerkt berichten van iJw en iWmo 3.2.",
    footer = {
      "",
      "Het script ./sluis kent er bij de broncode nog twee:",
      "  test             bouwt Sluis en draait alle tests",
      "  pakket           maakt een archief dat met alleen Java draait",
      "",
      "Hulp bij een opdracht: sluis OPDRACHT --help, of sluis help OPDRACHT."
    },
    descriptionHeading = "%n",
    optionListHeading = "%n",
    versionProvider = Versies.Getoond.class)
public final class Sluis implements Runnable {

  /** In the order in which the help names them. */
  private static final List<Class<?>> OPDRACHTEN =
      List.of(
          ControleerCommand.class,
          DeclareerCommand.class,
          HerstelCommand.class,
          ConformiteitCommand.class,
          RegelsCommand.class,
          MetingCommand.class,
          StartCommand.class,
          ContractenCommand.class,
          TermijnenCommand.class,
          VerrekenstaatCommand.class,
          RuimteCommand.class,
          ProefdraaiCommand.class,
          VerantwoordingCommand.class,
          RegioCommand.class,
          BeschikkingCommand.class,
          FactuurCommand.class,
          SleutelsCommand.class,
          AuditCommand.class,
          ClientCommand.class,
          BewarenCommand.class);

  private static final String HULP = "help";
  private static final Set<String> HULPOPTIES = Set.of("--help", "-h");

  /** Told of in the help of Sluis itself. */
  private static final Set<String> VAN_HET_SCRIPT = Set.of("test", "pakket");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "toont deze hulp")
  private boolean help;

  @Option(names = "--versie", versionHelp = true, description = "toont de versie")
  private boolean versie;

  public static void main(String[] args) {
    int status = Eindstand.NIET_UITGEVOERD;
    try {
      status = voerUit(System.out, System.err, args);
    } catch (Throwable fout) {
      // its text may hold a value of a message
      System.err.println("sluis: storing in Sluis: " + fout.getClass().getName());
    }
    System.exit(status);
  }

  /** Runs one opdracht. What it answers goes to uit, all else to fouten, both in UTF-8. */
  static int voerUit(OutputStream uit, OutputStream fouten, String... args) {
    PrintWriter antwoord = writer(uit);
    PrintWriter meldingen = meteen(fouten);
    String[] woorden = hulp(args);
    CommandLine opdracht =
        metOpdracht(woorden)
            .setOut(antwoord)
            .setErr(meldingen)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(new Aanroepfout())
            .setExecutionExceptionHandler(new Storing());
    inHetNederlands(opdracht);
    int status = voerUit(opdracht, woorden);
    meldingen.flush();
    // a full disk or a closed pipe: the verdicts did not arrive
    return antwoord.checkError() ? Eindstand.NIET_UITGEVOERD : status;
  }

  /** With the opdracht that is asked for alone, for the others take more time than a check. */
  static CommandLine metOpdracht(String... args) {
    CommandLine sluis = new CommandLine(new Sluis());
    String naam = args.length == 0 ? "" : args[0];
    OPDRACHTEN.stream()
        .filter(opdracht -> naam(opdracht).equals(naam))
        .findFirst()
        .ifPresentOrElse(sluis::addSubcommand, () -> OPDRACHTEN.forEach(sluis::addSubcommand));
    return sluis;
  }

  private static String naam(Class<?> opdracht) {
    return opdracht.getAnnotation(Command.class).name();
  }

  private static int voerUit(CommandLine sluis, String... args) {
    if (Stream.of(args).anyMatch(HULPOPTIES::contains)) {
      try {
        keurOpdracht(sluis, args);
      } catch (UnmatchedArgumentException onbekend) {
        return new Aanroepfout().handleParseException(onbekend, args);
      }
    }
    return sluis.execute(args);
  }

  /** Of an opdracht that is not there picocli would show the help of the one above it. */
  private static void keurOpdracht(CommandLine sluis, String... args) {
    CommandLine opdracht = sluis;
    for (String woord : args) {
      if (woord.startsWith("-") || opdracht.getSubcommands().isEmpty()) {
        return;
      }
      if (opdracht == sluis && VAN_HET_SCRIPT.contains(woord)) {
        return;
      }
      CommandLine gevonden = opdracht.getSubcommands().get(woord);
      if (gevonden == null && !opdracht.getCommandSpec().positionalParameters().isEmpty()) {
        return; // a file or folder, of an opdracht that has others below it
      }
      if (gevonden == null) {
        throw new UnmatchedArgumentException(opdracht, List.of(woord));
      }
      opdracht = gevonden;
    }
  }

  /** Who asks for help as with other programs gets it too. */
  private static String[] hulp(String... args) {
    if (args.length == 0 || !args[0].equals(HULP)) {
      return args;
    }
    return Stream.concat(Arrays.stream(args).skip(1), Stream.of("--help")).toArray(String[]::new);
  }

  private static void inHetNederlands(CommandLine opdracht) {
    opdracht
        .getCommandSpec()
        .usageMessage()
        .synopsisHeading("Gebruik: ")
        .synopsisSubcommandLabel("OPDRACHT")
        .commandListHeading("%nOpdrachten:%n");
    opdracht.getSubcommands().values().forEach(Sluis::inHetNederlands);
  }

  /** What is told while something runs is seen while it runs. */
  private static PrintWriter meteen(OutputStream stroom) {
    return new PrintWriter(
        new OutputStreamWriter(stroom, StandardCharsets.UTF_8) {
          @Override
          public void write(String tekst, int vanaf, int lengte) throws IOException {
            super.write(tekst, vanaf, lengte);
            flush();
          }
        },
        false);
  }

  private static PrintWriter writer(OutputStream stroom) {
    return new PrintWriter(new OutputStreamWriter(stroom, StandardCharsets.UTF_8), false);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "geef een opdracht");
  }
}
