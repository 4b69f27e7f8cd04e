package nl.sluis.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.sluis.start.Startfout;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** With which settings Sluis starts, and how one then logs on. */
class AanmeldwijzeTest {
  private static final String HIER = "server.address=127.0.0.1";
  private static final String OVERAL = "server.address=0.0.0.0";
  private static final String TOKENS = "sluis.aanmelden.issuer=https://issuer.example";
  private static final String AUDIENCE = "sluis.aanmelden.audience=sluis";
  private static final String TLS = "server.ssl.bundle=eigen";
  private static final String SLEUTEL = "spring.ssl.bundle.pem.eigen.keystore.certificate=a.crt";
  private static final String VERTROUWD =
      "spring.ssl.bundle.pem.eigen.truststore.certificate=b.crt";

  private static Aanmeldwijze met(String... instellingen) {
    MockEnvironment omgeving = omgeving(instellingen);
    Binder binder = Binder.get(omgeving);
    return new Aanmeldwijze(
        binder.bindOrCreate("server", ServerProperties.class),
        binder.bindOrCreate("sluis.aanmelden", AanmeldInstellingen.class),
        binder.bindOrCreate("sluis.console", ConsoleInstellingen.class),
        omgeving);
  }

  private static MockEnvironment omgeving(String... instellingen) {
    MockEnvironment omgeving = new MockEnvironment();
    for (String instelling : instellingen) {
      String[] delen = instelling.split("=", 2);
      omgeving.setProperty(delen[0], delen[1]);
    }
    new TlsRichtlijn().postProcessEnvironment(omgeving, new SpringApplication());
    return omgeving;
  }

  private static void weigert(String uitleg, String... instellingen) {
    assertThatThrownBy(() -> met(instellingen))
        .isInstanceOf(Startfout.class)
        .hasMessageContaining(uitleg);
  }

  @Test
  void zonderInstellingenIsSluisOpenVoorDezeComputerAlleen() {
    assertThat(met(HIER).isOpen()).isTrue();
    assertThat(met(HIER, TLS, SLEUTEL).isOpen()).as("TLS alone recognises nobody").isTrue();
    weigert("niemand zich hoeft aan te melden", OVERAL);
    weigert("niemand zich hoeft aan te melden");
    weigert("niemand zich hoeft aan te melden", OVERAL, TLS, SLEUTEL);
  }

  @Test
  void ookDeActuatorOpEenEigenPoortIsDanAlleenVoorDezeComputer() {
    weigert("niemand zich hoeft aan te melden", HIER, "management.server.port=9090");
    assertThat(
            met(HIER, "management.server.port=9090", "management.server.address=127.0.0.1")
                .isOpen())
        .isTrue();
  }

  @Test
  void metEenTruststoreMeldtMenZichAanMetEenCertificaat() {
    Aanmeldwijze wijze = met(OVERAL, TLS, SLEUTEL, VERTROUWD);
    assertThat(wijze.isOpen()).isFalse();
    assertThat(wijze.metCertificaten()).isTrue();
    assertThat(wijze.metTokens()).isFalse();
    assertThat(wijze.schema()).isEqualTo("https");
    weigert("TLS staat niet aan", HIER, "server.ssl.client-auth=need");
  }

  @Test
  void tokensVragenEenAudienceEnEenVersleuteldeVerbinding() {
    assertThat(met(HIER, TOKENS, AUDIENCE).isOpen()).isFalse();
    weigert("sluis.aanmelden.audience", HIER, TOKENS);
    weigert("zonder versleutelde verbinding", OVERAL, TOKENS, AUDIENCE);
    assertThat(met(OVERAL, TOKENS, AUDIENCE, "sluis.aanmelden.tls-elders=true").metTokens())
        .isTrue();
    assertThat(met(OVERAL, TOKENS, AUDIENCE, TLS, SLEUTEL).metCertificaten()).isFalse();
  }

  @Test
  void deRichtlijnGeldtVoorElkeBundelZolangDieZelfNietsKiest() {
    String eigenKeus = "spring.ssl.bundle.pem.eigen.options.enabled-protocols=TLSv1.3";
    MockEnvironment omgeving =
        omgeving(SLEUTEL, eigenKeus, "spring.ssl.bundle.jks.ander.truststore.location=c.p12");
    assertThat(omgeving.getProperty("spring.ssl.bundle.pem.eigen.options.enabled-protocols"))
        .isEqualTo("TLSv1.3");
    assertThat(omgeving.getProperty("spring.ssl.bundle.jks.ander.options.enabled-protocols"))
        .isEqualTo("TLSv1.3,TLSv1.2");
    assertThat(omgeving.getProperty("spring.ssl.bundle.jks.ander.options.ciphers").split(","))
        .hasSize(9)
        .noneMatch(suite -> suite.contains("CBC") || suite.contains("_DHE_"));
    assertThat(omgeving(HIER).getProperty("server.ssl.client-auth")).isNull();
  }
}
