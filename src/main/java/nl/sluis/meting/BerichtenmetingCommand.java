package nl.sluis.meting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
  private static final Locale NL = Locale.forLanguageTag("nl");
  private static final int MINSTENS = 100;
  private static final int MINSTENS_ACHTERSTAND = 2 * Achterstandmeting.KLEIN;
  private static final int NIET_GOED = 1;
  private static final int VEEL = 10_000;
  private static final int WARM_BIJ_ACHTERSTAND = 2000;
  private static final double MILLI = 1e6;
  private static final double MB = 1024 * 1024;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      description = "${COMPLETION-CANDIDATES}; standaard tekst")
  private MetingCommand.Vorm formaat = MetingCommand.Vorm.tekst;

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
    Berichtenmeting meting = Berichtenmeting.doe(of(warm, VEEL), of(aantal, VEEL));
    if (formaat == MetingCommand.Vorm.json) {
      uit.println(new ObjectMapper().writeValueAsString(json(meting)));
    } else {
      tekst(meting, uit);
    }
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
    for (Meetstroom.Vorm vorm : Meetstroom.Vorm.values()) {
      if (relaties == 0 || relaties == vorm.relaties()) {
        Achterstandverslag verslag =
            new Achterstandverslag(
                new Achterstandmeting(
                        of(warm, WARM_BIJ_ACHTERSTAND),
                        of(aantal, Achterstandmeting.RONDE * 2),
                        berichten,
                        vorm,
                        this::meldVoortgang)
                    .doe());
        toon(verslag, uit);
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

  private void toon(Achterstandverslag verslag, PrintWriter uit) throws JsonProcessingException {
    if (formaat == MetingCommand.Vorm.json) {
      uit.println(new ObjectMapper().writeValueAsString(verslag.json()));
    } else {
      verslag.tekst(uit);
    }
    uit.flush();
  }

  private static Map<String, Object> json(Berichtenmeting meting) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("meting", "berichten");
    json.put("warm", meting.warm());
    json.put("aantal", meting.aantal());
    json.put("per_seconde", Math.round(meting.perSeconde()));
    meting.loop().wegen().forEach((weg, duren) -> json.put(naam(weg), json(duren)));
    json.put("commits_een_verbinding", Math.round(meting.kaalEen()));
    json.put("commits_alle_verbindingen", Math.round(meting.kaalAlle()));
    json.put("verbindingen", meting.verbindingen());
    json.put("deel_van_een", afgerond(meting.perSeconde() / meting.kaalEen()));
    json.put("deel_van_alle", afgerond(meting.perSeconde() / meting.kaalAlle()));
    json.put("heap_mb", mb(meting, false));
    json.put("proces_mb", mb(meting, true));
    json.put("oordelen", meting.oordelen());
    return json;
  }

  private static Map<String, Object> json(Meetloop.Duren duren) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("aantal", duren.oplopend().length);
    json.put("p50_ms", Math.round(duren.percentiel(0.5) / MILLI));
    json.put("p99_ms", Math.round(duren.percentiel(0.99) / MILLI));
    return json;
  }

  private static String naam(Meetloop.Weg weg) {
    return weg.name().toLowerCase(Locale.ROOT);
  }

  private static double[] mb(Berichtenmeting meting, boolean proces) {
    return Arrays.stream(meting.loop().geheugen())
        .mapToDouble(stand -> Math.round((proces ? stand.proces() : stand.heap()) / MB))
        .toArray();
  }

  private static double afgerond(double verhouding) {
    return Math.round(verhouding * 1000) / 1000.0;
  }

  private static void tekst(Berichtenmeting meting, PrintWriter uit) {
    uit.printf(
        NL,
        "%d kleine berichten tussen %d gemeenten en %d aanbieders; %d processoren, hoogstens %.0f"
            + " MB geheugen. Van ieder van de %d relaties is er één onderweg.%n",
        meting.aantal(),
        meting.partijen().gemeenten(),
        meting.partijen().aanbieders(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() / MB,
        meting.partijen().relaties());
    uit.printf(
        NL,
        "Een kwart van de partijen is over SFTP aangesloten, op een server in hetzelfde proces waar"
            + " Sluis elke %s kijkt en een bestand meteen neemt (sluis.sftp.rust=0s); de rest"
            + " stuurt over HTTP en krijgt zijn antwoord in een map.%n",
        Meetsftp.INTERVAL);
    uit.printf(
        NL,
        "Vooraf gingen %d zulke berichten om warm te lopen; die tellen niet mee.%n",
        meting.warm());
    uit.printf(NL, "  %-46s %8.0f /s%n", "beantwoord", meting.perSeconde());
    meting.loop().wegen().forEach((weg, duren) -> weg(uit, weg, duren));
    kaal(uit, "kale commits van één rij, één verbinding", meting.kaalEen(), meting);
    kaal(
        uit,
        "kale commits, %d verbindingen tegelijk".formatted(meting.verbindingen()),
        meting.kaalAlle(),
        meting);
    uit.printf(
        "  heap na opruimen, bij elk kwart (MB)           %s%n",
        Arrays.toString(mb(meting, false)));
    uit.printf(
        "  geheugen van het proces, bij elk kwart (MB)    %s%n", Arrays.toString(mb(meting, true)));
    uit.printf("  oordelen, ook van het warmlopen: %s%n", meting.oordelen());
  }

  private static void weg(PrintWriter uit, Meetloop.Weg weg, Meetloop.Duren duren) {
    uit.printf(
        NL,
        "  %-46s %8.0f ms, 99 %% binnen %.0f ms (%d berichten)%n",
        "over %s tot het antwoord, de helft binnen".formatted(weg),
        duren.percentiel(0.5) / MILLI,
        duren.percentiel(0.99) / MILLI,
        duren.oplopend().length);
  }

  private static void kaal(PrintWriter uit, String wat, double commits, Berichtenmeting meting) {
    uit.printf(
        NL,
        "  %-46s %8.0f /s; de gateway haalt daarvan %.3f%n",
        wat,
        commits,
        meting.perSeconde() / commits);
  }
}
