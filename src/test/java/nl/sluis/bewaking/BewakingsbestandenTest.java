package nl.sluis.bewaking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.sluis.Proefsluis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Alert rules and dashboard for others to use, held to what a gateway really tells. */
class BewakingsbestandenTest {
  private static final Path REGELS = Path.of("beheer/prometheus/sluis.rules.yml");
  private static final Path DASHBOARD = Path.of("beheer/grafana/sluis.json");

  /** Prometheus makes it itself of every gateway. */
  private static final Set<String> VAN_PROMETHEUS = Set.of("up");

  private static final Set<String> WOORDEN = Set.of("and", "or", "unless", "bool", "offset");
  private static final Pattern KIEZER = Pattern.compile("\\{[^}]*}");
  private static final Pattern PER = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
  private static final Pattern DUUR = Pattern.compile("\\[[0-9a-z]+]");
  private static final Pattern NAAM = Pattern.compile("\\b[a-zA-Z_][a-zA-Z0-9_]*\\b(?!\\s*\\()");
  private static final Pattern DEEL = Pattern.compile("([a-z0-9_]+)\\{[^}]*deel=\"([a-z]+)\"");

  private static Proefsluis sluis;
  private static String meters;

  @BeforeAll
  static void vraagDeMeters() throws IOException {
    sluis = Proefsluis.start("bewakingsbestanden");
    sluis.post(Files.readAllBytes(Path.of("conformance-tests/voorbeelden/declaratie-fout.xml")));
    sluis.wachtTotAfgehandeld(1);
    meters = sluis.get("/actuator/prometheus").body();
  }

  @AfterAll
  static void sluit() {
    sluis.close();
  }

  @Test
  void elkeMeterInDeRegelsBestaat() throws IOException {
    List<String> vragen = regels().map(regel -> regel.path("expr").asText()).toList();
    assertThat(vragen).hasSizeGreaterThan(5);
    vragen.forEach(BewakingsbestandenTest::klopt);
  }

  @Test
  void elkeRegelZegtWatErIsEnWatTeDoen() throws IOException {
    assertThat(regels())
        .allSatisfy(
            regel -> {
              assertThat(regel.path("alert").asText()).startsWith("Sluis");
              assertThat(regel.path("labels").path("severity").asText())
                  .isIn("kritiek", "waarschuwing", "melding");
              assertThat(regel.path("annotations").path("summary").asText()).isNotBlank();
              assertThat(regel.path("annotations").path("description").asText()).isNotBlank();
            });
  }

  @Test
  void elkeMeterInHetDashboardBestaat() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    List<String> vragen = dashboard.findValuesAsText("expr");
    assertThat(vragen).hasSizeGreaterThan(10);
    vragen.forEach(BewakingsbestandenTest::klopt);
  }

  /** What Sluis tells of itself is looked after by somebody. */
  @Test
  void elkeMeterVanSluisStaatErgens() throws IOException {
    String gebruikt = Files.readString(REGELS) + Files.readString(DASHBOARD);
    Set<String> eigen =
        meters
            .lines()
            .filter(regel -> regel.startsWith("# TYPE sluis_"))
            .map(regel -> regel.split(" ")[2])
            .filter(naam -> !naam.matches("sluis_(versleuteling|audit|feiten)_.*|.*_max"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(eigen).hasSizeGreaterThan(5).allSatisfy(naam -> assertThat(gebruikt).contains(naam));
  }

  @Test
  void promtoolVindtDeRegelsGoed() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Stream.of("/usr/bin/promtool", "/usr/local/bin/promtool")
            .anyMatch(pad -> Files.isExecutable(Path.of(pad))),
        "no promtool on this machine");
    Process promtool =
        new ProcessBuilder("promtool", "check", "rules", REGELS.toString())
            .redirectErrorStream(true)
            .start();
    String uitvoer = new String(promtool.getInputStream().readAllBytes());
    assertThat(promtool.waitFor()).as(uitvoer).isZero();
  }

  private static Stream<JsonNode> regels() throws IOException {
    JsonNode groepen = new ObjectMapper(new YAMLFactory()).readTree(REGELS.toFile()).path("groups");
    return groepen.findValues("rules").stream()
        .flatMap(regels -> StreamSupport.stream(regels.spliterator(), false));
  }

  private static void klopt(String vraag) {
    assertThat(namen(vraag))
        .as(vraag)
        .isNotEmpty()
        .allSatisfy(
            naam ->
                assertThat(VAN_PROMETHEUS.contains(naam) || heeft(naam))
                    .as("%s is no meter of a gateway", naam)
                    .isTrue());
    Matcher deel = DEEL.matcher(vraag);
    while (deel.find()) {
      assertThat(meters)
          .as(vraag)
          .containsPattern(deel.group(1) + "\\{[^}]*deel=\"" + deel.group(2));
    }
  }

  private static boolean heeft(String naam) {
    return meters
        .lines()
        .anyMatch(regel -> regel.startsWith(naam + " ") || regel.startsWith(naam + "{"));
  }

  private static List<String> namen(String vraag) {
    String kaal = vraag;
    for (Pattern weg : List.of(KIEZER, DUUR, PER)) {
      kaal = weg.matcher(kaal).replaceAll(" ");
    }
    return NAAM.matcher(kaal)
        .results()
        .map(MatchResult::group)
        .filter(naam -> !WOORDEN.contains(naam))
        .toList();
  }
}
