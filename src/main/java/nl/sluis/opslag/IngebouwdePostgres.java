package nl.sluis.opslag;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.sluis.start.Startfout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in the data folder, for one who did not configure another. It is a
 * separate process and outlives ours when that is killed, so one that was left behind is stopped
 * first; PostgreSQL then recovers what was committed.
 */
final class IngebouwdePostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IngebouwdePostgres.class);
  private static final Duration GEDULD = Duration.ofSeconds(60);
  private static final Duration GEDULD_BIJ_STOPPEN = Duration.ofSeconds(10);

  /** Stands in the data directory once the server has run, so a half initdb is recognised. */
  private static final String GEREED = "sluis.gereed";

  /** Makes the tables; the gateway itself works as {@link #TOEPASSING}. */
  static final String EIGENAAR = "postgres";

  /** Reads and writes what is kept, and adds to the audit trail, but cannot change that. */
  static final String TOEPASSING = "sluis";

  /** Who is on this computer still needs the password to read what is in the database. */
  private static final String TOEGANG =
      """
      host all postgres,sluis 127.0.0.1/32 scram-sha-256
      host all postgres,sluis ::1/128 scram-sha-256
      """;

  private static final String MAAK_TOEPASSING =
      """
      do $$ begin
        if not exists (select from pg_roles where rolname = 'sluis') then
          create role sluis login;
        end if;
      end $$
      """;

  private final EmbeddedPostgres server;
  private final Wachtwoorden wachtwoorden;

  private IngebouwdePostgres(EmbeddedPostgres server, Wachtwoorden wachtwoorden) {
    this.server = server;
    this.wachtwoorden = wachtwoorden;
  }

  /** The passwords of the two roles; letters and digits only. */
  record Wachtwoorden(String eigenaar, String toepassing) {
    /** Those that are kept in this folder; at the first time new ones. */
    static Wachtwoorden in(Path map) {
      return new Wachtwoorden(
          Wachtwoord.in(map.resolve("postgres.wachtwoord")),
          Wachtwoord.in(map.resolve("sluis.wachtwoord")));
    }
  }

  /**
   * Starts the server.
   *
   * @param map its data directory, which is never emptied
   * @param programma where the server's own program files are unpacked
   */
  static IngebouwdePostgres start(Path map, Path programma, Wachtwoorden wachtwoorden) {
    Schijfruimte.eis(map, Files.exists(map.resolve(GEREED)));
    try {
      stopAchtergebleven(map);
      zetHalveMapOpzij(map);
      Afscherming.maakMap(programma);
      EmbeddedPostgres server =
          instellingen(map, programma)
              .setConnectConfig("password", wachtwoorden.eigenaar())
              .start();
      Afscherming.alleenEigenaarSchrijft(programma);
      beveilig(server, map, wachtwoorden);
      if (!Files.exists(map.resolve(GEREED))) {
        Files.createFile(map.resolve(GEREED));
      }
      LOG.info("PostgreSQL runs on port {} with its data in {}", server.getPort(), map);
      return new IngebouwdePostgres(server, wachtwoorden);
    } catch (SQLException | IOException | IllegalStateException | UncheckedIOException fout) {
      if (Schijfruimte.isVol(map) || Schijfruimte.isVol(programma)) {
        throw Schijfruimte.vol(map);
      }
      throw new Startfout(
          "De ingebouwde PostgreSQL in %s start niet: %s.".formatted(map, fout.getMessage()),
          "Kijk of de gebruiker die Sluis start eigenaar is van deze map, of zijn computer genoeg"
              + " geheugen heeft, en of /tmp te schrijven is. Of gebruik een eigen PostgreSQL met"
              + " spring.datasource.url.");
    }
  }

  private static EmbeddedPostgres.Builder instellingen(Path map, Path programma) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(map.toAbsolutePath())
        .setOverrideWorkingDirectory(programma.toAbsolutePath().toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(GEDULD)
        .setLocaleConfig("locale", "C")
        // the library is meant for tests and switches both off
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "60")
        // plans are kept, and those of a database that was empty are soon wrong: statistics now and
        // then make them anew, and no table of a few pages is read whole for one row; of a table
        // that grew by a tenth they say the same again
        .setServerConfig("autovacuum_naptime", "5s")
        .setServerConfig("autovacuum_analyze_scale_factor", "0.3")
        .setServerConfig("random_page_cost", "1.1")
        // no way in but localhost; a client that died is noticed within a second
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "''")
        .setServerConfig("client_connection_check_interval", "1000");
  }

  /** A new server lets everyone on this computer in, and one from before has but one role. */
  private static void beveilig(EmbeddedPostgres server, Path map, Wachtwoorden wachtwoorden)
      throws SQLException, IOException {
    Path toegang = map.resolve("pg_hba.conf");
    boolean isBeveiligd = Files.readString(toegang).contains(EIGENAAR + "," + TOEPASSING);
    try (Connection verbinding = server.getPostgresDatabase().getConnection();
        Statement opdracht = verbinding.createStatement()) {
      opdracht.execute(MAAK_TOEPASSING);
      opdracht.execute(metWachtwoord(TOEPASSING, wachtwoorden.toepassing()));
      if (!isBeveiligd) {
        opdracht.execute(metWachtwoord(EIGENAAR, wachtwoorden.eigenaar()));
        Files.writeString(toegang, TOEGANG);
        opdracht.execute("select pg_reload_conf()");
      }
    }
  }

  private static String metWachtwoord(String rol, String wachtwoord) {
    return "alter role %s password '%s'".formatted(rol, wachtwoord);
  }

  Wachtwoorden wachtwoorden() {
    return wachtwoorden;
  }

  /** Without a user: there are two. */
  String jdbcUrl() {
    return jdbcUrl(server.getPort());
  }

  static String jdbcUrl(int poort) {
    return "jdbc:postgresql://localhost:%d/postgres".formatted(poort);
  }

  int poort() {
    return server.getPort();
  }

  /** Whether a server has this data directory in use. */
  static boolean loopt(Path map) throws IOException {
    Path pidbestand = map.resolve("postmaster.pid");
    return Files.exists(pidbestand) && postmaster(pidbestand).isPresent();
  }

  /** Stops the server that a killed Sluis left behind; it is found by its own pid file. */
  static void stopAchtergebleven(Path map) throws IOException {
    Path pidbestand = map.resolve("postmaster.pid");
    if (!Files.exists(pidbestand)) {
      return;
    }
    Optional<ProcessHandle> postmaster = postmaster(pidbestand);
    if (postmaster.isPresent()) {
      LOG.info("Stopping the PostgreSQL that an earlier run left behind");
      stop(postmaster.get());
    }
  }

  /** The number in the file may since have gone to some other program, which is left alone. */
  private static Optional<ProcessHandle> postmaster(Path pidbestand) throws IOException {
    try (Stream<String> regels = Files.lines(pidbestand)) {
      return regels
          .findFirst()
          .map(String::strip)
          .filter(regel -> regel.matches("[0-9]{1,10}"))
          .map(Long::valueOf)
          .flatMap(ProcessHandle::of)
          .filter(proces -> proces.info().command().orElse("").contains("postgres"));
    }
  }

  private static void stop(ProcessHandle postmaster) {
    CompletableFuture<Void> alleDelen =
        CompletableFuture.allOf(
            Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new));
    postmaster.destroy();
    if (!isGestopt(alleDelen)) {
      postmaster.destroyForcibly();
      isGestopt(alleDelen);
    }
  }

  private static boolean isGestopt(CompletableFuture<Void> alleDelen) {
    try {
      alleDelen.get(GEDULD_BIJ_STOPPEN.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException duurtTeLang) {
      return false;
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException fout) {
      throw new IllegalStateException("Cannot stop PostgreSQL", fout);
    }
  }

  /** Nothing was ever received in a directory whose first start did not come to its end. */
  private static void zetHalveMapOpzij(Path map) throws IOException {
    if (Files.isDirectory(map) && !Files.exists(map.resolve(GEREED))) {
      Path opzij = map.resolveSibling(map.getFileName() + "-onvolledig-" + System.nanoTime());
      LOG.warn("The first start of PostgreSQL was broken off; {} is put aside as {}", map, opzij);
      Files.move(map, opzij);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
