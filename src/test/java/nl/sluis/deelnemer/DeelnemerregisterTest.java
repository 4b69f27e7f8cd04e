package nl.sluis.deelnemer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.Databank;
import nl.sluis.deelnemer.Deelnemer.Beantwoording;
import nl.sluis.deelnemer.Deelnemer.Formaat;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.InputStreamResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator may write in config/deelnemers.yaml, and what he reads when it is wrong. */
class DeelnemerregisterTest {
  private static final String HOSTSLEUTEL = "ssh-ed25519 " + "A".repeat(68);

  @Test
  void leestEenDeelnemerMetAllesErop() {
    Deelnemerregister register =
        register(
            """
            - {code: "0384", naam: Gemeente Diepsluis, kanaal: GGK, ggk: {adres: "https://ggk.example/ontvang"},
               beantwoording: backoffice, gemachtigden: [RIJNDELTA], tweede-paar-ogen-vanaf: 10000,
               beantwoording-per-afzender: [{afzender: "65650001", beantwoording: SLUIS}]}
            - {code: RIJNDELTA, naam: Regio, kanaal: http, leden: ["0384"], aanmelding: {tokens: [regio-1]}}
            - code: "65650001"
              naam: Jeugdhulp De Steiger
              kanaal: sftp
              formaat: ZIP
              sftp:
                host: sftp.example
                poort: 2222
                gebruiker: sluis
                hostsleutel: "%s"
                sleutelbestand: pom.xml
                interval: 3s
              berichtsoorten: [JW305, JW323]
              limieten: {verzoeken-per-minuut: 60, grootte: 10MB}
              stilte: 5d
            """
                .formatted(HOSTSLEUTEL));

    Deelnemer steiger = register.vind("65650001").orElseThrow();
    assertThat(steiger.kanaal()).isEqualTo(Kanaal.SFTP);
    assertThat(steiger.formaat()).isEqualTo(Formaat.ZIP);
    assertThat(steiger.sftp())
        .isNotNull()
        .returns(2222, SftpAansluiting::poort)
        .returns("archief", SftpAansluiting::archief)
        .returns(Duration.ofSeconds(3), SftpAansluiting::interval);
    assertThat(steiger.limieten().verzoekenPerMinuut()).isEqualTo(60);
    assertThat(steiger.stilte()).isEqualTo(Duration.ofDays(5));
    assertThat(register.vind("0384"))
        .get()
        .returns(Beantwoording.BACKOFFICE, Deelnemer::beantwoording)
        .returns(Beantwoording.SLUIS, gemeente -> gemeente.beantwoordingVan("65650001"))
        .returns(Beantwoording.BACKOFFICE, gemeente -> gemeente.beantwoordingVan("65650002"))
        .returns(10_000L, Deelnemer::tweedePaarOgenVanaf);
    assertThat(steiger)
        .returns(Beantwoording.SLUIS, aanbieder -> aanbieder.beantwoordingVan("0384"))
        .returns(null, Deelnemer::tweedePaarOgenVanaf);
    assertThat(register.magNamens("RIJNDELTA", "0384")).isTrue();
    assertThat(register.magNamens("0384", "RIJNDELTA")).isFalse();
    assertThat(register.magNamens("65650001", "65650001")).isTrue();
  }

  @Test
  void noemtAllesWatErNietKloptInEenKeer() {
    assertThat(
            fouten(
                """
                - {code: 0362, naam: Zonder aanhalingstekens, kanaal: map}
                - {code: "0394", kanaal: duif, afzender: ja}
                - {code: "65650001", naam: Zonder server, kanaal: sftp}
                - {code: "65650001", naam: Nog eens, kanaal: map, leden: ["0384"], berichtsoorten: [JW301]}
                - {code: "42420002", naam: Zonder sleutel, kanaal: sftp, gemachtigden: ["99999999"],
                   aanmelding: {tokens: [zelfde]},
                   sftp: {host: h, gebruiker: g, hostsleutel: "%s", sleutelbestand: is-er-niet, wachtzin-uit: NIET_GEZET}}
                - {code: "0363", naam: Onveilig, kanaal: ggk, ggk: {adres: "http://elders.example/", bundel: geen},
                   aanmelding: {tokens: [zelfde]},
                   beantwoordingPerAfzender: [{afzender: "0384", beantwoording: sluis},
                     {afzender: "65650001", beantwoording: sluis}, {afzender: "65650001", beantwoording: backoffice}]}
                - {code: "0384", naam: Anders, kanaal: map, tweedePaarOgenVanaf: veel,
                   beantwoordingPerAfzender: [{afzender: "65650001", beantwoording: niemand}]}
                """
                    .formatted(HOSTSLEUTEL)))
        .containsExactlyInAnyOrder(
            "242, code: Verwacht wordt een AGB-code (8 cijfers), een CBS-code (4 cijfers) of de naam"
                + " van een regio (hoofdletters, cijfers en streepjes), tussen aanhalingstekens; er staat een tekst van 3 tekens.",
            "0394, naam: Dit veld ontbreekt. Verwacht wordt de naam zoals mensen haar kennen,"
                + " hoogstens 100 tekens.",
            "0394: Het veld 'afzender' hoort hier niet. Bekend zijn: code, naam, kanaal, formaat,"
                + " beantwoording, beantwoordingPerAfzender, tweedePaarOgenVanaf, sftp, ggk, aanmelding,"
                + " gemachtigden, berichtsoorten, leden, limieten, stilte, parkerenNa.",
            "0394, kanaal: Verwacht wordt het kanaal: map, http, sftp of ggk; er staat 'duif'.",
            "65650001, code: staat er twee keer; laat er één staan.",
            "65650001, sftp: ontbreekt; bij kanaal sftp hoort de server erbij.",
            "65650001, berichtsoorten: een JW301 wordt niet door een aanbieder verstuurd.",
            "65650001, leden: alleen een regio heeft leden.",
            "42420002, sftp/sleutelbestand: het bestand is-er-niet is er niet of is niet te lezen.",
            "42420002, sftp/wachtzinUit: de omgevingsvariabele NIET_GEZET is niet gezet.",
            "42420002, gemachtigden: 99999999 is geen andere deelnemer; sluit die eerst aan.",
            "0363, ggk/adres: gebruik https; http mag alleen op deze computer.",
            "0363, ggk/bundel: de SSL-bundel geen staat niet in spring.ssl.bundle.",
            "0363, aanmelding: een certificaat of token hoort ook bij 42420002; ieder heeft een"
                + " eigen.",
            "0363, beantwoordingPerAfzender: 0384 stuurt deze deelnemer niets: het zijn partijen van"
                + " dezelfde soort.",
            "0363, beantwoordingPerAfzender: 65650001 staat er twee keer; laat er één staan.",
            "0384, tweedePaarOgenVanaf: Verwacht wordt een bedrag in hele euro's; keurt een besluit"
                + " in de console zoveel goed, dan neemt een ander het dan wie het voorbereidde; er staat een tekst van 4 tekens.",
            "0384, beantwoordingPerAfzender/0/beantwoording: Verwacht wordt wie antwoordt op wat deze"
                + " deelnemer ontvangt: sluis of backoffice; er staat een tekst van 7 tekens.");
  }

  /** What is stored was right once; since then a file may have gone, or another deelnemer. */
  @Test
  void houdtEenBewaardeDieNietMeerKloptEnZegtWatErMisIs() {
    ListAppender<ILoggingEvent> scherm = luisterNaarHetScherm();
    Deelnemerregister register =
        register(
            "[]",
            Map.of(
                "65650001",
                """
                {"code": "65650001", "naam": "Zonder sleutel", "kanaal": "sftp", "sftp": {"host": "h",
                  "gebruiker": "g", "hostsleutel": "%s", "sleutelbestand": "is-er-niet"}}
                """
                    .formatted(HOSTSLEUTEL),
                "42420002",
                """
                {"code": "42420002", "naam": "Alleen", "kanaal": "map", "gemachtigden": ["0384"]}
                """));

    assertThat(register.kent("65650001")).isTrue();
    assertThat(register.fouten())
        .extracting(Deelnemerfout::toString, Deelnemerfout::raaktKanaal)
        .containsExactlyInAnyOrder(
            tuple(
                "65650001, sftp/sleutelbestand: het bestand is-er-niet is er niet of is niet te"
                    + " lezen.",
                true),
            tuple(
                "42420002, gemachtigden: 0384 is geen andere deelnemer; sluit die eerst aan.",
                false));
    assertThat(scherm.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .contains("De bewaarde deelnemer 65650001, sftp/sleutelbestand: het bestand is-er-niet")
        .contains("PUT /api/deelnemers/65650001", "Tot dan wordt er niets bij hem afgeleverd.");
    assertThat(register.keurZonder("42420002")).as("what is wrong with the other").isEmpty();
  }

  /** Whatever a gateway that ran before in this program left of its logging. */
  private static ListAppender<ILoggingEvent> luisterNaarHetScherm() {
    Logger logger = (Logger) LoggerFactory.getLogger("scherm.fout");
    logger.getLoggerContext().resetTurboFilterList();
    logger.setLevel(Level.ERROR);
    ListAppender<ILoggingEvent> luisteraar = new ListAppender<>();
    luisteraar.start();
    logger.addAppender(luisteraar);
    return luisteraar;
  }

  @Test
  void begintNietMetEenBewaardeDieNietTeLezenIs() {
    Map<String, String> bewaard =
        Map.of("65650001", "{\"code\": \"65650001\", \"naam\": \"Oud\", \"kanaal\": \"duif\"}");

    Deelnemersfout fout =
        assertThatExceptionOfType(Deelnemersfout.class)
            .isThrownBy(() -> register("[]", bewaard))
            .actual();
    assertThat(fout.isBewaard()).isTrue();
    assertThat(fout.fouten())
        .extracting(Deelnemerfout::toString)
        .containsExactly(
            "65650001, kanaal: Verwacht wordt het kanaal: map, http, sftp of ggk; er staat 'duif'.");

    Deelnemerregister hersteld =
        register("- {code: \"65650001\", naam: Hersteld, kanaal: map}", bewaard);
    assertThat(hersteld.fouten()).isEmpty();
    assertThat(hersteld.vind("65650001")).get().returns("Hersteld", Deelnemer::naam);
  }

  private static List<String> fouten(String yaml) {
    return assertThatExceptionOfType(Deelnemersfout.class)
        .isThrownBy(() -> register(yaml))
        .actual()
        .fouten()
        .stream()
        .map(Deelnemerfout::toString)
        .toList();
  }

  private static Deelnemerregister register(String yaml) {
    return register(yaml, Map.of());
  }

  private static Deelnemerregister register(String yaml, Map<String, String> bewaard) {
    String heel = "sluis:\n  deelnemers:\n" + yaml.indent(4);
    StandardEnvironment omgeving = new StandardEnvironment();
    try {
      new YamlPropertySourceLoader()
          .load(
              "deelnemers",
              new InputStreamResource(
                  new ByteArrayInputStream(heel.getBytes(StandardCharsets.UTF_8))))
          .forEach(omgeving.getPropertySources()::addFirst);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    var repository = new DeelnemerRepository(JdbcClient.create(Databank.nieuw()));
    bewaard.forEach(repository::bewaar);
    return new Deelnemerregister(
        omgeving,
        new DeelnemerInstellingen(new Aanmelding(Set.of(), Set.of())),
        repository,
        new Deelnemerkeuring(new DefaultSslBundleRegistry(), omgeving));
  }
}
