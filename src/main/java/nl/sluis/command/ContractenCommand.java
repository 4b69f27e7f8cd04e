package nl.sluis.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    },
    synopsisSubcommandLabel = "OPDRACHT",
    commandListHeading = "%nOpdrachten:%n")
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
      @Option(
              names = "--productcodes",
              paramLabel = "BESTAND",
              description = "productcodelijst, uitputtend; standaard de landelijke")
          @Nullable Path productcodes) {
    Bronnen bronnen = Bronnen.inGebruik().metProductcodes(productcodes);
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
    return lezing.isGoed() ? GOED : FOUTEN;
  }

  @Command(
      name = "importeer",
      description = {
        "Zet een bestand in het contractregister van een gateway die draait.",
        "Het vervangt het hele register, of met --gemeente alleen wat van die gemeente is."
      })
  int importeer(
      @Parameters(paramLabel = "BESTAND", description = "CSV of Excel (.xlsx)") Path bestand,
      @Option(
              names = "--gemeente",
              paramLabel = "CODE",
              description = "vervangt alleen de eigen regels van deze gemeente")
          @Nullable String gemeente,
      @Mixin Verbinding verbinding)
      throws IOException {
    Map<String, @Nullable Object> vraag = new HashMap<>();
    vraag.put("gemeente", gemeente);
    HttpResponse<byte[]> antwoord =
        verbinding.gateway().zet(PAD, vraag, Contractinvoer.bytes(bestand));
    JsonNode json = new ObjectMapper().readTree(antwoord.body());
    if (antwoord.statusCode() == 400 && json.has("fouten")) {
      uit().print(fouten(bestand, tabelfouten(json.path("fouten"))));
      return FOUTEN;
    }
    eisGelukt(antwoord, json);
    uit()
        .printf(
            "Versie %d van het contractregister: %d nieuw, %d gewijzigd, %d vervallen, %d"
                + " ongewijzigd.%n",
            json.path("versie").asLong(),
            json.path("nieuw").asInt(),
            json.path("gewijzigd").asInt(),
            json.path("vervallen").asInt(),
            json.path("ongewijzigd").asInt());
    return GOED;
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
      eisGelukt(antwoord, new ObjectMapper().readTree(antwoord.body()));
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

  private static void eisGelukt(HttpResponse<byte[]> antwoord, JsonNode json) {
    if (antwoord.statusCode() != 200) {
      throw new Afgebroken(
          "de gateway antwoordt met %d: %s"
              .formatted(antwoord.statusCode(), Leesbaar.regel(json.path("detail").asText("?"))));
    }
  }

  private static List<Tabelfout> tabelfouten(JsonNode fouten) {
    return fouten.findParents("melding").stream()
        .map(
            fout ->
                new Tabelfout(
                    fout.path("rij").asInt(),
                    fout.path("kolom").asText(),
                    fout.path("melding").asText()))
        .toList();
  }

  private static String fouten(Path bestand, List<Tabelfout> fouten) {
    String tekst = Contractinvoer.fouten(bestand, fouten);
    return tekst.substring(0, 1).toUpperCase(Locale.ROOT) + tekst.substring(1) + "\n";
  }

  private PrintWriter uit() {
    return spec.commandLine().getOut();
  }
}
