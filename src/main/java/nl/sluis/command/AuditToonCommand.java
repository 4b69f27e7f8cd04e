package nl.sluis.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a running gateway what stands in the audit trail; that it was asked stands there too. */
@Command(
    name = "toon",
    description = {
      "Toont uit het audittrail het leven van één bericht, alles over één cliënt, of alles wat één"
          + " deelnemer of systeem deed en bekeek, het oudste eerst.",
      "Vraagt het aan een gateway die draait; die legt vast dat u het vroeg.",
      "Eindigt met 0, of met 2 als het niet te vragen was."
    })
final class AuditToonCommand implements Callable<Integer> {
  private static final int GELUKT = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The forms in which the trail is given. */
  enum Vorm {
    TEKST,
    NDJSON,
    CSV,
    FHIR,
    LOGBOEK
  }

  /** About what or whom; one of them. */
  static final class Onderwerp {
    @Option(names = "--bericht", paramLabel = "KENMERK", description = "het leven van dit bericht")
    private @Nullable UUID bericht;

    @Option(
        names = "--client",
        description =
            "alles over één cliënt; het Bsn en de reden worden gevraagd, of gelezen van standaard"
                + " invoer: elk op een regel")
    private boolean client;

    @Option(
        names = "--identiteit",
        paramLabel = "WIE",
        description =
            "alles wat wie zich zo aanmeldde deed en bekeek, zoals \"token systeem-a\" of"
                + " \"certificaat\" met zijn SHA-256")
    private @Nullable String identiteit;

    @Option(
        names = "--deelnemer",
        paramLabel = "CODE",
        description = "alles wat deze deelnemer deed en bekeek")
    private @Nullable String deelnemer;

    @Option(names = "--alles", description = "alles wat u mag zien")
    private boolean alles;
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private Onderwerp onderwerp;

  @Option(
      names = "--gebeurtenis",
      paramLabel = "WOORD",
      description = "alleen wat zo heet, zoals ONTVANGEN of INHOUD_BEKEKEN")
  private @Nullable String gebeurtenis;

  @Option(names = "--inzage", description = "alleen wie wat bekeek")
  private boolean inzage;

  @Option(names = "--van", paramLabel = "JJJJ-MM-DD", description = "vanaf deze dag")
  private @Nullable LocalDate van;

  @Option(names = "--tot", paramLabel = "JJJJ-MM-DD", description = "tot en met deze dag")
  private @Nullable LocalDate tot;

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      defaultValue = "tekst",
      description =
          "tekst, csv, fhir (AuditEvent), logboek (Logboek Dataverwerkingen) of ndjson; standaard"
              + " ${DEFAULT-VALUE}")
  private Vorm formaat = Vorm.TEKST;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Verbinding verbinding;

  @Override
  public Integer call() throws IOException {
    HttpResponse<InputStream> antwoord = vraag(verbinding.gateway());
    try (InputStream regels = antwoord.body()) {
      if (antwoord.statusCode() != GELUKT) {
        throw Weigering.van(antwoord, regels.readAllBytes());
      }
      toon(regels);
    }
    return 0;
  }

  private HttpResponse<InputStream> vraag(Gateway gateway) throws IOException {
    Map<String, @Nullable Object> vraag = new HashMap<>();
    Vorm gevraagd = formaat == Vorm.TEKST ? Vorm.NDJSON : formaat;
    vraag.put("formaat", gevraagd.name().toLowerCase(Locale.ROOT));
    vraag.put("gebeurtenis", gebeurtenis);
    vraag.put("aard", inzage ? "INZIEN" : null);
    vraag.put("van", van);
    vraag.put("tot", tot);
    if (onderwerp.client) {
      Clientinvoer invoer = Clientinvoer.vraag(spec.commandLine().getErr());
      byte[] json = JSON.writeValueAsBytes(Map.of("bsn", invoer.bsn(), "reden", invoer.reden()));
      return gateway.vraagStroom("/api/audit/clientvragen", vraag, json);
    }
    vraag.put("bericht", onderwerp.bericht);
    vraag.put("identiteit", onderwerp.identiteit);
    vraag.put("deelnemer", onderwerp.deelnemer);
    return gateway.haalStroom("/api/audit", vraag);
  }

  /** Line by line, however many there are. */
  private void toon(InputStream inhoud) throws IOException {
    PrintWriter uit = spec.commandLine().getOut();
    BufferedReader regels =
        new BufferedReader(new InputStreamReader(inhoud, StandardCharsets.UTF_8));
    boolean isLeeg = true;
    for (String regel = regels.readLine(); regel != null; regel = regels.readLine()) {
      if (isLeeg && formaat == Vorm.TEKST) {
        uit.print(Audittekst.KOP);
      }
      uit.print(formaat == Vorm.TEKST ? Audittekst.van(JSON.readTree(regel)) : regel);
      uit.print('\n');
      isLeeg = false;
    }
    if (isLeeg) {
      uit.print("Het audittrail zegt hier niets over, of u mag het niet zien.\n");
    }
  }
}
