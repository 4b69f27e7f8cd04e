package nl.sluis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Standaard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of docs/bedrijfsregels.md beside the national list, and beside what it points at. */
class BedrijfsregelsTest {
  private static final Pattern RIJ =
      Pattern.compile(
          "^\\| (OP[0-9x]+)(?: \\((iJw|iWmo)\\))? \\| ([^|]+) \\| ([^|]+) \\| ([^|]*)\\|$",
          Pattern.MULTILINE);
  private static final Pattern LANDELIJK = Pattern.compile("\\b(?:TR|CD|CS|IV)[0-9]{3}\\b");
  private static final Pattern KLASSE = Pattern.compile("`[a-z]+/[A-Z][A-Za-z]+`");
  private static final Pattern PROEF = Pattern.compile("\\b[A-Z][A-Za-z]+Test\\b");
  private static final Pattern GEVAL = Pattern.compile("`([A-Za-z0-9]+/[a-z][A-Za-z0-9-]+)`");

  /** Where a bedrijfsregel is kept, and what proves it. */
  private record Rij(String code, String alleen, String waar, String proef) {
    static Rij van(MatchResult rij) {
      return new Rij(
          rij.group(1), String.valueOf(rij.group(2)), rij.group(4), rij.group(5).strip());
    }

    boolean geldtIn(Standaard standaard) {
      return alleen.equals("null") || alleen.equals(standaard == Standaard.IJW ? "iJw" : "iWmo");
    }
  }

  private static List<Rij> rijen() throws IOException {
    return RIJ.matcher(Files.readString(Path.of("docs", "bedrijfsregels.md")))
        .results()
        .map(Rij::van)
        .toList();
  }

  private static List<String> genoemd(Pattern patroon, String tekst) {
    return patroon.matcher(tekst).results().map(MatchResult::group).toList();
  }

  @ParameterizedTest
  @EnumSource(Standaard.class)
  void noemtElkeBedrijfsregelVanDeLijst(Standaard standaard) throws IOException {
    JsonNode lijst =
        new ObjectMapper()
            .readTree(
                Standaardmap.map()
                    .resolve(standaard.map() + "-3.2")
                    .resolve("regels.json")
                    .toFile());
    Set<String> nationaal = new TreeSet<>();
    lijst.forEach(regel -> nationaal.add(regel.path("code").asText()));
    nationaal.removeIf(code -> !code.startsWith("OP"));
    assertThat(nationaal).hasSizeGreaterThan(80);
    assertThat(rijen().stream().filter(rij -> rij.geldtIn(standaard)).map(Rij::code))
        .containsExactlyInAnyOrderElementsOf(nationaal);
  }

  @Test
  void zegtVanElkeWieHaarHoudtEnWatHetBewijst() throws IOException {
    assertThat(rijen())
        .hasSizeGreaterThan(80)
        .allSatisfy(
            rij -> {
              boolean isVanMensen = rij.waar.startsWith("mens");
              boolean heeftRegel = LANDELIJK.matcher(rij.waar).find();
              assertThat(isVanMensen || heeftRegel || !rij.proef.isEmpty()).as(rij.code).isTrue();
            });
  }

  /** A national rule has its cases in a folder of its own, in the Wmo too when it holds there. */
  @Test
  void noemtAlleenRegelsMetGevallen() throws IOException {
    for (Rij rij : rijen()) {
      for (String code : genoemd(LANDELIJK, rij.waar)) {
        try (Stream<Path> gevallen = Files.list(Path.of("conformance-tests", code))) {
          assertThat(gevallen.map(pad -> pad.getFileName().toString()))
              .as("%s: %s", rij.code, code)
              .anyMatch(naam -> rij.alleen.equals("iJw") || naam.contains("wmo"));
        }
      }
    }
  }

  @Test
  void noemtAlleenKlassenProevenEnGevallenDieErZijn() throws IOException {
    Set<String> proeven;
    try (Stream<Path> bestanden = Files.walk(Path.of("src", "test", "java"))) {
      proeven =
          bestanden
              .map(pad -> pad.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }
    for (Rij rij : rijen()) {
      assertThat(genoemd(KLASSE, rij.waar))
          .as(rij.code)
          .allSatisfy(
              klasse ->
                  assertThat(Path.of("src/main/java/nl/sluis", klasse.replace("`", "") + ".java"))
                      .exists());
      assertThat(proeven).as(rij.code).containsAll(genoemd(PROEF, rij.proef));
      assertThat(GEVAL.matcher(rij.proef).results().map(geval -> geval.group(1)))
          .as(rij.code)
          .allSatisfy(
              geval -> assertThat(Path.of("conformance-tests", geval, "geval.yaml")).exists());
    }
  }
}
