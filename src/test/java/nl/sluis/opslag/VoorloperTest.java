package nl.sluis.opslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.sluis.start.Startfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The database that starts beside the rest. */
@Timeout(120)
class VoorloperTest {
  private static final Path PROGRAMMA = Path.of("target", "proef", "programma");

  @TempDir Path data;

  @Test
  void geeftMapEnDatabaseTerugAlsEenBeanMislukt() throws IOException {
    try (GenericApplicationContext sluis = sluis()) {
      sluis.registerBean("mislukt", Voorbeeld.class, () -> struikel("te vroeg"));
      assertThatThrownBy(sluis::refresh).hasRootCauseMessage("te vroeg");
    }
    assertThatCode(() -> Datamap.neem(data).close()).doesNotThrowAnyException();
    assertThat(data.resolve("postgres/sluis.gereed")).exists();
    assertThat(IngebouwdePostgres.loopt(data.resolve("postgres"))).isFalse();
  }

  @Test
  void zegtWaaromDeDatabaseNietStart() throws IOException {
    Path postgres = Files.createDirectories(data.resolve("postgres"));
    // without the settings of a server it is made anew, which nobody does where something is
    Files.createFile(postgres.resolve("sluis.gereed"));
    try (GenericApplicationContext sluis = sluis()) {
      sluis.registerBean("wacht", Voorbeeld.class, () -> wacht(sluis));
      assertThatThrownBy(sluis::refresh)
          .hasRootCauseInstanceOf(Startfout.class)
          .rootCause()
          .hasMessageContaining("De ingebouwde PostgreSQL in " + postgres + " start niet");
    }
    assertThatCode(() -> Datamap.neem(data).close()).doesNotThrowAnyException();
  }

  @Test
  void startGeenDatabaseNaastEenEigen() {
    try (GenericApplicationContext sluis = sluis()) {
      sluis
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("eigen", Map.of("spring.datasource.url", "jdbc:elders")));
      sluis.refresh();
      assertThat(sluis.containsBean("datamap")).isTrue();
      assertThat(sluis.containsBean("postgresstart")).isFalse();
    }
    assertThat(data.resolve("postgres")).doesNotExist();
  }

  private record Voorbeeld() {}

  private static Voorbeeld struikel(String waarom) {
    throw new IllegalStateException(waarom);
  }

  private static Voorbeeld wacht(GenericApplicationContext sluis) {
    try {
      sluis.getBean(Postgresstart.class).wacht();
      return new Voorbeeld();
    } catch (InterruptedException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private GenericApplicationContext sluis() {
    GenericApplicationContext sluis = new GenericApplicationContext();
    sluis
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "proef",
                Map.of(
                    "sluis.data", data.toString(),
                    "sluis.postgres-programma", PROGRAMMA.toString())));
    new Voorloper().initialize(sluis);
    return sluis;
  }
}
