package nl.sluis.koppeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

/** What somebody reads who made a mistake in a route file. */
class RoutefoutTest {
  private static final String BEGIN =
      """
      - route:
          id: aflevering
          from:
            uri: direct:aflevering
      """;

  @TempDir private Path map;

  @Test
  void noemtBestandEnRegelVanEenStapDieErNietIs() throws IOException {
    assertThat(fout("      steps:\n        - baen: {ref: y}\n"))
        .contains("proef.camel.yaml", "regel 6, kolom", "baen");
  }

  @Test
  void noemtBestandEnRegelVanWatGeenYamlIs() throws IOException {
    assertThat(fout("      steps:\n        - bean: {ref: y\n"))
        .contains("proef.camel.yaml", "regel 7, kolom");
  }

  @Test
  void noemtRouteEnBestandVanEenInstellingDieErNietIs() throws IOException {
    assertThat(fout("      parameters: {blok: 1}\n      steps:\n        - log: x\n"))
        .contains("De route aflevering in", "proef.camel.yaml", "blok=1")
        .doesNotContain("direct:");
  }

  @Test
  void noemtDeRouteVanEenStapDieSluisNietHeeft() throws IOException {
    assertThat(fout("      steps:\n        - bean: {ref: bestaatNiet}\n"))
        .contains("De route aflevering in", "proef.camel.yaml", "bestaatNiet");
  }

  private String fout(String vervolg) throws IOException {
    Path bestand = Files.writeString(map.resolve("proef.camel.yaml"), BEGIN + vervolg);
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      Throwable fout =
          catchThrowable(
              () -> {
                PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(
                        PluginHelper.getResourceLoader(camel).resolveResource("file:" + bestand));
                camel.start();
              });
      FailureAnalysis uitleg =
          new RoutefoutAnalyzer(
                  new MockEnvironment().withProperty("sluis.routes.map", map.toString()))
              .analyze(new IllegalStateException("starting failed", fout));
      assertThat(uitleg).isNotNull();
      return uitleg.getDescription();
    }
  }
}
