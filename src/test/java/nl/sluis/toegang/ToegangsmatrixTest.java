package nl.sluis.toegang;

import static nl.sluis.toegang.Proefaanmelding.Wie.AANBIEDER;
import static nl.sluis.toegang.Proefaanmelding.Wie.ANDERE_GEMEENTE;
import static nl.sluis.toegang.Proefaanmelding.Wie.BEHEERDER;
import static nl.sluis.toegang.Proefaanmelding.Wie.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.Apigetuige;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.toegang.Proefaanmelding.Wie;
import nl.sluis.toewijzen.Proefbeschikking;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint, asked by every kind of asker, is as the table in docs/toegang.md says. */
class ToegangsmatrixTest {
  private static final Path TABEL = Path.of("docs", "toegang.md");
  private static final Path FACTUREN = Path.of("conformance-tests", "facturen");
  private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
  private static final Demoberichten BERICHTEN = Proefsluis.jeugd();
  private static final String BSN = "999900419";

  private static final List<String> ANDERS_DAN_BESCHREVEN = new ArrayList<>();

  private static Proefaanmelding proef;
  private static Apigetuige getuige;
  private static String contracten;
  private static String bericht;
  private static String poststuk;
  private static String verbetering;
  private static String wachtend;

  /** A declaratie that was passed on, the contracts, and a beschikking. */
  @BeforeAll
  static void start() throws Exception {
    proef =
        new Proefaanmelding(
            "matrix", "--sluis.facturatie.partijen=" + FACTUREN.resolve("partijen.yaml"));
    contracten = Files.readString(FACTUREN.resolve("contracten.csv"));
    proef
        .sluis
        .bean(Contractbeheer.class)
        .importeer(contracten.getBytes(StandardCharsets.UTF_8), null, "test");
    proef.post(
        GEMEENTE,
        "/api/berichten",
        Proefsluis.xml(
            BERICHTEN.toewijzing("T1", BSN, "Proefpersoon", BERICHTEN.uren(1, "45", "45A48", 3))));
    proef.sluis.wachtTotStatus("KLAAR", 1);
    bericht = locatie(proef.post(AANBIEDER, "/api/berichten", declaratie("D1", "R-1", "R-2")));
    proef.sluis.wachtTotStatus("KLAAR", 2);
    poststuk =
        proef
            .sluis
            .rijen("select id from uitgaand where soort = 'DOORGIFTE' order by id desc limit 1")
            .get(0)
            .get("id")
            .toString();
    assertThat(proef.post(BEHEERDER, "/api/beschikkingen", beschikking()).statusCode())
        .isEqualTo(201);
    verbetering =
        locatie(
            proef.post(
                AANBIEDER,
                "/api/berichten/" + bericht + "/verbeteringen",
                declaratie("D2", "R-3", "R-4")));
    wachtend = wachtend();
    getuige =
        new Apigetuige(
            new ObjectMapper().readTree(proef.get(BEHEERDER, "/api/v1/openapi.json").body()));
  }

  /** A declaratie about which the other gemeente itself decides. */
  private static String wachtend() {
    Demoberichten elders = new Demoberichten(Standaard.IJW, "0394", Proefsluis.AANBIEDER, VANDAAG);
    proef.post(
        ANDERE_GEMEENTE,
        "/api/berichten",
        Proefsluis.xml(
            elders.toewijzing("T2", BSN, "Proefpersoon", elders.uren(5, "45", "45A48", 3))));
    String id =
        locatie(
            proef.post(
                AANBIEDER,
                "/api/berichten",
                Proefsluis.xml(
                    elders.declaratie("W1", BSN, elders.prestatie("W-1", 5, "45", "45A48", 2)))));
    Awaitility.await()
        .until(
            () ->
                proef.get(BEHEERDER, "/api/berichten/" + id + "/beoordeling").statusCode() == 200);
    return id;
  }

  @AfterAll
  static void stop() {
    proef.close();
  }

  private static String locatie(HttpResponse<String> antwoord) {
    String adres = antwoord.headers().firstValue("Location").orElseThrow();
    return adres.substring(adres.lastIndexOf('/') + 1);
  }

  /** The second prestatie is refused, so that there is something to mend. */
  private static byte[] declaratie(String nummer, String goed, String fout) {
    return Proefsluis.xml(
        BERICHTEN.declaratie(
            nummer,
            BSN,
            BERICHTEN.prestatie(goed, 1, "45", "45A48", 2),
            BERICHTEN.prestatie(fout, 99, "45", "45A48", 1)));
  }

  private static byte[] beschikking() {
    String begin = VANDAAG.minusMonths(1).toString();
    return Proefbeschikking.jeugd()
        .met("nummer", "'B-1'")
        .met("gemeente", "'0384'")
        .met("client/bsn", "'999990019'")
        .met("geldigheid", "{ingangsdatum: '" + begin + "'}")
        .besluit(begin)
        .product(
            ("aanbieder: '65650001', product: {categorie: '45', code: '45A04'}, ingangsdatum: '%s',"
                    + " einddatum: '%s', omvang: {volume: 4, eenheid: '04', frequentie: '2'}")
                .formatted(begin, VANDAAG.plusMonths(3)))
        .bytes();
  }

  @Test
  void iederMagWatInDeTabelStaat() throws IOException {
    List<String> anders = new ArrayList<>();
    for (String rij : rijen()) {
      List<String> cellen = cellen(rij);
      for (Wie wie : Wie.values()) {
        String gekregen = String.valueOf(status(wie, cellen.get(0)));
        String verwacht = cellen.get(wie.ordinal() + 1);
        if (!gekregen.equals(verwacht)) {
          anders.add("%s als %s: %s, niet %s".formatted(cellen.get(0), wie, gekregen, verwacht));
        }
      }
    }
    assertThat(anders).as("anders dan in %s staat", TABEL).isEmpty();
    assertThat(ANDERS_DAN_BESCHREVEN).as("anders dan in de OpenAPI staat").isEmpty();
  }

  private static int status(Wie wie, String verzoek) {
    String methode = verzoek.split(" ")[0];
    String pad = vulIn(verzoek.split(" ")[1]);
    HttpRequest.Builder vraag =
        HttpRequest.newBuilder(proef.adres(pad))
            .method(methode, BodyPublishers.ofByteArray(inhoud(verzoek, wie)));
    HttpResponse<String> antwoord = proef.vraag(wie, vraag);
    if (pad.startsWith("/api/") && !pad.contains("openapi")) {
      getuige
          .keur(
              methode,
              pad,
              antwoord.statusCode(),
              antwoord.headers().firstValue("Content-Type").orElse(""),
              antwoord.body())
          .forEach(
              fout ->
                  ANDERS_DAN_BESCHREVEN.add(
                      "%s %d: %s".formatted(verzoek, antwoord.statusCode(), fout)));
    }
    return antwoord.statusCode();
  }

  /** In the table what is fetched from a postvak has a name of its own. */
  private static String zonderNaam(String adres) {
    return adres.replaceAll("\\{[^}]*}", "{}");
  }

  private static String vulIn(String pad) {
    return pad.replace("{id}", bericht)
        .replace("{poststuk}", poststuk)
        .replace("{verbetering}", verbetering)
        .replace("{wachtend}", wachtend)
        .replace("{bestand}", "ggk0210.xsd")
        .replace("{gemeente}", "0384")
        .replace("{nummer}", "B-1")
        .replace("{code}", "99990000")
        .replace("{sleutel}", "00000000")
        .replace("{verklaring}", "0123456789abcdef0123456789abcdef")
        .replace("{run}", "00000000-0000-4000-8000-000000000000")
        .replaceAll("\\{(leverancier|product|versie|set)}", "onbekend")
        .replace("{jaar}", Integer.toString(BERICHTEN.maand().getYear()))
        .replace("{maand}", BERICHTEN.maand().toString());
  }

  private static byte[] inhoud(String verzoek, Wie wie) {
    return switch (verzoek) {
      case "POST /api/controles" -> declaratie("C1", "C-1", "C-2");
      case "POST /api/berichten" -> declaratie("N" + wie.ordinal(), "N-1", "N-2");
      case "POST /api/berichten/{id}/verbeteringen" ->
          declaratie("V" + wie.ordinal(), "V-1", "V-2");
      case "POST /api/beschikkingen?proef" -> beschikking();
      case "PUT /api/contracten", "POST /api/proefdraaien?gemeente=0384&maand={maand}" ->
          tekst(contracten);
      case "PUT /api/contracten?gemeente=0384" ->
          tekst(
              contracten
                  .lines()
                  .filter(regel -> !regel.contains("0384 0394"))
                  .map(regel -> regel + "\n")
                  .collect(Collectors.joining()));
      case "POST /api/audit/clientvragen" ->
          tekst("{\"bsn\": \"999990019\", \"reden\": \"nagaan van de rechten\"}");
      case "PUT /api/deelnemers/{code}" -> tekst("{\"naam\": \"Nieuw\", \"kanaal\": \"map\"}");
      case "POST /api/clienten/uittreksels" ->
          tekst("{\"bsn\": \"%s\", \"reden\": \"proef van de toegang\"}".formatted(BSN));
      case "POST /api/clienten/wissingen" ->
          tekst(
              "{\"bsn\": \"%s\", \"reden\": \"proef van de toegang\", \"proef\": true}"
                  .formatted(BSN));
      default -> new byte[0];
    };
  }

  private static byte[] tekst(String inhoud) {
    return inhoud.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void inDeTabelStaatElkAdresVanSluis() throws IOException {
    Set<String> inTabel =
        rijen().stream()
            .map(rij -> zonderNaam(cellen(rij).get(0).replaceAll("\\?.*", "")))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> adressen = new TreeSet<>(adressen());
    adressen.removeIf(adres -> inTabel.contains(zonderNaam(adres)));
    assertThat(adressen).as("staan niet in %s; zet ze erbij, met wie het mag", TABEL).isEmpty();
  }

  private static List<String> rijen() throws IOException {
    return Files.readAllLines(TABEL).stream()
        .filter(rij -> rij.matches("\\| (GET|POST|PUT|PATCH|DELETE) .*"))
        .toList();
  }

  private static List<String> cellen(String rij) {
    return Arrays.stream(rij.split("\\|"))
        .map(String::strip)
        .filter(cel -> !cel.isEmpty())
        .toList();
  }

  /** Of controllers, of the actuator, and of other servlets. */
  private static Collection<String> adressen() {
    WebApplicationContext context =
        Objects.requireNonNull(
            proef.sluis.bean(DispatcherServlet.class).getWebApplicationContext());
    Stream<String> vanControllers =
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(ToegangsmatrixTest::adressen);
    Stream<String> vanServlets =
        Objects.requireNonNull(context.getServletContext())
            .getServletRegistrations()
            .values()
            .stream()
            .flatMap(servlet -> servlet.getMappings().stream())
            .filter(pad -> !pad.equals("/"))
            .map(pad -> "POST " + pad.replace("/*", ""));
    return Stream.concat(vanControllers, vanServlets)
        .filter(adres -> !adres.endsWith(" /error") && !adres.endsWith("/health/**"))
        .filter(adres -> !adres.contains(" /console")) // people: see PaginaregelsTest
        .toList();
  }

  private static Stream<String> adressen(RequestMappingInfo mapping) {
    Set<RequestMethod> methoden = mapping.getMethodsCondition().getMethods();
    return mapping.getPatternValues().stream()
        .flatMap(
            pad ->
                (methoden.isEmpty() ? Set.of(RequestMethod.GET) : methoden)
                    .stream().map(methode -> methode + " " + pad));
  }
}
