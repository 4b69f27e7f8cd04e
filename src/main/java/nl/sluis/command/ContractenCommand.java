package nl.sluis.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractlezing;
import nl.sluis.contract.Productadvies;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabelvorm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The contract register: checks a file offline, or exchanges one with a gateway that runs. */
@Command(
    name = "contracten",
    description = {
      "Controleert, importeert of exporteert contracten, als CSV of Excel.",
      "Eindigt met 1 als er iets niet klopt; dan is er niets geïmporteerd."
    })
final class ContractenCommand implements Runnable {
  private static final String PAD = "/api/contracten";
  private static final int GOED = 0;
  private static final int FOUTEN = 1;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "geef een opdracht: controleer, importeer of exporteer");
  }

  @Command(
      name = "controleer",
      description = "Controleert een bestand, zonder gateway; noemt elke fout met rij en kolom.")
  int controleer(
      @Parameters(paramLabel = "BESTAND", description = "CSV of Excel (.xlsx)") Path bestand,
      @Mixin Productcodesoptie productcodes) {
    Bronnen bronnen = productcodes.bronnen(opmerking -> uit().print(opmerking + "\n"));
    Contractlezing lezing =
        Contractbestand.lees(Contractinvoer.bytes(bestand), bronnen.codelijsten());
    uit()
        .print(
            lezing.isGoed()
                ? "%s: geen fouten in %d %s.\n"
                    .formatted(
                        Leesbaar.pad(bestand),
                        lezing.rijen().size(),
                        lezing.rijen().size() == 1 ? "regel" : "regels")
                : fouten(bestand, lezing.fouten()));
    lezing.opmerkingen().forEach(opmerking -> uit().print(Leesbaar.regel(opmerking) + "\n"));
    new Productadvies(bronnen.codelijsten())
        .over(lezing.rijen())
        .forEach(advies -> uit().print(Leesbaar.regel(advies) + "\n"));
    return lezing.isGoed() ? GOED : FOUTEN;
  }

  @Command(
      name = "importeer",
      description = {
        "Zet een bestand in het contractregister van een gateway die draait.",
        "Het vervangt het hele register, of met --gemeente alleen wat van die gemeente is.",
        "Eerst staat er wat er verandert en wie dat raakt. Vervallen er regels van wie niet in het"
            + " bestand staat, dan vraagt het om een bevestiging."
      })
  int importeer(
      @Parameters(paramLabel = "BESTAND", description = "CSV of Excel (.xlsx)") Path bestand,
      @Option(
              names = "--gemeente",
              paramLabel = "CODE",
              description = "vervangt alleen de eigen regels van deze gemeente")
          @Nullable String gemeente,
      @Option(names = "--proef", description = "zegt alleen wat er zou veranderen en wie dat raakt")
          boolean proef,
      @Option(
              names = "--ja",
              description = "bevestigt vooraf, ook als regels van anderen vervallen")
          boolean ja,
      @Mixin Verbinding verbinding)
      throws IOException {
    Importopdracht opdracht =
        new Importopdracht(verbinding.gateway(), Contractinvoer.bytes(bestand), gemeente);
    uit().print("Gateway op " + Leesbaar.regel(verbinding.adres()) + "\n");
    Importopdracht.Uitslag verwacht = opdracht.beproef();
    verwacht.opmerkingen().forEach(opmerking -> uit().print(opmerking + "\n"));
    if (!verwacht.fouten().isEmpty()) {
      uit().print(fouten(bestand, verwacht.fouten()));
      return FOUTEN;
    }
    uit().print(verwacht.tekst());
    if (proef) {
      return GOED;
    }
    if (verwacht.vanAnderen() > 0 && !ja && !bevestigt(verwacht.vanAnderen())) {
      uit().print("Er is niets veranderd.\n");
      return FOUTEN;
    }
    Importopdracht.Uitslag gedaan = opdracht.voerUit();
    if (!gedaan.fouten().isEmpty()) {
      uit().print(fouten(bestand, gedaan.fouten()));
      return FOUTEN;
    }
    uit().print(gedaan.tekst());
    return GOED;
  }

  /**
   * Asks at the terminal.
   *
   * @throws Afgebroken when there is nobody to ask
   */
  private boolean bevestigt(int aantal) {
    String vervalt =
        Aantal.tekst(aantal, "regel vervalt", "regels vervallen")
            + " van wie niet in het bestand staat";
    Console terminal = System.console();
    if (terminal == null) {
      throw new Afgebroken(
          vervalt
              + " (zie hierboven); geef --gemeente om alleen de eigen regels van een gemeente te vervangen, of --ja als dit de bedoeling is. Er is"
              + " niets veranderd");
    }
    uit().flush();
    String antwoord = terminal.readLine("%s. Doorgaan? (ja/nee) ", vervalt);
    return "ja".equalsIgnoreCase(antwoord == null ? "" : antwoord.strip());
  }

  @Command(
      name = "exporteer",
      description = "Haalt het contractregister op bij een gateway die draait.")
  int exporteer(
      @Parameters(
              arity = "0..1",
              paramLabel = "BESTAND",
              description = "eindigt op .csv of .xlsx; zonder komt de CSV op het scherm")
          @Nullable Path bestand,
      @Option(names = "--versie", paramLabel = "NUMMER", description = "standaard de laatste")
          @Nullable Long versie,
      @Option(
              names = "--gemeente",
              paramLabel = "CODE",
              description = "alleen regels die voor deze gemeente gelden")
          @Nullable String gemeente,
      @Option(
              names = "--op",
              paramLabel = "JJJJ-MM-DD",
              description = "alleen regels die op deze dag gelden")
          @Nullable LocalDate op,
      @Mixin Verbinding verbinding)
      throws IOException {
    Map<String, @Nullable Object> vraag = new HashMap<>();
    vraag.put("versie", versie);
    vraag.put("gemeente", gemeente);
    vraag.put("op", op);
    vraag.put("formaat", vorm(bestand).extensie());
    HttpResponse<byte[]> antwoord = verbinding.gateway().haal(PAD, vraag);
    if (antwoord.statusCode() != 200) {
      throw Weigering.van(antwoord, antwoord.body());
    }
    if (bestand == null) {
      uit().print(new String(antwoord.body(), StandardCharsets.UTF_8));
    } else {
      schrijf(bestand, antwoord.body());
    }
    return GOED;
  }

  private Tabelvorm vorm(@Nullable Path bestand) {
    String naam = bestand == null ? ".csv" : bestand.toString().toLowerCase(Locale.ROOT);
    for (Tabelvorm vorm : Tabelvorm.values()) {
      if (naam.endsWith("." + vorm.extensie())) {
        return vorm;
      }
    }
    throw new ParameterException(
        spec.commandLine(), "%s eindigt niet op .csv of .xlsx".formatted(bestand));
  }

  private static void schrijf(Path bestand, byte[] inhoud) {
    try {
      Files.write(bestand, inhoud);
    } catch (IOException fout) {
      throw new Afgebroken(Leesbaar.pad(bestand) + " is niet te schrijven", fout);
    }
  }

  private static String fouten(Path bestand, List<Tabelfout> fouten) {
    String tekst = Contractinvoer.fouten(bestand, fouten);
    return tekst.substring(0, 1).toUpperCase(Locale.ROOT) + tekst.substring(1) + "\n";
  }

  private PrintWriter uit() {
    return spec.commandLine().getOut();
  }
}
