package nl.sluis.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.mock.env.MockEnvironment;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** What somebody reads when Sluis cannot start: what, where, and what to do. */
class StartfoutenTest {
  @TempDir private Path map;

  @ParameterizedTest
  @CsvSource({
    "28P01, password authentication failed, laat Sluis niet binnen",
    "3D000, database does not exist, bestaat niet",
    "08001, Connection refused, is niet bereikbaar",
    "42501, permission denied for schema public, niet genoeg rechten (op public)",
    "42501, must be owner of table audit, niet genoeg rechten (op audit)",
    "53100, could not extend file, De schijf van de database",
    "53300, too many connections, geen verbinding meer over",
    "57P03, the database system is starting up, start of stopt juist",
    "0A000, not supported, SQLSTATE 0A000"
  })
  void zegtWatErMetDeDatabaseIsZonderHetWachtwoord(String code, String engels, String uitleg) {
    FailureAnalysis fout =
        new DatabasefoutAnalyzer(
                new MockEnvironment()
                    .withProperty(
                        "spring.datasource.url", "jdbc:postgresql://db/s?password=geheim"))
            .analyze(new IllegalStateException("start", new SQLException(engels, code)));
    assertThat(fout.getDescription())
        .contains("postgresql://db/s", uitleg)
        .doesNotContain("geheim", engels);
    assertThat(fout.getAction()).isNotBlank();
  }

  @Test
  void zegtWelkSleutelbestandErNietIs() {
    assertThat(tls(map.resolve("web.p12"), "x")).contains("web.p12 is er niet");
  }

  @Test
  void zegtDatHetWachtwoordNietPast() throws Exception {
    Path bestand = map.resolve("web.p12");
    var leeg = KeyStore.getInstance("PKCS12");
    leeg.load(null, null);
    try (var uit = Files.newOutputStream(bestand)) {
      leeg.store(uit, "goed".toCharArray());
    }
    assertThat(tls(bestand, "fout")).contains("het wachtwoord past niet op", "web.p12");
  }

  private static String tls(Path bestand, String wachtwoord) {
    Throwable fout =
        catchThrowable(
            () ->
                new JksSslStoreBundle(
                        JksSslStoreDetails.forLocation("file:" + bestand).withPassword(wachtwoord),
                        null)
                    .getKeyStore());
    return new TlsfoutAnalyzer().analyze(fout).getDescription();
  }

  @ParameterizedTest
  @CsvSource({
    "'a: 1\n b: c: 2\n', 'regel 2, kolom 3: hier kan geen dubbelepunt staan'",
    "'a:\n\tb: 1\n', 'regel 2, kolom 1: hier staat een tab'",
    "'a: {b: 1\n', een komma of sluithaakje ontbreekt"
  })
  void zegtWaarEenBestandGeenYamlIs(String yaml, String uitleg) {
    Throwable fout = catchThrowable(() -> new Yaml().load(yaml));
    assertThat(new YamlfoutAnalyzer().analyze(fout).getDescription()).contains(uitleg);
  }

  @Test
  void zegtWaarEenBestandGeenUtf8Is() throws Exception {
    byte[] windows = "a: 1\nplaats: Één\n".getBytes(Charset.forName("windows-1252"));
    Throwable fout =
        catchThrowable(() -> new Yaml().load(new UnicodeReader(new ByteArrayInputStream(windows))));
    Path bestand = Files.write(map.resolve("deelnemers.yaml"), windows);

    assertThat(new TekensetfoutAnalyzer(() -> Stream.of(bestand)).analyze(fout).getDescription())
        .contains(
            "deelnemers.yaml klopt niet. In regel 2 staat een teken dat geen UTF-8 is, zoals in"
                + " Windows-1252");
    assertThat(new YamlfoutAnalyzer().analyze(fout)).isNull();
  }

  @Test
  void zegtWatEenInstellingMagZijn() {
    Throwable fout = catchThrowable(() -> bind("sluis.wacht", "24uur", Duration.class));
    assertThat(new InstellingsfoutAnalyzer().analyze(fout).getDescription())
        .isEqualTo(
            "De instelling sluis.wacht met waarde '24uur' klopt niet;"
                + " verwacht: een duur, zoals 30s, 5m of 24h.");
  }

  @Test
  void toontGeenGeheimeWaarde() {
    Throwable fout = catchThrowable(() -> bind("sluis.wachtwoord", "hallo", Integer.class));
    assertThat(new InstellingsfoutAnalyzer().analyze(fout).getDescription())
        .contains("sluis.wachtwoord klopt niet")
        .doesNotContain("hallo");
  }

  private static void bind(String naam, String waarde, Class<?> soort) {
    new Binder(new MapConfigurationPropertySource(Map.of(naam, waarde))).bind(naam, soort);
  }
}
