package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script, on a machine of its own with a Java and a Maven that only tell how called. */
class ScriptTest {
  private static final List<String> GEREEDSCHAP =
      List.of(
          "dirname",
          "readlink",
          "sed",
          "head",
          "find",
          "cat",
          "touch",
          "mktemp",
          "env",
          "grep",
          "sleep",
          "mv",
          "rm");
  private static final String MAAKT_ARCHIEVEN =
      """
      for deel; do case "$deel" in
        -Xshare:dump) maak=1 ;;
        -XX:SharedArchiveFile=*) bestand="${deel#*=}" ;;
      esac; done
      [ -z "${maak:-}" ] || { %s; exit; }
      printf '<%%s>' "$@"; exit 1""";
  private static final Instant VROEGER = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path machine;
  private final Map<String, String> omgeving = new HashMap<>();
  private Path project;
  private Path programmas;
  private Path jar;

  @BeforeEach
  void richtIn() throws IOException {
    project = machine.resolve("map met spaties");
    Files.createDirectories(project.resolve("src/main/java"));
    Files.createDirectories(project.resolve("message-schemas"));
    Files.createDirectories(project.resolve("target"));
    Files.copy(Path.of("sluis"), project.resolve("sluis"));
    Files.createFile(project.resolve("pom.xml"));
    programmas = Files.createDirectories(machine.resolve("jdk/bin"));
    for (String naam : GEREEDSCHAP) {
      programma(naam, "exec %s \"$@\"".formatted(zoek(naam)));
    }
    Files.writeString(machine.resolve("jdk/release"), "JAVA_VERSION=\"17.0.2\"\n");
    programma("java", "printf '<%s>' \"$@\"; exit 1");
    programma("mvn", "printf 'mvn %s\\n' \"$*\" >&2; touch target/sluis.jar");
    jar = project.resolve("target/sluis.jar");
    try (Stream<Path> bronnen = Files.walk(project)) {
      for (Path bron : bronnen.toList()) {
        Files.setLastModifiedTime(bron, FileTime.from(VROEGER));
      }
    }
  }

  @Test
  void geenStuurcodesVanMavenOpHetScherm() throws Exception {
    programma("mvn", "printf '\\033[0m'; printf '\\033[0m' >&2; touch target/sluis.jar");

    Aanroep aanroep = voerUit("regels");

    assertThat(aanroep.fouten()).startsWith("Sluis wordt gebouwd…\n").doesNotContain("\u001b");
  }

  @Test
  void geeftArgumentenEnEindstatusDoor() throws Exception {
    Files.createFile(jar);

    Aanroep aanroep = voerUit("controleer", "mijn bericht.xml", "*");

    assertThat(aanroep.uit()).contains("<" + jar + "><nl.sluis.command.Sluis><controleer>");
    assertThat(aanroep.uit()).endsWith("<controleer><mijn bericht.xml><*>");
    assertThat(aanroep.status()).isEqualTo(1);
    assertThat(aanroep.fouten()).isEmpty();
  }

  @Test
  void bouwtAlsErNogNietsGebouwdIs() throws Exception {
    Aanroep aanroep = voerUit("regels");

    assertThat(aanroep.fouten())
        .startsWith("Sluis wordt gebouwd…\nmvn ")
        .contains("-q")
        .endsWith("package\n");
    assertThat(aanroep.uit()).startsWith("<-XX").endsWith("<regels>");
  }

  @Test
  void maaktEenArchiefVanKlassenEenKeerEnGebruiktHet() throws Exception {
    Files.createFile(jar);
    Files.writeString(project.resolve("target/kort.lijst"), "java/lang/Object");
    programma("java", MAAKT_ARCHIEVEN.formatted("echo klassen > \"$bestand\""));

    Aanroep eerste = voerUit("regels");
    Aanroep tweede = voerUit("regels");

    assertThat(eerste.fouten()).isEqualTo("Sluis wordt eenmalig klaargezet voor deze Java…\n");
    assertThat(tweede.fouten()).isEmpty();
    assertThat(List.of(eerste.uit(), tweede.uit()))
        .allSatisfy(uit -> assertThat(uit).startsWith("<-XX:SharedArchiveFile=").contains(".jsa>"));
  }

  @Test
  void draaitZonderArchiefAlsErIetsMeekijkt() throws Exception {
    Files.createFile(jar);
    Files.writeString(project.resolve("target/kort.lijst"), "java/lang/Object");
    programma("java", MAAKT_ARCHIEVEN.formatted("echo klassen > \"$bestand\""));

    omgeving.put("JAVA_TOOL_OPTIONS", "-Xmx1g");
    assertThat(voerUit("regels").uit()).contains("SharedArchiveFile");
    omgeving.put("JAVA_TOOL_OPTIONS", "-XX:StartFlightRecording");
    assertThat(voerUit("regels").uit()).doesNotContain("SharedArchiveFile").endsWith("<regels>");
  }

  @Test
  void draaitZonderArchiefAlsDezeJavaHetNietKanMaken() throws Exception {
    Files.createFile(jar);
    Files.writeString(project.resolve("target/kort.lijst"), "java/lang/Object");
    programma("java", MAAKT_ARCHIEVEN.formatted("false"));

    Aanroep eerste = voerUit("regels");
    Aanroep tweede = voerUit("regels");

    assertThat(eerste.uit()).doesNotContain("SharedArchiveFile").endsWith("<regels>");
    assertThat(tweede.uit()).doesNotContain("SharedArchiveFile").endsWith("<regels>");
    assertThat(tweede.fouten()).isEmpty();
  }

  @Test
  void bouwtOpnieuwAlsEenBronNieuwerIs() throws Exception {
    Files.createFile(jar);
    Files.setLastModifiedTime(jar, FileTime.from(VROEGER.plusSeconds(60)));
    assertThat(voerUit("regels").fouten()).isEmpty();

    Files.createFile(project.resolve("src/main/java/Nieuw.java"));
    assertThat(voerUit("regels").fouten()).startsWith("Sluis wordt gebouwd…\n");
  }

  @Test
  void eindigtMetTweeAlsHetBouwenNietLukt() throws Exception {
    programma("mvn", "exit 1");

    Aanroep aanroep = voerUit("regels");

    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten())
        .endsWith("sluis: Het bouwen is niet gelukt; zie de meldingen hierboven.\n");
    assertThat(aanroep.uit()).isEmpty();
  }

  @Test
  void draaitBijTestAlleTests() throws Exception {
    programma("chromium", "");
    assertThat(voerUit("test").fouten()).startsWith("mvn ").endsWith(" verify\n");
  }

  @Test
  void zegtDatDeTestsVanDeConsoleEenBrowserMissen() throws Exception {
    assertThat(voerUit("test").fouten())
        .startsWith("sluis: Chromium ontbreekt; de tests van de console worden overgeslagen.")
        .endsWith(" verify\n");
  }

  @Test
  void zegtDatJavaOntbreekt() throws Exception {
    Files.delete(programmas.resolve("java"));

    Aanroep aanroep = voerUit("regels");

    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten()).startsWith("sluis: Java ontbreekt. Installeer Java 17 of nieuwer");
  }

  @Test
  void zegtDatJavaTeOudIs() throws Exception {
    Files.writeString(machine.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    assertThat(voerUit("regels").fouten()).contains("Java 1.8.0_402 is te oud");

    Files.delete(machine.resolve("jdk/release"));
    programma("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    Aanroep aanroep = voerUit("regels");
    assertThat(aanroep.fouten()).contains("Java 11.0.2 is te oud. Installeer Java 17 of nieuwer.");
    assertThat(aanroep.status()).isEqualTo(2);
  }

  @Test
  void zegtDatMavenOntbreekt() throws Exception {
    Files.delete(programmas.resolve("mvn"));

    Aanroep aanroep = voerUit("regels");

    assertThat(aanroep.status()).isEqualTo(2);
    assertThat(aanroep.fouten()).contains("sluis: Maven ontbreekt");
  }

  /** From another folder than the project's. */
  private Aanroep voerUit(String... argumenten) throws Exception {
    List<String> opdracht = new ArrayList<>();
    opdracht.add(zoek("bash").toString());
    opdracht.add(project.resolve("sluis").toString());
    opdracht.addAll(List.of(argumenten));
    Path uit = machine.resolve("uit");
    Path fouten = machine.resolve("fouten");
    ProcessBuilder bouw =
        new ProcessBuilder(opdracht)
            .directory(machine.toFile())
            .redirectOutput(uit.toFile())
            .redirectError(fouten.toFile());
    bouw.environment().clear();
    bouw.environment().putAll(omgeving);
    bouw.environment().put("PATH", programmas.toString());
    int status = bouw.start().waitFor();
    return new Aanroep(
        status,
        Files.readString(uit, StandardCharsets.UTF_8),
        Files.readString(fouten, StandardCharsets.UTF_8));
  }

  private void programma(String naam, String inhoud) throws IOException {
    Path pad = programmas.resolve(naam);
    Files.writeString(pad, "#!%s\n%s\n".formatted(zoek("bash"), inhoud));
    Files.setPosixFilePermissions(pad, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path zoek(String naam) {
    return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
        .map(map -> Path.of(map, naam))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
