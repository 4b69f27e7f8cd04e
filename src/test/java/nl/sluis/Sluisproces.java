package nl.sluis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.boot.web.context.WebServerApplicationContext;

/** A gateway in a process of its own, which a test can kill as a power failure does. */
public final class Sluisproces implements AutoCloseable {
  private static final String GEREED = "GEREED ";

  /** It starts sooner when the compiler does less and classes of this build are not verified. */
  private static final List<String> KORT_LEVEN =
      List.of(
          "-Xmx512m",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote");

  private final Path map;
  private final Process proces;
  private final BufferedReader uitvoer;

  private Sluisproces(Path map, Process proces) {
    this.map = map;
    this.proces = proces;
    this.uitvoer =
        new BufferedReader(new InputStreamReader(proces.getInputStream(), StandardCharsets.UTF_8));
  }

  /** What the process runs. */
  public static final class Programma {
    public static void main(String[] args) throws InterruptedException {
      var sluis = (WebServerApplicationContext) SluisApplication.start(args);
      System.out.println(GEREED + sluis.getWebServer().getPort());
      new CountDownLatch(1).await();
    }
  }

  /** In this data folder; what it logs is beside it. */
  public static Sluisproces start(Path map, String... instellingen) throws IOException {
    List<String> opdracht = new ArrayList<>(Klassenarchief.java());
    opdracht.addAll(KORT_LEVEN);
    opdracht.add(Programma.class.getName());
    opdracht.addAll(Proefsluis.argumenten(map));
    opdracht.addAll(List.of(instellingen));
    Files.createDirectories(map);
    Path logboek = logboek(map);
    Process proces =
        new ProcessBuilder(opdracht)
            .redirectError(ProcessBuilder.Redirect.appendTo(logboek.toFile()))
            .start();
    Klassenarchief.leerVan(proces, opdracht);
    return new Sluisproces(map, proces);
  }

  /** What every gateway in this data folder logged. */
  public static Path logboek(Path map) {
    return map.resolveSibling(map.getFileName() + ".log");
  }

  /** Waits until it accepts messages; where it listens, or nothing when it ended before. */
  public Optional<String> adres() {
    return regel(GEREED).map(regel -> "http://127.0.0.1:" + regel.substring(GEREED.length()));
  }

  /** Waits for a line on its standard output that begins so. */
  public Optional<String> regel(String begin) {
    return uitvoer.lines().filter(regel -> regel.startsWith(begin)).findFirst();
  }

  /** Kills it at once; a database of its own lives on. */
  public void dood() {
    try {
      proces.destroyForcibly().waitFor();
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
    }
  }

  /** Kills it and the database of its own, as a power failure does. */
  public void stroomstoring() throws IOException {
    Path pidbestand = map.resolve("postgres").resolve("postmaster.pid");
    if (Files.exists(pidbestand)) {
      String pid = Files.readAllLines(pidbestand).get(0).strip();
      ProcessHandle.of(Long.parseLong(pid))
          .ifPresent(
              postmaster ->
                  Stream.concat(Stream.of(postmaster), postmaster.descendants())
                      .toList()
                      .forEach(ProcessHandle::destroyForcibly));
    }
    dood();
  }

  @Override
  public void close() {
    dood();
  }
}
