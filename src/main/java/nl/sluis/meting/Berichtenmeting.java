package nl.sluis.meting;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.sluis.SluisApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * What the whole gateway does with many small messages, from their senders to the answers in the
 * hands of their senders, beside what its PostgreSQL can do in the same run.
 *
 * @param warm how many messages went before those that count
 * @param aantal how many count
 * @param oordelen how many messages of all got which verdict
 * @param kaalEen commits per second over one connection
 * @param kaalAlle commits per second over as many connections as the gateway has
 * @param verbindingen that number
 */
record Berichtenmeting(
    int warm,
    int aantal,
    Meetpartijen partijen,
    Meetloop.Uitkomst loop,
    Map<String, Long> oordelen,
    double kaalEen,
    double kaalAlle,
    int verbindingen) {
  private static final Meetpartijen PARTIJEN = new Meetpartijen(16, 64);
  private static final Duration GEDULD = Duration.ofSeconds(60);

  static Berichtenmeting doe(int warm, int aantal) throws Exception {
    Path map = Files.createTempDirectory("sluis-meting");
    Path servermap = map.resolve("sftp");
    try (Meetsftp sftp = new Meetsftp(servermap, PARTIJEN.overSftp());
        ConfigurableApplicationContext gateway = start(map, sftp)) {
      HikariDataSource database = gateway.getBean(DataSource.class).unwrap(HikariDataSource.class);
      Commitmeting commits = new Commitmeting(Meetgateway.alsEigenaar(gateway));
      int verbindingen = database.getMaximumPoolSize();
      Meetverzender verzender =
          new Meetverzender(
              ((WebServerApplicationContext) gateway).getWebServer().getPort(),
              sftp,
              Set.copyOf(PARTIJEN.overSftp()));
      Meetloop.Uitkomst loop = stuur(verzender, postbussen(map, servermap), warm, aantal);
      Map<String, Long> oordelen = oordelen(gateway.getBean(JdbcClient.class), warm + aantal);
      return new Berichtenmeting(
          warm,
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

  /** Its senders give a file its name when it is whole, so that it need not rest. */
  private static ConfigurableApplicationContext start(Path map, Meetsftp sftp) {
    List<String> instellingen =
        new ArrayList<>(
            List.of(
                "--sluis.data=" + map,
                "--server.port=0",
                "--sluis.sftp.rust=0s",
                "--logging.level.nl.sluis=warn",
                "--logging.level.org.apache.sshd=error",
                "--logging.level.scherm=error"));
    instellingen.addAll(PARTIJEN.instellingen(sftp));
    return SluisApplication.start(instellingen.toArray(String[]::new));
  }

  /** Where the answers come: on the SFTP server, and of all others in a folder of the gateway. */
  private static List<Path> postbussen(Path map, Path servermap) {
    List<String> overSftp = PARTIJEN.overSftp();
    Path kanalen = map.resolve("kanalen");
    return PARTIJEN.codes().stream()
        .map(code -> (overSftp.contains(code) ? servermap : kanalen).resolve(code).resolve("uit"))
        .toList();
  }

  private static Meetloop.Uitkomst stuur(
      Meetverzender verzender, List<Path> uit, int warm, int aantal) throws Exception {
    Meetverkeer verkeer = new Meetverkeer(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
    Meetloop loop = new Meetloop(PARTIJEN, verkeer, verzender, warm, aantal);
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
