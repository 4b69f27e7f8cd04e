package nl.sluis.bewaking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_GEMEENTE;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.ontvangst.Ontvangst;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Received is answered, in work, parked and refused together; and what breaks that shows. */
class TellingTest {
  private static final Demoberichten BERICHTEN = Proefsluis.jeugd();
  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("telling");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  private static byte[] toewijzing(String identificatie, long nummer) {
    return Proefsluis.xml(
        BERICHTEN.toewijzing(
            identificatie, "999900407", "Testpersoon", BERICHTEN.uren(nummer, "45", "45A04", 2)));
  }

  private static Map<String, Integer> totaal(String vraag) {
    return JsonPath.read(sluis.get("/api/tellingen" + vraag).body(), "$.totaal");
  }

  private static void wachtOp(String deelnemer, String vak, int aantal) {
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(totaal("?deelnemer=" + deelnemer)).containsEntry(vak, aantal));
  }

  private static long verschil() {
    return sluis.bean(Tellingen.class).verschil();
  }

  @Test
  void sluitNaElkLotVanEenBericht() throws IOException {
    sluis.legIn(GEMEENTE, "goed.xml", toewijzing("T1", 1));
    sluis.legIn(GEMEENTE, "nog-eens.xml", toewijzing("T1", 1)); // the same: not received anew
    sluis.legIn(ANDERE_AANBIEDER, "kapot.xml", "<geen-bericht/>".getBytes(UTF_8));
    sluis.bean(Ontvangst.class).geweigerd("PROEF", null, "TE_GROOT");
    wachtOp(GEMEENTE, "beantwoord", 1);
    wachtOp(ANDERE_AANBIEDER, "geweigerd", 1);
    sluis.wachtTotLeeg(GEMEENTE);
    assertThat(totaal("?deelnemer=" + GEMEENTE))
        .containsEntry("ontvangen", 1)
        .containsEntry("verschil", 0);
    assertThat(totaal("?deelnemer=" + ANDERE_AANBIEDER)).containsEntry("ontvangen", 1);
    assertThat(totaal("?deelnemer=onbekend")).containsEntry("geweigerd", 1);

    Path uit = sluis.uit(AANBIEDER);
    Files.move(uit, uit.resolveSibling("weg"));
    Files.createFile(uit); // no folder can be made here
    String adres = sluis.post(toewijzing("T2", 2)).headers().firstValue("Location").orElseThrow();
    sluis.wachtTotStatus("GEPARKEERD", 1);
    assertThat(totaal("?deelnemer=" + GEMEENTE))
        .containsEntry("geparkeerd", 1)
        .containsEntry("verschil", 0);
    Files.delete(uit);
    Files.move(uit.resolveSibling("weg"), uit);
    sluis.post(adres + "/hervat");
    assertThat(totaal("")).containsEntry("verschil", 0);
    wachtOp(GEMEENTE, "beantwoord", 2);
    assertThat(totaal("?deelnemer=" + GEMEENTE))
        .containsEntry("ontvangen", 2)
        .containsEntry("teBezorgen", 0)
        .containsEntry("inBehandeling", 0)
        .containsEntry("geparkeerd", 0);

    sluis.post(adres + "/verzendingen"); // in work until it has arrived once more
    assertThat(totaal("?deelnemer=" + GEMEENTE)).containsEntry("verschil", 0);
    wachtOp(GEMEENTE, "beantwoord", 2);
    assertThat(verschil()).isZero();
    assertThatThrownBy(
            () -> sluis.database().sql("delete from bericht where identificatie = 'T1'").update())
        .hasMessageContaining("A message stays as long as the audit trail tells of it");
  }

  @Test
  void teltElkBerichtUitEenZipEnEenGeweigerdeZip() throws IOException {
    sluis.legIn(ANDERE_GEMEENTE, "goed.zip", zip(toewijzing("Z1", 11), toewijzing("Z2", 12)));
    sluis.legIn(ANDERE_GEMEENTE, "fout.zip", zip("geen bericht".getBytes(UTF_8)));
    sluis.wachtTotLeeg(ANDERE_GEMEENTE);
    assertThat(totaal("?deelnemer=" + ANDERE_GEMEENTE))
        .containsEntry("ontvangen", 3)
        .containsEntry("verschil", 0);
    assertThat(verschil()).isZero();
  }

  private static byte[] zip(byte[]... berichten) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < berichten.length; i++) {
        zip.putNextEntry(new ZipEntry("bericht%d.xml".formatted(i)));
        zip.write(berichten[i]);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void toontWatVerlorenVerdubbeldOfBlijvenSteken() {
    assertVerschil("select " + auditregel("now()", "gen_random_uuid()"));
    assertVerschil(
        """
        insert into bericht (id, kanaal, indiener, bestandsnaam, ontvangen, sha256, omvang, inhoud,
          status)
        values (gen_random_uuid(), 'http', '0394', '', now(), 'dubbel', 1, '', 'ONTVANGEN')
        """);
    String ontvangen =
        """
        with nieuw as (
          insert into bericht (id, kanaal, indiener, bestandsnaam, ontvangen, sha256, omvang,
            inhoud, oordeel, status)
          values (gen_random_uuid(), 'http', '0394', '', now(), 'halverwege', 1, '', 'GOEDGEKEURD',
            '%s')
          returning id)
        select %s from nieuw
        """;
    assertVerschil(ontvangen.formatted("VERWERKT", auditregel("now()", "id")));
    assertVerschil(
        ontvangen.formatted("KLAAR", auditregel("now()", "id"))); // and nothing to deliver for it
    assertThat(verschilNa(ontvangen.formatted("AFGEHANDELD", auditregel("now()", "id")))).isZero();
  }

  /** What writes a line of a message that was received. */
  private static String auditregel(String moment, String bericht) {
    return """
    audit_schrijf(json_build_array(json_build_object('moment', %s, 'wie', '0394',
      'wat', 'ONTVANGEN', 'aard', 'C', 'bericht', %s, 'uitkomst', 'http')))
    """
        .formatted(moment, bericht);
  }

  private static void assertVerschil(String sql) {
    assertThat(verschilNa(sql)).as(sql).isEqualTo(1);
  }

  /** The balance after a change that is then undone. */
  private static long verschilNa(String sql) {
    return Objects.requireNonNull(
        sluis
            .bean(TransactionTemplate.class)
            .<Long>execute(
                status -> {
                  status.setRollbackOnly();
                  sluis.bean(JdbcTemplate.class).execute(sql);
                  return verschil();
                }));
  }

  @Test
  void rekentOudereDagenEensPerDagEnTeltZeMee() {
    Tellingen tellingen = sluis.bean(Tellingen.class);
    // so that the task in the background finds it done, and waits for what is deleted here
    tellingen.werkBij();
    sluis
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              sluis
                  .bean(JdbcTemplate.class)
                  .execute(
                      "select " + auditregel("now() - interval '40 days'", "gen_random_uuid()"));
              sluis.database().sql("delete from tellingpeil").update();
              assertThat(tellingen.verschil()).isEqualTo(1);
              tellingen.werkBij();
              assertThat(sluis.rijen("select verschil from tellingpeil"))
                  .singleElement()
                  .isEqualTo(Map.of("verschil", 1L));
              assertThat(tellingen.verschil()).isEqualTo(1);
            });
  }

  @Test
  void teltWatEerderSlootNietBijElkeBlikOpnieuw() {
    Tellingen tellingen = sluis.bean(Tellingen.class);
    tellingen.werkBij();
    assertThat(tellingen.verschil()).isZero();
    sluis
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              JdbcTemplate database = sluis.bean(JdbcTemplate.class);
              database.execute(
                  "select " + auditregel("now() - interval '20 minutes'", "gen_random_uuid()"));
              assertThat(tellingen.verschil()).as("as last reckoned").isZero();
              tellingen.werkBij();
              assertThat(tellingen.verschil()).isEqualTo(1);
              database.execute(
                  "select " + auditregel("now() - interval '20 minutes'", "gen_random_uuid()"));
              assertThat(tellingen.verschil())
                  .as("counted at every look, as something is missing")
                  .isEqualTo(2);
            });
  }

  @Test
  void geeftCsvEnWeigertEenOnmogelijkePeriode() {
    assertThat(sluis.get("/api/tellingen?formaat=csv").body())
        .contains(
            "dag;deelnemer;ontvangen;beantwoord;teBezorgen;inBehandeling;geparkeerd;geweigerd;verschil");
    assertThat(sluis.get("/api/tellingen?van=2026-02-01&tot=2026-01-01").statusCode())
        .isEqualTo(400);
    assertThat(sluis.get("/api/tellingen?van=gisteren").body()).contains("een dag, zoals");
    assertThat(totaal("?van=%1$s&tot=%1$s".formatted(LocalDate.now().minusDays(9))))
        .containsEntry("ontvangen", 0);
    assertThat(JsonPath.<List<?>>read(sluis.get("/api/alarmen?open=true").body(), "$")).isEmpty();
  }
}
