package nl.sluis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs after the build, as a last step of {@code mvn verify}: the archive of {@code ./sluis pakket}
 * judges a message where there is no Maven, no git and no source.
 */
class Pakketcontrole {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path map;

  @Test
  void draaitMetAlleenJava() throws IOException, InterruptedException {
    Uitkomst gemaakt = draai(Path.of(""), System.getenv("PATH"), "pakket", map.toString());
    assertThat(gemaakt.status()).as(gemaakt.tekst()).isZero();
    Path pakket = Path.of(gemaakt.tekst().strip());
    assertThat(pakket).exists();
    pakUit(pakket);
    Path sluis = map.resolve(pakket.getFileName().toString().replace(".tar.gz", ""));

    String alleenShell = alleenShell().toString();
    Uitkomst oordeel =
        draai(
            sluis,
            alleenShell,
            "controleer",
            "--peildatum",
            "2026-05-10",
            "conformance-tests/voorbeelden/declaratie-onvolledig.xml");

    assertThat(oordeel.status()).as(oordeel.tekst()).isEqualTo(1);
    assertThat(oordeel.tekst()).contains("ontbreekt DeclaratieDagtekening");
    assertThat(draaitUitHetArchief(sluis)).as("what a check loads is ready for use").isTrue();
    assertThat(draai(sluis, alleenShell, "test").tekst()).contains("draai ze vanuit de broncode");
  }

  /** The first command made the archive of classes; with -Xshare:on Java refuses to run without. */
  private static boolean draaitUitHetArchief(Path sluis) throws IOException, InterruptedException {
    Path programma = sluis.resolve("programma");
    try (Stream<Path> archieven = Files.list(programma)) {
      Path archief =
          archieven.filter(pad -> pad.toString().endsWith(".jsa")).findFirst().orElseThrow();
      Process java =
          new ProcessBuilder(
                  JAVA.toString(),
                  "-Xshare:on",
                  "-XX:SharedArchiveFile=" + archief,
                  "-Xlog:class+load",
                  "-cp",
                  programma.resolve("sluis.jar").toString(),
                  "nl.sluis.command.Sluis",
                  "controleer",
                  sluis.resolve("conformance-tests/voorbeelden/declaratie-goed.xml").toString())
              .redirectErrorStream(true)
              .start();
      String tekst = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(java.waitFor()).as(tekst).isZero();
      return tekst
          .lines()
          .filter(regel -> regel.contains(" nl.sluis.command.ControleerCommand "))
          .allMatch(regel -> regel.contains("shared objects file"));
    }
  }

  /** What the script itself needs of the system, and nothing besides. */
  private Path alleenShell() throws IOException {
    Path bin = Files.createDirectory(map.resolve("bin"));
    for (String naam : List.of("bash", "env", "readlink", "mv", "java")) {
      Files.createSymbolicLink(bin.resolve(naam), naam.equals("java") ? JAVA : vind(naam));
    }
    return bin;
  }

  private static Path vind(String naam) {
    return List.of(Path.of("/usr/bin", naam), Path.of("/bin", naam)).stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private void pakUit(Path pakket) throws IOException, InterruptedException {
    assertThat(
            new ProcessBuilder("tar", "-C", map.toString(), "-xf", pakket.toString())
                .inheritIO()
                .start()
                .waitFor())
        .isZero();
  }

  private record Uitkomst(int status, String tekst) {}

  private static Uitkomst draai(Path waar, String pad, String... argumenten)
      throws IOException, InterruptedException {
    List<String> opdracht = new ArrayList<>(List.of("./sluis"));
    opdracht.addAll(List.of(argumenten));
    ProcessBuilder proces = new ProcessBuilder(opdracht).directory(waar.toAbsolutePath().toFile());
    proces.environment().put("PATH", pad);
    proces.environment().remove("JAVA_HOME");
    proces.redirectErrorStream(true);
    Process draaiend = proces.start();
    String tekst = new String(draaiend.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Uitkomst(draaiend.waitFor(), tekst);
  }
}
