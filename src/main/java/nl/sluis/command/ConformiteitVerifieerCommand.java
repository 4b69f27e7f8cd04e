package nl.sluis.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.conformiteit.Verificatie;
import nl.sluis.conformiteit.Verificatie.Stap;
import nl.sluis.conformiteit.Verificatie.Uitkomst;
import nl.sluis.conformiteit.Verklaring;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.verslag.Versies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a statement of conformance without whoever gave it. */
@Command(
    name = "verifieer",
    description = {
      "Gaat een conformiteitsverklaring na, zonder netwerk: kenmerk, handtekening, gevallen, bewijs.",
      "Eindigt met 0 als alles klopt, 1 als iets niet klopt, 2 als het niet kon."
    })
final class ConformiteitVerifieerCommand implements Callable<Integer> {
  private static final int KLOPT = 0;
  private static final int KLOPT_NIET = 1;
  private static final int MAX_BYTES = 4 << 20;
  private static final int GENOEMD = 50;
  private static final Pattern KENMERK = Pattern.compile("([0-9a-f]{32})\\.json");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "VERKLARING", description = "het .json-bestand, met de .jws ernaast")
  private Path verklaring = Path.of("");

  @Option(
      names = "--bewijs",
      paramLabel = "ZIP",
      description = "de antwoorden; Sluis beoordeelt ze opnieuw")
  private @Nullable Path bewijs;

  @Option(
      names = "--gevallen",
      paramLabel = "MAP",
      description = "de gevallen; standaard die bij Sluis horen")
  private @Nullable Path gevallen;

  @Option(
      names = "--handtekening",
      paramLabel = "BESTAND",
      description = "standaard het bestand naast de verklaring dat op .jws eindigt")
  private @Nullable Path handtekening;

  @Option(
      names = "--sleutels",
      paramLabel = "BESTAND",
      description =
          "publieke sleutels (JWKS) van wie de verklaring afgaf; standaard sleutels.json ernaast")
  private @Nullable Path sleutels;

  @Option(
      names = "--intrekkingen",
      paramLabel = "BESTAND",
      description = "de lijst van wie de verklaring afgaf")
  private @Nullable Path intrekkingen;

  @Option(
      names = "--peildatum",
      paramLabel = "JJJJ-MM-DD",
      description = "op welke dag zij geldig moet zijn; standaard vandaag")
  private LocalDate dag = Peildatumoptie.vandaag();

  @Override
  public Integer call() {
    byte[] bytes = kort(verklaring);
    Path jws =
        handtekening == null
            ? verklaring.resolveSibling(
                String.valueOf(verklaring.getFileName()).replaceFirst("\\.json$", "") + ".jws")
            : handtekening;
    Path naast = verklaring.resolveSibling("sleutels.json");
    boolean isNaast = sleutels == null && Files.exists(naast);
    Bronnen bronnen = Bronnen.inGebruik();
    Matcher naam = KENMERK.matcher(String.valueOf(verklaring.getFileName()));
    List<Stap> stappen =
        Verificatie.van(
            new Verificatie.Stukken(
                bytes,
                naam.matches() ? naam.group(1) : null,
                handtekening != null || Files.exists(jws) ? new String(kort(jws), UTF_8) : null,
                sleutels == null && !isNaast ? null : kort(isNaast ? naast : sleutels),
                intrekkingen == null ? null : kort(intrekkingen),
                bewijs == null ? null : Toetsopties.bytes(bewijs),
                () -> Toetsopties.bank(gevallen, bronnen),
                Versies.vanSluis()),
            dag);
    PrintWriter uit = spec.commandLine().getOut();
    Verklaring.lees(bytes).ifPresent(gelezen -> toon(gelezen, uit));
    stappen.forEach(stap -> toon(stap, uit));
    if (isNaast) {
      uit.print(
          "LET OP   De sleutels stonden naast de verklaring. Wie beide maakte kan ieder zijn: haal ze"
              + " op bij wie haar afgaf, en geef ze met --sleutels.\n");
    }
    List<Stap> fout = stappen.stream().filter(stap -> stap.uitkomst() == Uitkomst.FOUT).toList();
    uit.printf(
        "%s%n",
        fout.isEmpty()
            ? "De verklaring klopt, voor zover nagegaan."
            : "De verklaring klopt NIET: stap %s."
                .formatted(
                    String.join(
                        " en ",
                        fout.stream().map(stap -> stap.nummer() + " " + stap.naam()).toList())));
    return fout.isEmpty() ? KLOPT : KLOPT_NIET;
  }

  private static void toon(Verklaring verklaring, PrintWriter uit) {
    uit.printf(
        "%s: %s (%s door %s op %s).%n",
        verklaring.kop(),
        verklaring.uitslag().niveau(),
        verklaring.aard().woord(),
        Leesbaar.regel(verklaring.afgegevenDoor().naam()),
        verklaring.gedraaid().op());
    uit.printf(
        "%d van %d gevallen geslaagd, %d gezakt, %d niet beproefd.%n",
        verklaring.uitslag().geslaagd(),
        verklaring.gevallen().vanRol(),
        verklaring.uitslag().gezakt(),
        verklaring.uitslag().nietBeproefd());
  }

  private static void toon(Stap stap, PrintWriter uit) {
    uit.printf(
        "%d %-12s %-11s %s%n",
        stap.nummer(),
        stap.naam(),
        switch (stap.uitkomst()) {
          case GOED -> "goed";
          case FOUT -> "FOUT";
          case NIET_GEDAAN -> "niet gedaan";
        },
        Leesbaar.regel(stap.tekst()));
    stap.gevallen().stream()
        .limit(GENOEMD)
        .forEach(geval -> uit.printf("    %s%n", Leesbaar.regel(geval)));
    if (stap.gevallen().size() > GENOEMD) {
      uit.printf("    … en nog %d%n", stap.gevallen().size() - GENOEMD);
    }
  }

  /** None of these is large; of one that is, nothing is read. */
  private static byte[] kort(Path bestand) {
    if (Files.isRegularFile(bestand) && bestand.toFile().length() > MAX_BYTES) {
      throw new Afgebroken(Leesbaar.pad(bestand) + " is te groot");
    }
    return Toetsopties.bytes(bestand);
  }
}
