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
final class Kindgateway implements Meetloop.Meter, AutoCloseable {
  private static final long GEDULD_SECONDEN = 300;

  /** As much as the program that measures has itself. */
  private static final int GEHEUGEN_MB = 256;

  private final Path map;
  private final Process proces;
  private Meetproces.Gereed gereed = new Meetproces.Gereed(0, 0);

  private Kindgateway(Path map, Process proces) {
    this.map = map;
    this.proces = proces;
  }

  /** Starts it in an empty folder and waits until it takes messages. */
  static Kindgateway start(List<String> instellingen) throws IOException, InterruptedException {
    return start(Files.createTempDirectory("sluis-meting"), GEHEUGEN_MB, instellingen);
  }

  /**
   * Starts it and waits until it takes messages.
   *
   * @param map its data folder, which goes away with it
   * @param geheugen how many megabytes its heap may be
   */
  static Kindgateway start(Path map, int geheugen, List<String> instellingen)
      throws IOException, InterruptedException {
    List<String> opdracht =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx%dm".formatted(geheugen),
                // as the script starts one
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                Meetproces.class.getName(),
                map.toString(),
                "--sluis.data=" + map,
                "--server.port=0",
                "--logging.level.nl.sluis=warn",
                "--logging.level.scherm=error"));
    opdracht.addAll(instellingen);
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
    Path bestand = map.resolve(Meetproces.GEREED);
    long tot = System.nanoTime() + TimeUnit.SECONDS.toNanos(GEDULD_SECONDEN);
    while (!Files.exists(bestand)) {
      if (!proces.isAlive() || System.nanoTime() - tot > 0) {
        List<String> regels = Files.readAllLines(logboek(map));
        throw new IllegalStateException(
            "The measured gateway does not start: "
                + (regels.isEmpty() ? "it says nothing" : einde(regels)));
      }
      Thread.sleep(100);
    }
    gereed = Meetproces.Gereed.lees(Files.readString(bestand));
  }

  /** The last lines, for the cause of a failure stands above what came of it. */
  private static String einde(List<String> regels) {
    return String.join(
        System.lineSeparator(), regels.subList(Math.max(0, regels.size() - 20), regels.size()));
  }

  int poort() {
    return gereed.poort();
  }

  /** How many connections it has to its database at most. */
  int verbindingen() {
    return gereed.verbindingen();
  }

  /** What it holds once it threw away what nobody needs, which it does now. */
  @Override
  public Geheugenstand geheugen() throws IOException, InterruptedException {
    Path antwoord = map.resolve(Meetproces.GEHEUGEN);
    proces.getOutputStream().write(Meetproces.VRAAG_GEHEUGEN);
    proces.getOutputStream().flush();
    while (!Files.exists(antwoord)) {
      if (!proces.isAlive()) {
        throw new IllegalStateException("The measured gateway has ended");
      }
      Thread.sleep(10);
    }
    Geheugenstand stand = Geheugenstand.lees(Files.readString(antwoord));
    Files.delete(antwoord);
    return stand;
  }

  /** Where the gateway delivers for this deelnemer. */
  Path postbus(String code) {
    return map.resolve("kanalen").resolve(code).resolve("uit");
  }

  /** Its processor time up to now. */
  @Override
  public Rekentijd rekentijd() throws IOException {
    return Rekentijd.nu(proces.pid(), map);
  }

  /** Its process and those of its database. */
  List<Long> processen() throws IOException {
    List<Long> processen = new ArrayList<>(Rekentijd.metKinderen(Rekentijd.postmaster(map)));
    processen.add(proces.pid());
    return processen;
  }

  /** Something that is asked of its database. */
  interface Vraag<T> {
    T stel(JdbcClient database) throws SQLException;
  }

  <T> T vraag(Vraag<T> vraag) throws IOException, SQLException {
    try (Kijkdatabase kijk = database()) {
      SingleConnectionDataSource bron = new SingleConnectionDataSource(kijk.verbind(), true);
      try {
        return vraag.stel(JdbcClient.create(bron));
      } finally {
        bron.destroy();
      }
    }
  }

  /** Its database, with the rights that the gateway has at work. */
  Kijkdatabase database() {
    return Kijkdatabase.open(map);
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
