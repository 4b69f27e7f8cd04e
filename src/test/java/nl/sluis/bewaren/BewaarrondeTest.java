package nl.sluis.bewaren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.Databank;
import nl.sluis.Proefsleutels;
import nl.sluis.Proefsluis;
import nl.sluis.audit.PubliekeSleutel;
import nl.sluis.audit.Verificatie;
import nl.sluis.bewaking.Telling;
import nl.sluis.bewaking.Tellingen;
import nl.sluis.inzage.Berichten;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.transaction.support.TransactionTemplate;

/** What is past its term goes, all else stays, and the books are right afterwards. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BewaarrondeTest {
  private static final String BSN = "999990019";
  private static final String ANDER = "999900419";
  private static final Databank DATABANK = Databank.maak();
  private static final LocalDate VANDAAG = LocalDate.now();
  private static final Demoberichten DEMO = Proefsluis.jeugd();

  private static Proefsluis sluis;
  private static Bewaarronde ronde;

  /** Before anything else came a message, 21 years ago, of which the content is gone. */
  @BeforeAll
  static void start() throws SQLException {
    try (Connection toen = DriverManager.getConnection(DATABANK.eigenaarUrl())) {
      toen.createStatement()
          .execute(
"""
insert into bericht (id, kanaal, indiener, bestandsnaam, ontvangen, sha256, omvang,
  inhoud, status, oordeel, gewist)
select cast('00000000-0000-0000-0000-00000000000' || nummer as uuid), 'http', '0384', '',
  now() - interval '21 years', repeat(nummer::text, 32), 9, '', 'AFGEHANDELD',
  'GOEDGEKEURD', now()
from generate_series(1, 2) as nummer;
select audit_schrijf(json_agg(json_build_object('moment',
    now() - interval '21 years', 'wie', '0384', 'wat', wat, 'aard', 'E',
    'bericht', '00000000-0000-0000-0000-00000000000' || nummer, 'uitkomst', 'http')))
from generate_series(1, 2) as nummer, unnest(array['ONTVANGEN', 'KLAAR']) as wat;
""");
    }
    sluis = Proefsluis.start("bewaarronde", DATABANK, "--sluis.bewaren.per-keer=100");
    ronde = sluis.bean(Bewaarronde.class);
    sluis.post(
        Proefsluis.xml(
            DEMO.toewijzing("T1", BSN, "Proefpersoon", DEMO.uren(1, "45", "45A48", 10))));
    sluis.wachtTotAfgehandeld(3);
    sluis.post(declaratie("D1", "R-1", 1, BSN));
    sluis.post("geen bericht".getBytes(StandardCharsets.UTF_8), "brief van Jansen.txt");
    sluis.wachtTotAfgehandeld(5);
  }

  private static byte[] declaratie(String nummer, String referentie, long toewijzing, String bsn) {
    return Proefsluis.xml(
        DEMO.declaratie(nummer, bsn, DEMO.prestatie(referentie, toewijzing, "45", "45A48", 2)));
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @AfterEach
  void klopt() {
    assertThat(
            sluis.bean(Tellingen.class).van(LocalDate.EPOCH, VANDAAG.plusDays(1), null).stream()
                .mapToLong(Telling::verschil))
        .containsOnly(0L);
    List<String> punten =
        lees(Path.of("target/proef/bewaarronde/controlepunten/controlepunten.jsonl"));
    PubliekeSleutel sleutel = PubliekeSleutel.van(Proefsleutels.BOS.handtekening());
    try (Connection lezer = DriverManager.getConnection(DATABANK.url())) {
      assertThat(
              Verificatie.verifieer(lezer, punten, Map.of(sleutel.id(), sleutel.x509())).breuken())
          .isEmpty();
    } catch (SQLException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static List<String> lees(Path bestand) {
    try {
      return Files.exists(bestand) ? Files.readAllLines(bestand) : List.of();
    } catch (IOException fout) {
      throw new IllegalStateException(fout);
    }
  }

  @Test
  @Order(1)
  void laatHetBeginVanHetTrailGaanMetDeLegeBerichtenDaarvan() {
    ronde.loop();
    assertThat(sluis.rijen("select id from bericht where ontvangen < now() - interval '20 years'"))
        .isEmpty();
    assertThat(sluis.rijen("select nummer from audit where moment < now() - interval '20 years'"))
        .isEmpty();
    assertThat(sluis.rijen("select min(nummer) as begin from audit"))
        .containsExactly(Map.of("begin", 5L));
    assertThat(voorwerpen()).anyMatch(wat -> wat.startsWith("audittrail: 4 van voor "));
  }

  private static List<String> voorwerpen() {
    return sluis
        .database()
        .sql("select voorwerp from audit where wat = 'BEWAARTERMIJN' order by nummer")
        .query(String.class)
        .list();
  }

  @Test
  @Order(2)
  void wistElkeInhoudNaZijnTermijnEnNietEerder() {
    for (Map.Entry<Gegevenssoort, String> soort :
        Map.of(
                Gegevenssoort.GEWEIGERD, "oordeel = 'GEWEIGERD'",
                Gegevenssoort.DECLARATIES, "soort = 'JW323'",
                Gegevenssoort.BERICHTEN_JEUGD, "soort = 'JW301'")
            .entrySet()) {
      UUID id = id(soort.getValue());
      assertThat(inhoudNaRonde(id, Grens.begin(ronde.grens(soort.getKey()))))
          .as("%s, the last day", soort.getKey())
          .isTrue();
      assertThat(inhoudNaRonde(id, Grens.begin(ronde.grens(soort.getKey())).minusSeconds(1)))
          .as("%s, a day later", soort.getKey())
          .isFalse();
      assertThat(
              sluis.rijen(
                  "select soort, sha256 is not null as bekend, octet_length(bestandsnaam) as naam"
                      + " from bericht where id = '%s'".formatted(id)))
          .allSatisfy(
              rij -> assertThat(rij).containsEntry("bekend", true).containsEntry("naam", 0));
      assertThat(
              sluis.rijen(
                  "select from uitgaand where octet_length(inhoud) > 0 and bericht = '%s'"
                      .formatted(id)))
          .isEmpty();
      assertThat(sluis.get("/api/berichten/%s/inhoud".formatted(id)).body())
          .contains("bewaartermijn");
    }
  }

  private static UUID id(String welke) {
    return sluis
        .database()
        .sql("select id from bericht where %s and gewist is null".formatted(welke))
        .query(UUID.class)
        .single();
  }

  private static boolean inhoudNaRonde(UUID id, OffsetDateTime ontvangen) {
    sluis
        .database()
        .sql("update bericht set ontvangen = ? where id = ?")
        .params(ontvangen, id)
        .update();
    ronde.loop();
    return sluis.bean(Berichten.class).inhoud(id).isPresent();
  }

  @Test
  @Order(3)
  void laatEenDossierregelZonderClientNaHetEindeVanDeToewijzing() {
    verouder("toewijzing", "toewijzingsdatum", "ingangsdatum", "einddatum");
    verouder("prestatie", "begindatum", "einddatum");
    LocalDate grens = ronde.grens(Gegevenssoort.DOSSIER_JEUGD);
    sluis.database().sql("update toewijzing set einddatum = ?").param(grens).update();
    ronde.loop();
    assertThat(metClient("toewijzing") + metClient("prestatie")).isEqualTo(2);

    sluis.database().sql("update toewijzing set einddatum = ?").param(grens.minusDays(1)).update();
    ronde.loop();
    assertThat(metClient("toewijzing") + metClient("prestatie")).isZero();
    assertThat(sluis.rijen("select from toewijzing where bsn_dicht is not null")).isEmpty();
    assertThat(sluis.rijen("select toewijzing_nummer, bedrag, goedgekeurd from prestatie"))
        .containsExactly(Map.of("toewijzing_nummer", 1L, "bedrag", 17460L, "goedgekeurd", true));
  }

  private static void verouder(String tabel, String... kolommen) {
    for (String kolom : kolommen) {
      sluis.database().sql("update %1$s set %2$s = %2$s - 9000".formatted(tabel, kolom)).update();
    }
  }

  private static int metClient(String tabel) {
    return sluis.rijen("select from %s where bsn <> ''".formatted(tabel)).size();
  }

  @Test
  @Order(4)
  void houdtGebruikteNummersInGebruik() {
    int eerder = sluis.statussen().size();
    sluis.post(
        Proefsluis.xml(DEMO.toewijzing("T2", ANDER, "Ander", DEMO.uren(2, "45", "45A48", 10))));
    sluis.wachtTotAfgehandeld(eerder + 1);
    sluis.post(declaratie("D2", "R-1", 2, ANDER)); // TR314: that reference was used
    sluis.post(declaratie("D1", "R-9", 2, ANDER)); // TR056: and so was that identification
    sluis.wachtTotAfgehandeld(eerder + 3);
    assertThat(
            sluis.rijen(
                "select regels::text as regels from audit where wat = 'GECONTROLEERD'"
                    + " order by nummer desc limit 2"))
        .extracting(rij -> rij.get("regels").toString())
        .satisfiesExactlyInAnyOrder(
            regels -> assertThat(regels).contains("TR314"),
            regels -> assertThat(regels).contains("TR056"));
  }

  @Test
  @Order(5)
  void wistVeelInBeurten() {
    sluis
        .database()
        .sql(
            """
            with nieuw as (
              insert into bericht (id, kanaal, indiener, bestandsnaam, ontvangen, sha256, omvang,
                inhoud, status, oordeel)
              select gen_random_uuid(), 'http', '0394', 'x', now() - interval '91 days',
                nummer::text, 1, 'x', 'AFGEHANDELD', 'GEWEIGERD'
              from generate_series(1, 250) as nummer
              returning id)
            select audit_schrijf(json_agg(json_build_object('moment', now(), 'wie', '0394',
              'wat', 'ONTVANGEN', 'aard', 'C', 'bericht', id, 'uitkomst', 'http'))) from nieuw
            """)
        .query(Long.class)
        .single();
    int eerder = voorwerpen().size();
    assertThat(stand(Gegevenssoort.GEWEIGERD)).isEqualTo(250);
    ronde.loop();
    assertThat(stand(Gegevenssoort.GEWEIGERD)).isZero();
    LocalDate grens = ronde.grens(Gegevenssoort.GEWEIGERD);
    assertThat(voorwerpen().subList(eerder, voorwerpen().size()))
        .containsExactly(
            "geweigerd: 100 van voor " + grens,
            "geweigerd: 100 van voor " + grens,
            "geweigerd: 50 van voor " + grens);
  }

  private static long stand(Gegevenssoort soort) {
    return ronde.stand().stream()
        .filter(stand -> stand.soort() == soort)
        .findFirst()
        .orElseThrow()
        .voorbij();
  }

  @Test
  @Order(6)
  void ruimtOpWatTechnischIs() {
    sluis
        .database()
        .sql(
            """
            insert into alarm (soort, onderwerp, aantal, sinds, begonnen, geeindigd)
            values ('PROEF', 'oud', 1, now(), now(), now() - interval '13 months'),
              ('PROEF', 'nieuw', 1, now(), now(), now() - interval '11 months'),
              ('PROEF', 'open', 1, now() - interval '3 years', now(), null)
            """)
        .update();
    sluis
        .database()
        .sql(
            """
            insert into termijn (domein, gemeente, aanbieder, soort, wie, onderwerp, begin,
              uiterlijk, voldaan)
            values ('JW', '0384', '65650001', 'START', 'x', 'verzoek oud', now(), now(),
                now() - interval '25 months'),
              ('JW', '0384', '65650001', 'START', 'x', 'verzoek nieuw', now(), now(),
                now() - interval '23 months'),
              ('JW', '0384', '65650001', 'STOP', 'x', 'toewijzing 2', now(), now(),
                now() - interval '25 months')
            """)
        .update();
    sluis.database().sql("update berichtstatus set moment = now() - interval '13 months'").update();
    ronde.loop();
    assertThat(sluis.rijen("select onderwerp from alarm where soort = 'PROEF' order by id"))
        .extracting(rij -> rij.get("onderwerp"))
        .containsExactly("nieuw", "open");
    assertThat(sluis.rijen("select onderwerp from termijn where wie = 'x' order by id"))
        .extracting(rij -> rij.get("onderwerp"))
        .containsExactly("verzoek nieuw", "toewijzing 2");
    assertThat(
            sluis.rijen("select bericht from berichtstatus group by bericht having count(*) > 1"))
        .isEmpty();
  }

  @Test
  @Order(7)
  void laatVanEenOrigineelNietsAndersToe() {
    UUID id = id("soort = 'JW323' and identificatie = 'D2'");
    for (String wijziging :
        List.of(
            "inhoud = ''",
            "gewist = now()",
            "gewist = now(), inhoud = '', sleutel = null",
            "gewist = now(), inhoud = 'x', bestandsnaam = '', sleutel = null",
            "omvang = 1")) {
      assertThatThrownBy(() -> wijzig(wijziging, id))
          .as(wijziging)
          .hasMessageContaining("An original is not changed");
    }
    assertThatThrownBy(
            () -> wijzig("gewist = now(), inhoud = '', bestandsnaam = '', sleutel = null", id))
        .hasStackTraceContaining("What is erased has to be in the audit trail");
    UUID gewist =
        sluis
            .database()
            .sql("select id from bericht where gewist is not null limit 1")
            .query(UUID.class)
            .single();
    assertThatThrownBy(() -> wijzig("gewist = null", gewist))
        .hasMessageContaining("An original is not changed");
    assertThatThrownBy(() -> wijzig("inhoud = 'x'", gewist))
        .hasMessageContaining("An original is not changed");
    assertThatThrownBy(
            () -> sluis.database().sql("delete from bericht where id = ?").param(gewist).update())
        .hasMessageContaining("A message stays");
  }

  private static void wijzig(String wijziging, UUID id) {
    sluis
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                sluis
                    .database()
                    .sql("update bericht set %s where id = ?".formatted(wijziging))
                    .param(id)
                    .update());
  }

  @Test
  @Order(8)
  void snoeitNooitWatJongerIsDanVijfJaar() {
    assertThatThrownBy(
            () ->
                sluis
                    .database()
                    .sql("select audit_snoei((select min(nummer) from audit))")
                    .query(Long.class)
                    .single())
        .hasMessageContaining("The audit trail is only added to");
    assertThatThrownBy(() -> new BewaarInstellingen(null, 1, termijn("P4Y")))
        .hasMessageContaining("audittrail");
    assertThatThrownBy(() -> new BewaarInstellingen(null, 1, termijn("P19Y")))
        .hasMessageContaining("ten minste zo lang als berichten-jeugd");
  }

  private static Map<Gegevenssoort, Period> termijn(String trail) {
    return Map.of(Gegevenssoort.AUDITTRAIL, Period.parse(trail));
  }

  @Test
  @Order(10)
  void laatNietsVanHetTrailGaanAlsHetNietHeelIs() throws SQLException {
    alsEigenaar(
        """
        alter table audit disable trigger audit_blijvend;
        update audit set moment = moment - interval '21 years'
          where nummer = (select min(nummer) from audit);
        """);
    Object begin = sluis.rijen("select min(nummer) from audit");
    ronde.loop();
    assertThat(sluis.rijen("select min(nummer) from audit")).isEqualTo(begin);
    alsEigenaar(
        """
        update audit set moment = moment + interval '21 years'
          where nummer = (select min(nummer) from audit);
        alter table audit enable trigger audit_blijvend;
        """);
  }

  private static void alsEigenaar(String sql) throws SQLException {
    try (Connection eigenaar = DriverManager.getConnection(DATABANK.eigenaarUrl())) {
      eigenaar.createStatement().execute(sql);
    }
  }

  @Test
  @Order(9)
  void rekentDeFiscaleTermijnVanafHetEindeVanHetBoekjaar() {
    Gegevenssoort soort = Gegevenssoort.DECLARATIES;
    assertThat(soort.totEnMet(LocalDate.of(2019, 6, 1), Period.ofYears(7))).isEqualTo("2026-12-31");
    assertThat(soort.grens(LocalDate.of(2026, 12, 31), Period.ofYears(7))).isEqualTo("2019-01-01");
    assertThat(soort.grens(LocalDate.of(2027, 1, 1), Period.ofYears(7))).isEqualTo("2020-01-01");
  }
}
