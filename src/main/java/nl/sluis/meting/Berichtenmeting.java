package nl.sluis.meting;

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
import java.util.concurrent.locks.LockSupport;
import nl.sluis.opslag.Kijkdatabase;
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
  /** So many messages before, and so many that count, unless another number was asked for. */
  static final int GEWOON = 10_000;

  private static final Meetpartijen PARTIJEN = new Meetpartijen(16, 64);
  private static final Duration GEDULD = Duration.ofSeconds(60);

  static Berichtenmeting doe(int warm, int aantal) throws Exception {
    Path servermap = Files.createTempDirectory("sluis-meting-sftp");
    try (Meetsftp sftp = new Meetsftp(servermap, PARTIJEN.overSftp());
        Kindgateway gateway = Kindgateway.start(instellingen(sftp));
        Kijkdatabase database = gateway.database()) {
      Commitmeting commits = new Commitmeting(database::verbind);
      int verbindingen = gateway.verbindingen();
      Meetverzender verzender =
          new Meetverzender(gateway.poort(), sftp, Set.copyOf(PARTIJEN.overSftp()));
      Meetloop.Uitkomst loop =
          stuur(verzender, gateway, postbussen(gateway, servermap), warm, aantal);
      Map<String, Long> oordelen = gateway.vraag(kijk -> oordelen(kijk, warm + aantal));
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
      FileSystemUtils.deleteRecursively(servermap);
    }
  }

  double perSeconde() {
    return aantal * 1e9 / loop.duur();
  }

  /** Processor time of the gateway and of its PostgreSQL for one message; not of its senders. */
  Rekentijd perBericht() {
    return loop.rekentijd().per(aantal);
  }

  /** Its senders give a file its name when it is whole, so that it need not rest. */
  private static List<String> instellingen(Meetsftp sftp) {
    List<String> instellingen =
        new ArrayList<>(List.of("--sluis.sftp.rust=0s", "--logging.level.org.apache.sshd=error"));
    instellingen.addAll(PARTIJEN.instellingen(sftp));
    return instellingen;
  }

  /** Where the answers come: on the SFTP server, and of all others in a folder of the gateway. */
  private static List<Path> postbussen(Kindgateway gateway, Path servermap) {
    List<String> overSftp = PARTIJEN.overSftp();
    return PARTIJEN.codes().stream()
        .map(
            code ->
                overSftp.contains(code)
                    ? servermap.resolve(code).resolve("uit")
                    : gateway.postbus(code))
        .toList();
  }

  private static Meetloop.Uitkomst stuur(
      Meetverzender verzender, Kindgateway gateway, List<Path> uit, int warm, int aantal)
      throws Exception {
    Meetverkeer verkeer = new Meetverkeer(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
    Meetloop loop = new Meetloop(PARTIJEN, verkeer, verzender, warm, aantal);
    try (Meetpostbussen postbussen = new Meetpostbussen(uit, loop::ontvang)) {
      postbussen.begin();
      return loop.doe(gateway);
    }
  }

  /** Of every message, once nothing is under way any more. */
  private static Map<String, Long> oordelen(JdbcClient database, int aantal) {
    long tot = System.nanoTime() + GEDULD.toNanos();
    while (tel(database, "where status = 'AFGEHANDELD'") < aantal) {
      if (System.nanoTime() - tot > 0) {
        throw new IllegalStateException("Not every message was delivered to its end");
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
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
