package nl.sluis.beoordeling;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand lines in one decision, from the upload to the 325, by the pages of the console. How
 * long each step took is printed; docs/metingen.md has it.
 */
class GrootBesluitTest {
  private static final int REGELS = 10_000;
  private static final int PER_CLIENT = 100;

  /** A line as the 325 has it: what was refused, and why. */
  private static final Pattern AFGEKEURD =
      Pattern.compile("<[^>]*ReferentieNummer>([^<]+)<.*?</[^>]*Prestatie>", Pattern.DOTALL);

  private static final Pattern CODE = Pattern.compile("RetourCode>([0-9]{4})<");
  private static final Pattern VOLGENDE = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern ANKER = Pattern.compile("<tr id=\"regel-([0-9]+)\"");

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static Proefsluis sluis;

  private final Demoberichten berichten = Proefsluis.jeugd();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String csrf = "";

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("grootbesluit", Proefsluis.metBackoffice(GEMEENTE));
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void beslistOverTienduizendRegels() {
    for (int client = 0; client < REGELS / PER_CLIENT; client++) {
      verstuur(toewijzing(client));
    }
    sluis.wachtTotAfgehandeld(REGELS / PER_CLIENT);
    UUID id = verstuur(declaratie());
    wacht(id, "TER_BEOORDELING");
    String adres = "/console/beoordelen/" + id;

    assertThat(meet("een bladzijde, de eerste keer", () -> pagina(adres)))
        .contains("Sluis stelt afkeuring voor");
    assertThat(pagina(adres + "?formaat=csv").lines().skip(1)).as("as a file").hasSize(REGELS);
    assertThat(gelezen(adres, 20)).as("page after page").hasSize(1000);

    // what Sluis would refuse is approved, what it would approve is refused
    kies(id, 7, "goed", "");
    kies(id, 1, "af", "9307");
    kies(id, REGELS - 1, "af", "9321");
    meet("akkoord met de rest", () -> vorm(adres + "/akkoord", Map.of()));
    kies(id, 2, "af", "9307");
    assertThat(meet("een bladzijde, met een vol concept", () -> pagina(adres)))
        .contains("akkoord met het voorstel");

    String gevolg = meet("het gevolg", () -> pagina(adres + "/besluit"));
    Map<String, List<String>> verwacht = verwacht();
    assertThat(gevolg)
        .contains("4 regels wijken af")
        .contains(
            "%,d regels goed".formatted(REGELS - verwacht.size()).replace(',', '.'),
            "%d regels af".formatted(verwacht.size()));
    Matcher versie = Pattern.compile("name=\"versie\" value=\"([^\"]+)\"").matcher(gevolg);
    assertThat(versie.find()).isTrue();
    assertThat(
            meet("het besluit", () -> vorm(adres + "/besluit", Map.of("versie", versie.group(1))))
                .statusCode())
        .isEqualTo(303);
    wacht(id, "AFGEHANDELD");

    sluis.wachtTotAfgehandeld(REGELS / PER_CLIENT + 1);
    assertThat(antwoord()).as("the 325").isEqualTo(verwacht);
    assertThat(
            sluis.rijen("select referentie_nummer from prestatie where not goedgekeurd").stream()
                .map(rij -> (String) rij.get("referentie_nummer")))
        .as("the dossier")
        .containsExactlyInAnyOrderElementsOf(verwacht.keySet());
  }

  /** By what remains of it when every fiftieth line is broken in one of three ways. */
  private static Map<String, List<String>> verwacht() {
    Map<String, List<String>> verwacht = new TreeMap<>();
    for (int regel = 0; regel < REGELS; regel++) {
      switch (regel % 50) {
        case 7 -> verwacht.put(referentie(regel), List.of("9387"));
        case 11 -> verwacht.put(referentie(regel), List.of("9338"));
        case 23 -> verwacht.put(referentie(regel), List.of("9321", "9322"));
        default -> {}
      }
    }
    verwacht.remove(referentie(7));
    verwacht.put(referentie(1), List.of("9307"));
    verwacht.put(referentie(2), List.of("9307"));
    verwacht.put(referentie(REGELS - 1), List.of("9321"));
    return verwacht;
  }

  private Prestatie prestatie(int regel) {
    long toewijzing = 1000 + regel;
    return switch (regel % 50) {
      case 7 -> berichten.gebroken(referentie(regel), toewijzing, "45", product(regel), 2);
      case 11 ->
          berichten.prestatie(referentie(regel), toewijzing + REGELS, "45", product(regel), 2);
      case 23 -> berichten.prestatie(referentie(regel), toewijzing, "45", product(regel), 999);
      default -> berichten.prestatie(referentie(regel), toewijzing, "45", product(regel), 2);
    };
  }

  /** A client has each but once; the national list need not know it (D16). */
  private static String product(int regel) {
    return "45Q%02d".formatted(regel % PER_CLIENT);
  }

  private static String referentie(int regel) {
    return "R" + regel;
  }

  private Bericht declaratie() {
    List<Declaratiebericht.Client> clienten =
        IntStream.range(0, REGELS / PER_CLIENT)
            .mapToObj(
                client ->
                    new Declaratiebericht.Client(
                        Plaats.GEEN,
                        bsn(client),
                        regels(client).mapToObj(this::prestatie).toList(),
                        List.of()))
            .toList();
    Declaratiebericht leeg = berichten.declaratie("GROOT", bsn(0));
    Declaratie vorm = leeg.declaratie();
    return new Declaratiebericht(
        leeg.header(),
        new Declaratie(
            vorm.plaats(),
            vorm.declaratieNummer(),
            vorm.declaratiePeriode(),
            vorm.declaratieDagtekening(),
            TotaalBedrag.van(
                clienten.stream()
                    .flatMap(client -> client.prestaties().stream())
                    .mapToLong(prestatie -> prestatie.ingediendBedrag().saldo())
                    .sum()),
            clienten,
            List.of()));
  }

  private Bericht toewijzing(int client) {
    return berichten.toewijzing(
        "TW" + client,
        bsn(client),
        "Testpersoon",
        regels(client)
            .mapToObj(regel -> berichten.uren(1000 + regel, "45", product(regel), 9))
            .toArray(ToegewezenProduct[]::new));
  }

  private static IntStream regels(int client) {
    return IntStream.range(client * PER_CLIENT, (client + 1) * PER_CLIENT);
  }

  /** Fictitious, with a right last digit. */
  private static String bsn(int client) {
    return IntStream.iterate(900_000_00, nummer -> nummer + 1)
        .mapToObj(GrootBesluitTest::metLaatsteCijfer)
        .flatMap(Stream::ofNullable)
        .skip(client)
        .findFirst()
        .orElseThrow();
  }

  private static String metLaatsteCijfer(int romp) {
    int som = 0;
    for (int plek = 0; plek < 8; plek++) {
      som += Character.digit(Integer.toString(romp).charAt(plek), 10) * (9 - plek);
    }
    return som % 11 == 10 ? null : "%d%d".formatted(romp, som % 11);
  }

  /** So many pages, one after another: the numbers of their lines. */
  private List<Integer> gelezen(String adres, int bladzijden) {
    List<Integer> nummers = new ArrayList<>();
    String hier = adres;
    for (int blad = 0; blad < bladzijden; blad++) {
      String pad = hier;
      String html = meet("een bladzijde", () -> pagina(pad));
      ANKER.matcher(html).results().forEach(rij -> nummers.add(Integer.valueOf(rij.group(1))));
      Matcher volgende = VOLGENDE.matcher(html);
      assertThat(volgende.find()).isTrue();
      hier = volgende.group(1).replace("&amp;", "&");
    }
    assertThat(nummers).doesNotHaveDuplicates();
    return nummers;
  }

  private void kies(UUID id, int regel, String keuze, String code) {
    String plaats =
        "/Bericht/Declaratie/Clienten/Client[%d]/Prestaties/Prestatie[%d]"
            .formatted(regel / PER_CLIENT + 1, regel % PER_CLIENT + 1);
    String gezien =
        sluis.bean(Besluitconcepten.class).van(id).regels().entrySet().stream()
            .filter(een -> een.getKey().equals(plaats))
            .map(een -> een.getValue().sinds().toString())
            .findFirst()
            .orElse("");
    assertThat(
            meet(
                    "een regel kiezen",
                    () ->
                        vorm(
                            "/console/beoordelen/" + id + "/lijn",
                            Map.of(
                                "plaats", plaats, "keuze", keuze, "code", code, "gezien", gezien)))
                .statusCode())
        .isEqualTo(303);
  }

  private HttpResponse<String> vorm(String pad, Map<String, String> velden) {
    Map<String, String> alle = new HashMap<>(velden);
    alle.put("_csrf", csrf);
    return stuur(
        HttpRequest.newBuilder(URI.create(sluis.adres() + pad))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    alle.entrySet().stream()
                        .map(
                            veld ->
                                veld.getKey()
                                    + "="
                                    + URLEncoder.encode(veld.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
  }

  /** A page; its forms prove with what it holds that they are ours. */
  private String pagina(String pad) {
    String html = stuur(HttpRequest.newBuilder(URI.create(sluis.adres() + pad))).body();
    Matcher bewijs = CSRF.matcher(html);
    csrf = bewijs.find() ? bewijs.group(1) : csrf;
    return html;
  }

  private HttpResponse<String> stuur(HttpRequest.Builder verzoek) {
    try {
      return browser.send(verzoek.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  private static <T> T meet(String wat, Supplier<T> stap) {
    long begin = System.nanoTime();
    T gedaan = stap.get();
    System.out.printf("%s: %d ms%n", wat, (System.nanoTime() - begin) / 1_000_000);
    return gedaan;
  }

  /** What the aanbieder got: the codes of every line that was refused. */
  private Map<String, List<String>> antwoord() {
    String antwoord =
        sluis.inhouden(AANBIEDER).stream()
            .filter(inhoud -> inhoud.contains("GROOT") && inhoud.contains("RetourCode"))
            .findFirst()
            .orElseThrow();
    Map<String, List<String>> codes = new TreeMap<>();
    Matcher regel = AFGEKEURD.matcher(antwoord);
    while (regel.find()) {
      codes.put(
          regel.group(1),
          CODE.matcher(regel.group()).results().map(code -> code.group(1)).toList());
    }
    return codes;
  }

  private UUID verstuur(Bericht bericht) {
    HttpResponse<String> antwoord = sluis.post(Proefsluis.xml(bericht));
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
    return UUID.fromString(
        antwoord.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
  }

  private void wacht(UUID id, String status) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(sluis.rijen("select status from bericht where id = '" + id + "'"))
                    .extracting(rij -> rij.get("status"))
                    .containsExactly(status));
  }
}
