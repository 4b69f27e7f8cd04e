package nl.sluis.command;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.SluisApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * What the whole gateway does with many small messages, from their senders to the answers in the
 * hands of their senders, beside what its PostgreSQL can do in the same run.
 *
 * @param oordelen how many messages got which verdict
 * @param kaalEen commits per second over one connection
 * @param kaalAlle commits per second over as many connections as the gateway has
 * @param verbindingen that number
 */
record Berichtenmeting(
    int aantal,
    Meetpartijen partijen,
    Meetloop.Uitkomst loop,
    Map<String, Long> oordelen,
    double kaalEen,
    double kaalAlle,
    int verbindingen) {
  private static final Meetpartijen PARTIJEN = new Meetpartijen(16, 64);
  private static final Duration GEDULD = Duration.ofSeconds(60);

  static Berichtenmeting doe(int aantal) throws Exception {
    Path map = Files.createTempDirectory("sluis-meting");
    try (ConfigurableApplicationContext gateway = start(map)) {
      HikariDataSource database = gateway.getBean(HikariDataSource.class);
      Commitmeting commits = new Commitmeting(Meetgateway.alsEigenaar(gateway));
      int verbindingen = database.getMaximumPoolSize();
      Meetloop.Uitkomst loop = stuur(gateway, map.resolve("kanalen"), aantal);
      Map<String, Long> oordelen = oordelen(gateway.getBean(JdbcClient.class), aantal);
      return new Berichtenmeting(
          aantal,
          PARTIJEN,
          loop,
          oordelen,
          commits.meet(1),
          commits.meet(verbindingen),
          verbindingen);
    } finally {
      FileSystemUtils.deleteRecursively(map);
    }
  }

  double perSeconde() {
    return aantal * 1e9 / loop.duur();
  }

  private static ConfigurableApplicationContext start(Path map) {
    List<String> instellingen =
        new ArrayList<>(
            List.of(
                "--sluis.data=" + map,
                "--server.port=0",
                "--logging.level.nl.sluis=warn",
                "--logging.level.scherm=error"));
    instellingen.addAll(PARTIJEN.instellingen());
    return SluisApplication.start(instellingen.toArray(String[]::new));
  }

  private static Meetloop.Uitkomst stuur(
      ConfigurableApplicationContext gateway, Path kanalen, int aantal) throws Exception {
    int poort = ((WebServerApplicationContext) gateway).getWebServer().getPort();
    URI adres = URI.create("http://127.0.0.1:%d/api/berichten".formatted(poort));
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Meetverkeer verkeer = new Meetverkeer(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
    Meetloop loop =
        new Meetloop(PARTIJEN, verkeer, (relatie, zending) -> stuur(http, adres, zending), aantal);
    List<Path> uit =
        PARTIJEN.codes().stream().map(code -> kanalen.resolve(code).resolve("uit")).toList();
    try (Meetpostbussen postbussen =
        new Meetpostbussen(
            uit,
            (bestand, inhoud) ->
                loop.ontvang(
                    bestand.getParent().getParent().getFileName().toString(),
                    bestand.getFileName().toString(),
                    inhoud))) {
      postbussen.begin();
      return loop.doe();
    }
  }

  private static void stuur(HttpClient http, URI adres, Meetverkeer.Zending zending)
      throws IOException, InterruptedException {
    HttpResponse<Void> antwoord =
        http.send(
            HttpRequest.newBuilder(adres)
                .POST(HttpRequest.BodyPublishers.ofByteArray(zending.inhoud()))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    if (antwoord.statusCode() != 201) {
      throw new IllegalStateException("The gateway answers " + antwoord.statusCode());
    }
  }

  /** Of every message, once nothing is under way any more. */
  private static Map<String, Long> oordelen(JdbcClient database, int aantal)
      throws InterruptedException {
    long tot = System.nanoTime() + GEDULD.toNanos();
    while (tel(database, "where status = 'AFGEHANDELD'") < aantal) {
      if (System.nanoTime() - tot > 0) {
        throw new IllegalStateException("Not every message was delivered to its end");
      }
      Thread.sleep(100);
    }
    Map<String, Long> oordelen = new TreeMap<>();
    for (String oordeel :
        database.sql("select distinct oordeel from bericht").query(String.class).list()) {
      oordelen.put(oordeel, tel(database, "where oordeel = '" + oordeel + "'"));
    }
    return oordelen;
  }

  private static long tel(JdbcClient database, String welke) {
    return database.sql("select count(*) from bericht " + welke).query(Long.class).single();
  }
}
