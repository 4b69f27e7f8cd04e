package nl.sluis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A whole running gateway for a test, with two gemeenten and two aanbieders. */
public final class Proefsluis implements AutoCloseable {
  public static final String GEMEENTE = "0384";
  public static final String AANBIEDER = "65650001";
  public static final String ANDERE_GEMEENTE = "0394";
  public static final String ANDERE_AANBIEDER = "42420002";

  private static final Duration GEDULD = Duration.ofSeconds(60);
  private static final BerichtWriter WRITER = new BerichtWriter(Schemas.ingebouwd());

  private final Path map;
  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private Proefsluis(Path map, ConfigurableApplicationContext context) {
    this.map = map;
    this.context = context;
  }

  /** On a new database and in an empty data folder. */
  public static Proefsluis start(String naam, String... instellingen) {
    return start(naam, Databank.maak(), instellingen);
  }

  /** On this database and in an empty data folder. */
  public static Proefsluis start(String naam, Databank databank, String... instellingen) {
    Path map = leeg(naam);
    List<String> argumenten = argumenten(map);
    argumenten.addAll(databank.instellingen());
    argumenten.addAll(List.of(instellingen));
    return new Proefsluis(map, SluisApplication.start(argumenten.toArray(String[]::new)));
  }

  /** With its own database, in a data folder that was used before. */
  public static Proefsluis opnieuw(Path map, String... instellingen) {
    List<String> argumenten = argumenten(map);
    argumenten.addAll(List.of(instellingen));
    return new Proefsluis(map, SluisApplication.start(argumenten.toArray(String[]::new)));
  }

  /** Arguments for a gateway in this data folder. */
  public static List<String> argumenten(Path map) {
    List<String> argumenten = new ArrayList<>();
    argumenten.add("--server.port=0");
    argumenten.add("--sluis.data=" + map);
    argumenten.add("--spring.profiles.active=proef");
    return argumenten;
  }

  public static Path leeg(String naam) {
    try {
      Path map = Path.of("target", "proef", naam);
      FileSystemUtils.deleteRecursively(map);
      return map;
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Messages of today between the first gemeente and the first aanbieder. */
  public static Demoberichten jeugd() {
    LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    return new Demoberichten(Standaard.IJW, GEMEENTE, AANBIEDER, vandaag);
  }

  public static byte[] xml(Bericht bericht) {
    return WRITER.schrijf(bericht, jeugd().soort(bericht));
  }

  public static byte[] xml(Bericht bericht, Berichtsoort soort) {
    return WRITER.schrijf(bericht, soort);
  }

  /** Settings by which the back-office of this deelnemer answers itself, with others behind. */
  public static String[] metBackoffice(String deelnemer, String... andere) {
    List<String> instellingen = new ArrayList<>(List.of(andere));
    List<String> codes = List.of(GEMEENTE, ANDERE_GEMEENTE, AANBIEDER, ANDERE_AANBIEDER);
    for (int i = 0; i < codes.size(); i++) {
      String deze = "--sluis.deelnemers[%d].".formatted(i);
      instellingen.add(deze + "code=" + codes.get(i));
      instellingen.add(deze + "naam=Partij " + codes.get(i));
      instellingen.add(deze + "kanaal=map");
      if (codes.get(i).equals(deelnemer)) {
        instellingen.add(deze + "beantwoording=backoffice");
      }
    }
    return instellingen.toArray(String[]::new);
  }

  public <T> T bean(Class<T> soort) {
    return context.getBean(soort);
  }

  /** Tells an event to whoever listens. */
  public void roepOm(Object gebeurtenis) {
    context.publishEvent(gebeurtenis);
  }

  public JdbcClient database() {
    return bean(JdbcClient.class);
  }

  public Path in(String deelnemer) {
    return map.resolve("kanalen").resolve(deelnemer).resolve("in");
  }

  public Path uit(String deelnemer) {
    return map.resolve("kanalen").resolve(deelnemer).resolve("uit");
  }

  /** Puts a whole file in the folder of a deelnemer, as one that writes elsewhere first. */
  public void legIn(String deelnemer, String naam, byte[] inhoud) {
    try {
      Path elders = Files.createTempFile(map, "proef", ".xml");
      Files.write(elders, inhoud);
      Files.move(elders, in(deelnemer).resolve(naam), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** The names in the uit of a deelnemer, sorted. */
  public List<String> uitgegaan(String deelnemer) {
    try (Stream<Path> bestanden = Files.list(uit(deelnemer))) {
      return bestanden.map(pad -> pad.getFileName().toString()).sorted().toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** The text of the one file in the uit of a deelnemer whose name fits. */
  public String inhoud(String deelnemer, String naam) {
    return new String(bytes(deelnemer, naam), StandardCharsets.UTF_8);
  }

  /** The one file in the uit of a deelnemer whose name fits. */
  public byte[] bytes(String deelnemer, String naam) {
    List<String> passend =
        uitgegaan(deelnemer).stream().filter(bestand -> bestand.matches(naam)).toList();
    assertThat(passend).as("files %s among %s", naam, uitgegaan(deelnemer)).hasSize(1);
    try {
      return Files.readAllBytes(uit(deelnemer).resolve(passend.get(0)));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** The texts in the uit of a deelnemer. */
  public List<String> inhouden(String deelnemer) {
    return uitgegaan(deelnemer).stream().map(naam -> inhoud(deelnemer, naam)).toList();
  }

  /** Hands in a message. */
  public HttpResponse<String> post(byte[] inhoud) {
    return post("/api/berichten", inhoud, "");
  }

  /** Hands in a message by its name. */
  public HttpResponse<String> post(byte[] inhoud, String bestandsnaam) {
    return post("/api/berichten", inhoud, bestandsnaam);
  }

  /** A request without content. */
  public HttpResponse<String> post(String pad) {
    return post(pad, new byte[0], "");
  }

  /** Hands in something else than a message, as curl sends a file. */
  public HttpResponse<String> postNaar(String pad, byte[] inhoud) {
    return postNaar(pad, inhoud, "application/json");
  }

  /** The same, to get an answer of this kind. */
  public HttpResponse<String> postNaar(String pad, byte[] inhoud, String soort) {
    return stuur(
        HttpRequest.newBuilder(adres(pad))
            .header("Accept", soort)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofByteArray(inhoud))
            .build());
  }

  /** Hands in a message elsewhere than where messages come in. */
  public HttpResponse<String> post(String pad, byte[] inhoud) {
    return post(pad, inhoud, "");
  }

  private HttpResponse<String> post(String pad, byte[] inhoud, String bestandsnaam) {
    return stuur(
        HttpRequest.newBuilder(adres(pad))
            .header("Sluis-Bestandsnaam", bestandsnaam)
            .POST(HttpRequest.BodyPublishers.ofByteArray(inhoud))
            .build());
  }

  /** Puts a file, as curl does: under the name of a form. */
  public HttpResponse<String> put(String pad, byte[] inhoud) {
    return stuur(
        HttpRequest.newBuilder(adres(pad))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(inhoud))
            .build());
  }

  public HttpResponse<String> verwijder(String pad) {
    return stuur(HttpRequest.newBuilder(adres(pad)).DELETE().build());
  }

  public HttpResponse<String> get(String pad) {
    return stuur(HttpRequest.newBuilder(adres(pad)).GET().build());
  }

  /** The same, to get an answer of this kind. */
  public HttpResponse<String> get(String pad, String soort) {
    return stuur(HttpRequest.newBuilder(adres(pad)).header("Accept", soort).GET().build());
  }

  /** Any request, with names and values of headers in turn. */
  public HttpResponse<String> vraag(String methode, String pad, byte[] inhoud, String... headers) {
    HttpRequest.Builder verzoek =
        HttpRequest.newBuilder(adres(pad))
            .method(methode, HttpRequest.BodyPublishers.ofByteArray(inhoud));
    return stuur((headers.length == 0 ? verzoek : verzoek.headers(headers)).build());
  }

  private HttpResponse<String> stuur(HttpRequest verzoek) {
    try {
      return http.send(verzoek, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  /** Where it listens. */
  public String adres() {
    return adres("").toString();
  }

  private URI adres(String pad) {
    int poort = ((WebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + poort + pad);
  }

  /** Waits until nothing is left to be done for any of so many messages. */
  public void wachtTotAfgehandeld(int aantal) {
    wachtTotStatus("AFGEHANDELD", aantal);
  }

  /** Waits until the in of a deelnemer is empty: everything in it is stored. */
  public void wachtTotLeeg(String deelnemer) {
    Awaitility.await()
        .atMost(GEDULD)
        .untilAsserted(() -> assertThat(in(deelnemer)).isEmptyDirectory());
  }

  public void wachtTotStatus(String status, int aantal) {
    Awaitility.await()
        .atMost(GEDULD)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                assertThat(statussen().stream().filter(status::equals).toList())
                    .as("messages in %s among %s", status, statussen())
                    .hasSize(aantal));
  }

  public List<String> statussen() {
    return database()
        .sql("select status from bericht order by volgnummer")
        .query(String.class)
        .list();
  }

  /** The audit trail, in order, as what and outcome. */
  public List<String> audit() {
    return database()
        .sql("select wat || ' ' || uitkomst from audit order by nummer")
        .query(String.class)
        .list();
  }

  /** All messages, in the order of reception. */
  public List<Berichtgegevens> berichten() {
    return database()
        .sql("select id from bericht order by volgnummer")
        .query(UUID.class)
        .list()
        .stream()
        .map(id -> bean(Berichten.class).vind(id).orElseThrow())
        .toList();
  }

  /** Those that were handed in under this name. */
  public List<Berichtgegevens> berichten(String bestandsnaam) {
    return berichten().stream()
        .filter(bericht -> bericht.bestandsnaam().equals(bestandsnaam))
        .toList();
  }

  public List<Map<String, Object>> rijen(String sql) {
    return database().sql(sql).query().listOfRows();
  }

  @Override
  public void close() {
    context.close();
  }
}
