package nl.sluis.command;

import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs what the README and the pages in docs show: every {@code console} block is a call and its
 * whole output, where … stands for what is left out.
 */
class ReadmeTest {
  private static final Pattern BLOK =
      Pattern.compile(
          "^```console\\n\\$ \\./sluis ((?:[^\\n]*\\\\\\n)*[^\\n]*)\\n(.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> geeftDeUitvoerDieErStaat() throws IOException {
    return paginas().stream()
        .flatMap(
            pagina ->
                blokken(pagina)
                    .map(
                        blok ->
                            DynamicTest.dynamicTest(
                                pagina + ": " + blok.group(1),
                                () -> voerUit(blok.group(1), blok.group(2)))));
  }

  private static void voerUit(String opdracht, String verwacht) {
    String uit = sluis(opdracht.replace("\\\n", " ").trim().split("\\s+")).uit();
    String patroon =
        Stream.of(verwacht.split("…\\n?", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    assertThat(uit).matches(Pattern.compile(patroon, Pattern.DOTALL));
  }

  @Test
  void toontDeBelangrijksteOpdrachten() throws IOException {
    assertThat(paginas().stream().flatMap(ReadmeTest::blokken).map(blok -> blok.group(1)))
        .anyMatch(opdracht -> opdracht.startsWith("controleer"))
        .anyMatch(opdracht -> opdracht.startsWith("declareer"))
        .anyMatch(opdracht -> opdracht.startsWith("beschikking"))
        .anyMatch(opdracht -> opdracht.startsWith("contracten"))
        .anyMatch(opdracht -> opdracht.startsWith("ruimte"))
        .anyMatch(opdracht -> opdracht.startsWith("regels"));
  }

  @Test
  void noemtAlleenBestandenDieErZijn() throws IOException {
    assertThat(paginas())
        .allSatisfy(pagina -> assertThat(verwijzingen(pagina)).allMatch(Files::exists));
    assertThat(verwijzingen(Path.of("README.md"))).isNotEmpty();
  }

  /** A name such as controle/Doorloop is a room and its class. */
  @Test
  void noemtAlleenKlassenDieErZijn() throws IOException {
    Pattern klasse = Pattern.compile("`((?:[a-z]+/)+[A-Z][A-Za-z]+)`");
    List<String> genoemd =
        paginas().stream()
            .flatMap(pagina -> klasse.matcher(tekst(pagina)).results())
            .map(naam -> naam.group(1))
            .distinct()
            .toList();
    assertThat(genoemd)
        .hasSizeGreaterThan(30)
        .allSatisfy(naam -> assertThat(Path.of("src/main/java/nl/sluis", naam + ".java")).exists());
  }

  /** What Sluis says to look up, such as: docs/audit.md, onder De keten. */
  @Test
  void verwijstVanuitDeCodeNaarPaginasEnKoppenDieErZijn() throws IOException {
    Pattern verwijzing = Pattern.compile("(docs/[a-z-]+\\.md)(?:, (?:onder|under) ([^.\"]+))?");
    List<MatchResult> genoemd =
        bronnen().stream()
            .map(bron -> tekst(bron).replaceAll("\"\\s*\\+\\s*\"", ""))
            .flatMap(tekst -> verwijzing.matcher(tekst).results())
            .toList();
    assertThat(genoemd).anyMatch(naam -> naam.group(2) != null);
    for (MatchResult naam : genoemd) {
      Path pagina = Path.of(naam.group(1));
      assertThat(pagina).exists();
      if (naam.group(2) != null) {
        assertThat(tekst(pagina)).containsPattern("(?m)^#+ " + Pattern.quote(naam.group(2)) + "$");
      }
    }
  }

  private static List<Path> bronnen() throws IOException {
    try (Stream<Path> bronnen = Files.walk(Path.of("src/main"))) {
      return bronnen.filter(pad -> pad.toString().matches(".*\\.(java|yaml|sql)")).toList();
    }
  }

  @Test
  void isEenDeur() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThan(200);
  }

  private static List<Path> paginas() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
              docs.filter(pad -> pad.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  private static Stream<MatchResult> blokken(Path pagina) {
    return BLOK.matcher(tekst(pagina)).results();
  }

  private static List<Path> verwijzingen(Path pagina) {
    return Pattern.compile("]\\(([^):#]+)(?:#[^)]*)?\\)")
        .matcher(tekst(pagina))
        .results()
        .map(verwijzing -> pagina.resolveSibling(verwijzing.group(1)))
        .toList();
  }

  private static String tekst(Path pagina) {
    try {
      return Files.readString(pagina);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
