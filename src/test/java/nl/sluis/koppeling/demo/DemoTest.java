package nl.sluis.koppeling.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.sluis.Proefsluis;
import nl.sluis.SluisApplication;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration tells what the manual promises, and leaves a world that is worth a look. */
@ExtendWith(OutputCaptureExtension.class)
class DemoTest {
  private static final Path MAP = Proefsluis.leeg("demo");
  private static final Kalenderdagen DAGEN =
      Kalenderdagen.tot(LocalDate.now(ZoneId.of("Europe/Amsterdam")));

  /** Until its first working day the month of today has not begun. */
  private static final int MAANDEN =
      (int) DAGEN.werkdagen().stream().map(YearMonth::from).distinct().count();

  private static ConfigurableApplicationContext sluis;
  private static String gezien;
  private static String fouten;

  @BeforeAll
  static void start(CapturedOutput uitvoer) {
    sluis =
        SluisApplication.start(
            "--demo",
            "--server.port=0",
            "--sluis.data=" + MAP,
            "--sluis.demo.clienten=40",
            "--sluis.postgres-programma=target/proef/programma");
    gezien = uitvoer.getOut();
    fouten = uitvoer.getErr();
  }

  @AfterAll
  static void stop(CapturedOutput uitvoer) {
    sluis.close();
    assertThat(uitvoer.getOut()).endsWith("Sluis is gestopt.\n");
  }

  @Test
  void verteltHetVerhaal() {
    assertThat(lijst("select soort || ' ' || oordeel from bericht order by volgnummer limit 5"))
        .containsExactly(
            "JW301 GOEDGEKEURD",
            "JW323 GOEDGEKEURD",
            "JW323 DEELS_AFGEKEURD",
            "WMO301 GOEDGEKEURD",
            "JW301 AFGEKEURD");
    assertThat(gezien)
        .contains("Sluis draait")
        .contains("alleen op deze computer")
        .contains("TR338 (retourcode 9338)")
        .contains("TR418 (retourcode 0611)")
        .contains("contractregister staan 43 regels")
        .contains("verslag.txt")
        .contains("/api/berichten", "/console")
        .doesNotContain("gestopt", "afgebroken");
    assertThat(MAP.resolve("kanalen/65650001/uit"))
        .isDirectoryContaining("glob:**/JW325-0394-*.verslag.txt");
    assertThat(fouten).doesNotContain("Camel", "WARN", "ERROR");
  }

  @Test
  void laatElkeMaandVoorbijgaan() {
    assertThat(gezien.lines().filter(regel -> regel.matches(" {2}\\w+ \\d{4} .* berichten: .*")))
        .hasSize(MAANDEN);
    assertThat(lijst("select distinct to_char(ontvangen, 'YYYY-MM') from bericht order by 1"))
        .hasSize(MAANDEN)
        .startsWith(DAGEN.eersteMaand().toString());
    assertThat(aantal("bericht where ontvangen > now()")).isZero();
    assertThat(
            aantal(
                """
                audit een join audit volgende on volgende.nummer = een.nummer + 1
                where volgende.moment < een.moment - interval '1 hour'
                """))
        .as("the trail is as long ago as what it tells")
        .isZero();
    assertThat(aantal("audit where moment < now() - interval '100 days'")).isPositive();
    // what was due on the way is done, if not at once
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(
                        lijst(
                            """
                            select task_name || ' ' || task_instance || ' ' || execution_time
                            from scheduled_tasks where execution_time < now() - interval '1 minute'
                            """))
                    .isEmpty());
  }

  @Test
  void heeftBeideWettenElkeBetaaltitelEnWieZelfBeslist() {
    assertThat(lijst("select distinct soort from bericht"))
        .contains("JW301", "JW305", "JW307", "JW315", "JW319", "JW323")
        .contains("WMO301", "WMO305", "WMO323");
    assertThat(lijst("select distinct betaaltitel from contractregel")).hasSize(4);
    assertThat(aantal("contractversie")).isEqualTo(3);
    assertThat(aantal("contractregel where tot_versie is not null")).isPositive();
    assertThat(lijst("select distinct gemeente from toewijzing")).hasSizeGreaterThanOrEqualTo(6);
    assertThat(
            lijst("select distinct beslisser from beoordeling where besloten is null order by 1"))
        .containsExactly("0384", "94940006");
  }

  @Test
  void keurtRegelsAfOmAllerleiOorzaken() {
    Berichten berichten = sluis.getBean(Berichten.class);
    List<Berichtgegevens> alle =
        lijst("select cast(id as text) from bericht").stream()
            .map(id -> berichten.vind(UUID.fromString(id)).orElseThrow())
            .toList();
    Set<String> regels =
        alle.stream()
            .filter(bericht -> bericht.uitslag() != null)
            .flatMap(bericht -> bericht.uitslag().bevindingen().stream())
            .map(Uitslag.Gevonden::regel)
            .collect(Collectors.toSet());
    assertThat(regels)
        .contains("TR338", "TR418", "TR314", "TR340", "CS002", "TECHNISCH")
        .containsAnyOf("TR321", "TR322")
        .containsAnyOf("TR387", "TR307");
    assertThat(alle.stream().filter(een -> "GOEDGEKEURD".equals(een.oordeel())).count())
        .as("most is right")
        .isGreaterThan(alle.size() * 3L / 4);
    assertThat(
            lijst(
                """
                select distinct nieuw.oordeel from bericht nieuw join bericht oud
                  on nieuw.verbetert = oud.id where oud.oordeel <> 'GOEDGEKEURD'
                """))
        .contains("GOEDGEKEURD");
  }

  @Test
  void laatTermijnenLopenEnVerstrijken() {
    assertThat(
            lijst("select distinct soort from termijn where voldaan is null and uiterlijk < now()"))
        .contains("START", "STOP", "RETOUR", "TOEWIJZING_GEVRAAGD");
    assertThat(aantal("termijn where voldaan is null and uiterlijk >= current_date")).isPositive();
    assertThat(aantal("termijn where voldaan is not null")).isPositive();
    assertThat(lijst("select distinct antwoord from verzoek where antwoord is not null"))
        .containsExactlyInAnyOrder("1", "2");
    assertThat(aantal("verzoek where antwoord is null")).isPositive();
  }

  @Test
  void laatEenOntvangerNietTeBereikenEnEenAnderHetZelfHalen() {
    assertThat(aantal("bericht where status = 'GEPARKEERD'")).isPositive();
    assertThat(lijst("select distinct status from uitgaand where ontvanger = '73730004'"))
        .contains("AFGELEVERD", "GEPARKEERD", "KLAAR");
    assertThat(
            lijst(
                """
                select distinct reden from uitgaand
                where ontvanger = '73730004' and reden is not null
                """))
        .isNotEmpty()
        .allMatch(reden -> reden.startsWith("Afleveren aan 73730004 lukt niet"));
    assertThat(lijst("select distinct status from uitgaand where ontvanger = '65650003'"))
        .containsExactlyInAnyOrder("AFGELEVERD", "KLAAR");
  }

  private static List<String> lijst(String vraag) {
    return sluis.getBean(JdbcClient.class).sql(vraag).query(String.class).list();
  }

  private static long aantal(String van) {
    return sluis
        .getBean(JdbcClient.class)
        .sql("select count(*) from " + van)
        .query(Long.class)
        .single();
  }
}
