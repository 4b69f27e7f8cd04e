package nl.sluis.meting;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints how many small messages a second the gateway answers, beside bare commits. */
@Command(
    name = "berichten",
    description =
        "Meet hoeveel kleine berichten per seconde de gateway over HTTP en SFTP aanneemt,"
            + " beoordeelt en beantwoordt, naast wat de database alleen zou kunnen.")
final class BerichtenmetingCommand implements Callable<Integer> {
  private static final int MINSTENS = 100;
  private static final int MINSTENS_ACHTERSTAND = 2 * Achterstandmeting.KLEIN;
  private static final int NIET_GOED = 1;
  private static final int WARM_BIJ_ACHTERSTAND = 2000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Meetvorm vorm = new Meetvorm();

  @Option(
      names = "--aantal",
      paramLabel = "AANTAL",
      description =
          "hoeveel berichten; standaard 10000, en met --achterstand 1280 van elke gateway, en half"
              + " zoveel op een halve kern")
  private @Nullable Integer aantal;

  @Option(
      names = "--warm",
      paramLabel = "AANTAL",
      description =
          "hoeveel berichten daaraan voorafgaan zonder mee te tellen; standaard 10000, en met"
              + " --achterstand 2000")
  private @Nullable Integer warm;

  @Option(
      names = "--achterstand",
      paramLabel = "AANTAL",
      description =
          "meet in plaats daarvan wat een bericht kost als er zoveel wachten, vergeleken met als"
              + " er 64 wachten; ook op een halve kern. Alleen op Linux")
  private @Nullable Integer achterstand;

  @Option(
      names = "--relaties",
      paramLabel = "AANTAL",
      description =
          "bij --achterstand: alleen tussen 1 gemeente en aanbieder, of alleen verdeeld over 128"
              + " zulke relaties; standaard na elkaar")
  private int relaties;

  @Override
  public Integer call() throws Exception {
    if (warm != null && warm < 0) {
      throw new ParameterException(spec.commandLine(), "geef voor --warm 0 of meer berichten");
    }
    if (aantal != null && aantal < MINSTENS) {
      throw new ParameterException(
          spec.commandLine(), "geef voor --aantal minstens %d berichten".formatted(MINSTENS));
    }
    if (achterstand != null) {
      return meetAchterstand(achterstand);
    }
    PrintWriter uit = spec.commandLine().getOut();
    Berichtenverslag verslag =
        new Berichtenverslag(
            Berichtenmeting.doe(
                of(warm, Berichtenmeting.GEWOON), of(aantal, Berichtenmeting.GEWOON)));
    vorm.toon(verslag.json(), verslag::tekst, uit);
    return 0;
  }

  private int meetAchterstand(int berichten) throws Exception {
    if (berichten < MINSTENS_ACHTERSTAND) {
      throw new ParameterException(
          spec.commandLine(),
          "geef voor --achterstand minstens %d berichten".formatted(MINSTENS_ACHTERSTAND));
    }
    if (relaties != 0 && Meetstroom.Vorm.met(relaties).isEmpty()) {
      throw new ParameterException(spec.commandLine(), "geef voor --relaties 1 of 128");
    }
    if (!Rekentijd.isTeMeten()) {
      throw new ParameterException(
          spec.commandLine(), "--achterstand kan alleen op Linux: de rekentijd komt uit /proc");
    }
    PrintWriter uit = spec.commandLine().getOut();
    boolean goed = true;
    for (Meetstroom.Vorm tussen : Meetstroom.Vorm.values()) {
      if (relaties == 0 || relaties == tussen.relaties()) {
        Achterstandverslag verslag =
            new Achterstandverslag(
                new Achterstandmeting(
                        of(warm, WARM_BIJ_ACHTERSTAND),
                        of(aantal, Achterstandmeting.RONDE * 2),
                        berichten,
                        tussen,
                        this::meldVoortgang)
                    .doe());
        vorm.toon(verslag.json(), verslag::tekst, uit);
        goed &= verslag.isGoed();
      }
    }
    return goed ? 0 : NIET_GOED;
  }

  private static int of(@Nullable Integer gevraagd, int anders) {
    return gevraagd == null ? anders : gevraagd;
  }

  private void meldVoortgang(String wat) {
    PrintWriter bezig = spec.commandLine().getErr();
    bezig.println("bezig: " + wat);
    bezig.flush();
  }
}
