package nl.sluis.meting;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * How long who types a command waits, by the clock: everything in processes of their own, as the
 * script {@code sluis} runs them. Medians in milliseconds.
 *
 * @param start until a gateway on an existing data folder says that it is ready
 * @param controleerKoud a check of one small message
 */
record Opstartmeting(double start, double controleerKoud) {
  private static final String KLEIN_BERICHT = "api/voorbeelden/declaratie-goed.xml";
  private static final int STARTS = 3;
  private static final Duration GEDULD = Duration.ofMinutes(5);
  private static final double NANOS_PER_MILLI = 1_000_000.0;

  /**
   * Measures.
   *
   * @param script the script that ran this measurement
   * @param rondes how often a check is done; a start no more than three times
   */
  static Opstartmeting doe(Path script, int rondes) throws IOException, InterruptedException {
    Path map = Files.createTempDirectory("sluis-opstarten");
    try {
      return new Opstartmeting(
          start(script, map, Math.min(rondes, STARTS)), controleerKoud(script, map, rondes));
    } finally {
      FileSystemUtils.deleteRecursively(map);
    }
  }

  Map<String, Object> json() {
    return Map.of("start_ms", Math.round(start), "controleer_koud_ms", Math.round(controleerKoud));
  }

  List<String> tekst() {
    return List.of(
        "  %-44s %7.0f ms".formatted("start op een bestaande map, tot gereed", start),
        "  %-44s %7.0f ms".formatted("controleer van één klein bericht, koud", controleerKoud));
  }

  private static double controleerKoud(Path script, Path map, int rondes)
      throws IOException, InterruptedException {
    Path bericht = map.resolve("bericht.xml");
    try (InputStream voorbeeld =
        Objects.requireNonNull(
            Opstartmeting.class.getClassLoader().getResourceAsStream(KLEIN_BERICHT))) {
      Files.copy(voorbeeld, bericht);
    }
    List<Double> duren = new ArrayList<>();
    for (int ronde = 0; ronde <= rondes; ronde++) {
      long begin = System.nanoTime();
      int status = proces(script, map, "controleer", bericht.toString()).waitFor();
      duren.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
      if (status != 0) {
        throw new IllegalStateException("The measured message is not approved");
      }
    }
    return midden(duren);
  }

  private static double start(Path script, Path map, int rondes)
      throws IOException, InterruptedException {
    List<Double> duren = new ArrayList<>();
    for (int ronde = 0; ronde <= rondes; ronde++) {
      int poort = vrijePoort();
      long begin = System.nanoTime();
      Process gateway =
          proces(script, map, "start", "--data", "data", "--poort", Integer.toString(poort));
      try {
        wachtTotGereed(gateway, poort);
        duren.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
      } finally {
        gateway.destroy();
        if (!gateway.waitFor(GEDULD.toSeconds(), TimeUnit.SECONDS)) {
          gateway.destroyForcibly().waitFor();
        }
      }
    }
    return midden(duren);
  }

  /** Without the first, which makes what the others find. */
  private static double midden(List<Double> duren) {
    List<Double> rest = duren.subList(1, duren.size()).stream().sorted().toList();
    return rest.get(rest.size() / 2);
  }

  private static void wachtTotGereed(Process gateway, int poort) throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest gereed =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(poort)))
            .timeout(Duration.ofSeconds(5))
            .build();
    long tot = System.nanoTime() + GEDULD.toNanos();
    while (!zegtGereed(http, gereed)) {
      if (!gateway.isAlive() || System.nanoTime() > tot) {
        throw new IllegalStateException("The measured gateway does not start");
      }
      Thread.sleep(10);
    }
  }

  private static boolean zegtGereed(HttpClient http, HttpRequest gereed)
      throws InterruptedException {
    try {
      return http.send(gereed, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException nogNiet) {
      return false;
    }
  }

  private static int vrijePoort() throws IOException {
    try (ServerSocket vrij = new ServerSocket(0)) {
      return vrij.getLocalPort();
    }
  }

  /** In a folder without settings, and without those of the environment. */
  private static Process proces(Path script, Path map, String... argumenten) throws IOException {
    List<String> opdracht = new ArrayList<>(List.of(script.toString()));
    opdracht.addAll(List.of(argumenten));
    ProcessBuilder proces =
        new ProcessBuilder(opdracht)
            .directory(map.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    proces
        .environment()
        .keySet()
        .removeIf(naam -> naam.startsWith("SLUIS_") || naam.startsWith("SPRING_"));
    return proces.start();
  }
}
