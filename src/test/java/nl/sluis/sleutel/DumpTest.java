package nl.sluis.sleutel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.sluis.Proefsluis;
import nl.sluis.Speurder;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.toewijzen.Proefbeschikking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.core.env.Environment;

/** All kinds of messages went through; who has the database without the keys finds no child. */
class DumpTest {
  private static final Path BASIS = Path.of("conformance-tests", "basis");
  private static final String BSN = "999990019";
  private static final Set<String> WAARDEN =
      new TreeSet<>(Set.of(BSN, "Wolkenkoper", "Sluiskade", "1234AB"));

  private static Proefsluis sluis;

  @BeforeAll
  static void start() throws IOException {
    sluis = Proefsluis.start("dump");
    for (String domein : List.of("JW", "WMO")) {
      for (String soort :
          List.of("301", "305", "323", "307", "315", "319", "317", "323-credit", "325")) {
        stuur(domein + soort);
      }
    }
    Demoberichten demo = Proefsluis.jeugd();
    sluis.post(
        Proefsluis.xml(
            demo.toewijzing("DUMP1", BSN, "Wolkenkoper", demo.uren(1, "45", "45A48", 3))),
        "Wolkenkoper-" + BSN + ".xml");
    sluis.post(
        Proefsluis.xml(
            demo.declaratie(
                "DUMP2",
                BSN,
                demo.prestatie("GOED", 1, "45", "45A48", 2),
                demo.prestatie("FOUT", 2, "45", "45A48", 2))));
    sluis.post(tekst("<geen bericht van Wolkenkoper " + BSN));
    byte[] wmo =
        Proefsluis.xml(
            demo.toewijzing("DUMP3", BSN, "Wolkenkoper", demo.uren(3, "45", "45A48", 3)),
            Berichtsoort.JW301);
    sluis.vraag("POST", "/api/berichten", wmo, "Idempotency-Key", "Wolkenkoper " + BSN);
    sluis.wachtTotStatus("ONTVANGEN", 0);
    assertThat(sluis.postNaar("/api/beschikkingen", beschikking()).body()).contains("B-1");
    sluis.wachtTotStatus("ONTVANGEN", 0);
  }

  /** A message of the collection, between the parties of this gateway. */
  private static void stuur(String naam) throws IOException {
    String bericht =
        Files.readString(BASIS.resolve(naam + ".xml"))
            .replace("0363", Proefsluis.GEMEENTE)
            .replace("99990001", Proefsluis.AANBIEDER);
    WAARDEN.addAll(Speurder.waarden(bericht));
    assertThat(sluis.post(tekst(bericht)).statusCode()).isEqualTo(201);
  }

  private static byte[] beschikking() {
    LocalDate vandaag = Proefsluis.jeugd().vandaag();
    String dag = vandaag.minusMonths(1).toString();
    return Proefbeschikking.jeugd()
        .met("nummer", "'B-1'")
        .met("gemeente", "'0384'")
        .met("client/bsn", "'999990020'")
        .met("geldigheid", "{ingangsdatum: '" + dag + "'}")
        .besluit(dag)
        .product(
            ("aanbieder: '65650001', product: {categorie: '45', code: '45A04'}, ingangsdatum: '%s',"
                    + " einddatum: '%s', omvang: {volume: 4, eenheid: '04', frequentie: '2'}")
                .formatted(dag, vandaag.plusMonths(3)))
        .bytes();
  }

  private static byte[] tekst(String tekst) {
    return tekst.getBytes(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void zonderSleutelsIsErGeenKindTeVinden() throws SQLException, IOException {
    Speurder speurder = new Speurder(WAARDEN);
    assertThat(WAARDEN).hasSizeGreaterThan(8);
    List<String> gevonden = new ArrayList<>();
    long rijen = 0;
    String eigenaar = sluis.bean(Environment.class).getRequiredProperty("spring.flyway.url");
    try (Connection verbinding = DriverManager.getConnection(eigenaar)) {
      for (String tabel : tabellen()) {
        ByteArrayOutputStream inhoud = new ByteArrayOutputStream();
        rijen +=
            verbinding
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select * from " + tabel + ") to stdout", inhoud);
        gevonden.addAll(speurder.vindplaatsen(tabel, inhoud.toByteArray()));
      }
    }
    assertThat(rijen).isGreaterThan(100);
    assertThat(gevonden).isEmpty();
  }

  private static List<String> tabellen() {
    return sluis
        .database()
        .sql(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list();
  }

  /** So that the other tests are about something. */
  @Test
  void metSleutelsStaatAllesErNog() {
    List<Berichtgegevens> berichten = sluis.berichten("Wolkenkoper-" + BSN + ".xml");
    assertThat(berichten).hasSize(1);
    byte[] inhoud = sluis.bean(Berichten.class).inhoud(berichten.get(0).id()).orElseThrow();
    assertThat(new Speurder(Set.of(BSN)).vindplaatsen("inhoud", inhoud)).isNotEmpty();
    assertThat(sluis.rijen("select from beschikking")).hasSize(1);
    assertThat(sluis.rijen("select from idempotentie")).hasSize(1);
    assertThat(sluis.rijen("select from prestatie")).hasSizeGreaterThan(3);
    assertThat(sluis.rijen("select from levering")).isNotEmpty();
    assertThat(sluis.rijen("select from verzoek")).isNotEmpty();
  }

  @Test
  void metersNoemenNiemand() {
    HttpResponse<String> meters = sluis.get("/actuator/prometheus");
    assertThat(meters.statusCode()).isEqualTo(200);
    assertThat(new Speurder(WAARDEN).vindplaatsen("meters", tekst(meters.body()))).isEmpty();
  }

  @Test
  void bestandsnamenNoemenNiemand() throws IOException {
    try (Stream<Path> paden = Files.walk(Path.of("target", "proef", "dump"))) {
      String namen = String.join("\n", paden.map(Path::toString).toList());
      assertThat(namen).contains(".xml");
      assertThat(new Speurder(WAARDEN).vindplaatsen("namen", tekst(namen))).isEmpty();
    }
  }
}
