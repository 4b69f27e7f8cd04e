package nl.sluis.meting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.sluis.opslag.Kijkdatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A gateway in a process of its own, so that what it uses is told apart from its senders, with a
 * database that goes away again.
 */
final class Kindgateway implements AutoCloseable {
  private static final long GEDULD_SECONDEN = 300;
  private static final String GEHEUGEN = "-Xmx256m";

  private final Path map;
  private final Process proces;
  private int poort;

  private Kindgateway(Path map, Process proces) {
    this.map = map;
    this.proces = proces;
  }

  /** Starts it and waits until it takes messages. */
  static Kindgateway start(Meetpartijen partijen) throws IOException, InterruptedException {
    Path map = Files.createTempDirectory("sluis-meting");
    List<String> opdracht =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                GEHEUGEN,
                "-cp",
                System.getProperty("java.class.path"),
                Meetproces.class.getName(),
                map.toString(),
                "--sluis.data=" + map,
                "--server.port=0",
                "--logging.level.nl.sluis=warn",
                "--logging.level.scherm=error"));
    opdracht.addAll(partijen.instellingen());
    Process proces =
        new ProcessBuilder(opdracht)
            .redirectErrorStream(true)
            .redirectOutput(logboek(map).toFile())
            .start();
    Kindgateway gateway = new Kindgateway(map, proces);
    try {
      gateway.wachtTotGereed();
      return gateway;
    } catch (IOException | RuntimeException fout) {
      gateway.close();
      throw fout;
    }
  }

  private static Path logboek(Path map) {
    return map.resolve("gateway.log");
  }

  private void wachtTotGereed() throws IOException, InterruptedException {
    Path gereed = map.resolve(Meetproces.GEREED);
    long tot = System.nanoTime() + TimeUnit.SECONDS.toNanos(GEDULD_SECONDEN);
    while (!Files.exists(gereed)) {
      if (!proces.isAlive() || System.nanoTime() - tot > 0) {
        List<String> regels = Files.readAllLines(logboek(map));
        throw new IllegalStateException(
            "The measured gateway does not start: "
                + (regels.isEmpty() ? "it says nothing" : regels.get(regels.size() - 1)));
      }
      Thread.sleep(100);
    }
    poort = Integer.parseInt(Files.readString(gereed));
  }

  int poort() {
    return poort;
  }

  /** Where the gateway delivers for this deelnemer. */
  Path postbus(String code) {
    return map.resolve("kanalen").resolve(code).resolve("uit");
  }

  /** Its processor time up to now. */
  Rekentijd rekentijd() throws IOException {
    return Rekentijd.nu(proces.pid(), postmaster());
  }

  /** Its process and those of its database. */
  List<Long> processen() throws IOException {
    List<Long> processen = new ArrayList<>(Rekentijd.metKinderen(postmaster()));
    processen.add(proces.pid());
    return processen;
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(map.resolve("postgres").resolve("postmaster.pid")).get(0).strip());
  }

  /** Something that is asked of its database. */
  interface Vraag<T> {
    T stel(JdbcClient database) throws SQLException;
  }

  <T> T vraag(Vraag<T> vraag) throws IOException, SQLException {
    try (Kijkdatabase kijk = Kijkdatabase.open(map)) {
      SingleConnectionDataSource bron = new SingleConnectionDataSource(kijk.verbind(), true);
      try {
        return vraag.stel(JdbcClient.create(bron));
      } finally {
        bron.destroy();
      }
    }
  }

  /** Ends it; it notices that nothing more can come. */
  @Override
  public void close() throws IOException {
    proces.getOutputStream().close();
    try {
      if (!proces.waitFor(GEDULD_SECONDEN, TimeUnit.SECONDS)) {
        proces.destroyForcibly().waitFor();
      }
    } catch (InterruptedException einde) {
      Thread.currentThread().interrupt();
    }
    FileSystemUtils.deleteRecursively(map);
  }
}
