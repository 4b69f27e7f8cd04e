package nl.sluis.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** A setting by a name that does not exist. */
class InstellingscontroleTest {
  private final StandardEnvironment omgeving = new StandardEnvironment();

  @ParameterizedTest
  @CsvSource({
    "sluis.dta, sluis.data",
    "sluis.deelnemrs[0].code, sluis.deelnemers",
    "sluis.aflevering.parkeren, sluis.aflevering.parkeren-na",
    "sluis.alarm.mial.aan, sluis.alarm.mail.aan",
    "sluis.route.map, sluis.routes.map",
    "sluis.verwerking.poginge, sluis.verwerking.pogingen",
    "sluis.beheerders.certificaat, sluis.beheerders.certificaten",
    "sluis.console.inactif, sluis.console.inactief",
    "sluis.console.inlog.gemeente.deelnemer, sluis.console.inlog.gemeente.deelnemers",
    "slius.data, sluis.data",
    "server.prot, server.port",
    "srever.port, server.port",
    "spring.datasource.usrname, spring.datasource.username",
    "management.health.diskspace.treshold, management.health.diskspace.threshold"
  })
  void noemtDeNaasteNaamVanEenTikfout(String tikfout, String bedoeld) {
    geef("--" + tikfout + "=x");
    assertThatThrownBy(() -> Instellingscontrole.controleer(omgeving))
        .isInstanceOf(Startfout.class)
        .hasMessageContaining("--%s: bedoelt u %s?".formatted(tikfout, bedoeld));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sluis.data",
        "sluis.aflevering.parkerenNa",
        "sluis.aflevering.parkeren_na",
        "sluis.deelnemers[0].sftp.host",
        "sluis.bewaren.termijnen.audittrail",
        "sluis.alarm.mail.aan[0]",
        "sluis.alarm.mail",
        "sluis.console.rollen.beslisser",
        "sluis.console.inlog.gemeente.deelnemer-claim",
        "sluis.console.inlog.gemeente.codes.12345678",
        "spring.security.oauth2.client.registration.gemeente.client-id",
        "spring.ssl.bundle.pem.web.keystore.certificate",
        "spring.datasource.hikari.data-source-properties.x",
        "logging.level.nl.sluis",
        "db-scheduler.threads",
        "camel.main.name",
        "eigen.huis.database"
      })
  void laatGaanWatBestaatOfVanEenAnderIs(String naam) {
    geef("--" + naam + "=x");
    assertThatCode(() -> Instellingscontrole.controleer(omgeving)).doesNotThrowAnyException();
  }

  /** By that name they are found. */
  @Test
  void watInstellingenHeeftHeetZo() {
    ClassPathScanningCandidateComponentProvider zoeker =
        new ClassPathScanningCandidateComponentProvider(false);
    zoeker.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    assertThat(zoeker.findCandidateComponents("nl.sluis"))
        .hasSizeGreaterThan(10)
        .allSatisfy(gevonden -> assertThat(gevonden.getBeanClassName()).endsWith("nstellingen"));
  }

  @Test
  void noemtWatOpNietsLijktAlleenOnderOnzeNaam() {
    geef("--sluis.iets-heel-anders=x");
    assertThatThrownBy(() -> Instellingscontrole.controleer(omgeving))
        .hasMessageContaining("sluis.iets-heel-anders: deze instelling kent Sluis niet");
  }

  @Test
  void noemtVanIedereFoutBestandEnRegel(@TempDir Path map) throws IOException {
    Path bestand =
        Files.writeString(
            map.resolve("application.yaml"),
            "server:\n  prot: 1\nsluis:\n  data: x\n  sftp:\n    rsut: 5s\n");
    new YamlPropertySourceLoader()
        .load("bestand", new FileSystemResource(bestand))
        .forEach(omgeving.getPropertySources()::addFirst);
    assertThatThrownBy(() -> Instellingscontrole.controleer(omgeving))
        .hasMessageContainingAll(
            "server.prot (", "application.yaml, regel 2): bedoelt u server.port?",
            "sluis.sftp.rsut (", "application.yaml, regel 6): bedoelt u sluis.sftp.rust?");
  }

  @Test
  void noemtEenVerschrevenVariabele() {
    zet(Map.of("SLUIS_DTA", "/x"));
    assertThatThrownBy(() -> Instellingscontrole.controleer(omgeving))
        .hasMessageContaining("de omgevingsvariabele SLUIS_DTA: bedoelt u SLUIS_DATA?");
  }

  @Test
  void laatVariabelenGaanDieGoedZijnOfVanEenAnder() {
    zet(
        Map.of(
            "SLUIS_DATA", "x",
            "SLUIS_AFLEVERING_PARKERENNA", "1h",
            "SLUIS_AFLEVERING_PARKEREN_NA", "1h",
            "SLUIS_DEELNEMERS_0_CODE", "0384",
            "SLUIS_TOKEN", "x",
            "SLUIS_SLEUTELS_WACHTWOORD", "x",
            "SLUIS_SCHEMAS_MAP", "x",
            "SLUIS_PORT", "tcp://10.0.0.1:8080",
            "SLUIS_SERVICE_HOST", "10.0.0.1",
            "SERVER_PROT", "1"));
    assertThatCode(() -> Instellingscontrole.controleer(omgeving)).doesNotThrowAnyException();
  }

  @Test
  void laatEenVariabeleGaanDieEenInstellingGebruikt() {
    zet(Map.of("SLUIS_DATUM", "x"));
    geef("--spring.datasource.password=${SLUIS_DATUM}");
    assertThatCode(() -> Instellingscontrole.controleer(omgeving)).doesNotThrowAnyException();
  }

  private void geef(String... argumenten) {
    omgeving.getPropertySources().addFirst(new SimpleCommandLinePropertySource(argumenten));
  }

  private void zet(Map<String, Object> variabelen) {
    omgeving
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("proef", variabelen));
  }
}
