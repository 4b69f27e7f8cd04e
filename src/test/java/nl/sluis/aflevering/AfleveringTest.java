package nl.sluis.aflevering;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_GEMEENTE;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What cannot be delivered is tried again, then parked, and taken up when it can be again. */
class AfleveringTest {
  private final Demoberichten berichten = Proefsluis.jeugd();
  private final Demoberichten vanEenAnder =
      new Demoberichten(Standaard.IJW, ANDERE_GEMEENTE, AANBIEDER, berichten.vandaag());

  private byte[] toewijzing(String identificatie, long nummer) {
    return Proefsluis.xml(
        berichten.toewijzing(
            identificatie, "999900407", "Testpersoon", berichten.uren(nummer, "45", "45A04", 2)));
  }

  @Test
  void parkeertWatNietAfTeLeverenIsEnHervatHet() throws IOException {
    try (Proefsluis sluis = Proefsluis.start("parkeren")) {
      Path uit = sluis.uit(AANBIEDER);
      Files.delete(uit);
      Files.createFile(uit); // no folder can be made here

      String adres = sluis.post(toewijzing("T1", 1)).headers().firstValue("Location").orElseThrow();
      sluis.wachtTotStatus("GEPARKEERD", 1);
      assertThat(sluis.uitgegaan(GEMEENTE)).singleElement().asString().startsWith("JW302-");
      assertThat(sluis.audit())
          .containsSubsequence(
              "AFLEVEREN_MISLUKT POGING_1", "AFLEVEREN_MISLUKT POGING_2", "GEPARKEERD AFLEVERING");
      String lijst = sluis.get("/api/berichten?status=GEPARKEERD").body();
      assertThat(JsonPath.<List<String>>read(lijst, "$[*].reden"))
          .singleElement()
          .asString()
          .contains("Afleveren aan 65650001 lukt niet");

      Files.delete(uit);
      assertThat(sluis.post(adres + "/hervat").statusCode()).isEqualTo(202);
      sluis.wachtTotAfgehandeld(1);
      assertThat(sluis.uitgegaan(AANBIEDER)).singleElement().asString().startsWith("JW301-");
      assertThat(sluis.post(adres + "/hervat").statusCode()).isEqualTo(409);
    }
  }

  @Test
  void heeftMetEenDeelnemerMeerGeduldAlsDatBijHemStaat() throws IOException {
    String geduldige = "42420015";
    try (Proefsluis sluis = Proefsluis.start("eigen-geduld")) {
      byte[] deelnemer =
          "{\"naam\": \"Derde aanbieder\", \"kanaal\": \"map\", \"parkerenNa\": \"1h\"}"
              .getBytes(StandardCharsets.UTF_8);
      assertThat(sluis.put("/api/deelnemers/" + geduldige, deelnemer).statusCode()).isEqualTo(201);
      Awaitility.await().until(() -> Files.isDirectory(sluis.uit(geduldige)));
      versper(sluis, geduldige);
      versper(sluis, AANBIEDER);
      Demoberichten vanHem =
          new Demoberichten(Standaard.IJW, GEMEENTE, geduldige, berichten.vandaag());
      sluis.post(
          Proefsluis.xml(
              vanHem.toewijzing(
                  "G1", "999900407", "Testpersoon", vanHem.uren(7, "45", "45A04", 2))));
      sluis.post(toewijzing("T1", 1));
      sluis.wachtTotStatus("GEPARKEERD", 1);
      Awaitility.await()
          .until(() -> aantal(sluis, "pogingen > 3 and ontvanger = '" + geduldige + "'") == 1);
      assertThat(sluis.rijen("select ontvanger from uitgaand where status = 'GEPARKEERD'"))
          .singleElement()
          .satisfies(rij -> assertThat(rij).containsEntry("ontvanger", AANBIEDER));
    }
  }

  @Test
  void houdtDeVolgordeAanEnHoudtAlleenDeEigenBaanOp() throws IOException {
    try (Proefsluis sluis = geduldig("volgorde")) {
      Path uit = versper(sluis);
      for (int i = 1; i <= 5; i++) {
        sluis.post(toewijzing("T" + i, i));
      }
      sluis.post(
          Proefsluis.xml(
              vanEenAnder.toewijzing(
                  "X1", "999900407", "Testpersoon", vanEenAnder.uren(9, "45", "45A04", 2))));
      sluis.wachtTotStatus("KLAAR", 6);
      Awaitility.await().until(() -> aantal(sluis, "pogingen > 0") == 2);
      assertThat(sluis.rijen("select * from audit where uitkomst = 'DOORGIFTE'")).isEmpty();

      // the first file cannot be put where a folder lies
      Path opstakel = uit.resolve(naamVan(sluis, "T1"));
      Files.delete(uit);
      Files.createDirectories(opstakel.resolve("map"));
      sluis.wachtTotAfgehandeld(1);
      assertThat(afgeleverd(sluis)).containsExactly("X1");

      Files.delete(opstakel.resolve("map"));
      Files.delete(opstakel);
      sluis.wachtTotAfgehandeld(6);
      assertThat(afgeleverd(sluis)).containsExactly("X1", "T1", "T2", "T3", "T4", "T5");
      assertThat(
              sluis.rijen(
                  "select uitkomst from audit where wat = 'AFGELEVERD' and uitkomst = 'DOORGIFTE'"))
          .hasSize(6);
    }
  }

  @Test
  void laatEenOntvangerDieStukIsMetRustEnParkeertWatNooitKan() throws IOException {
    try (Proefsluis sluis =
        Proefsluis.start(
            "onderbreker",
            "--sluis.aflevering.parkeren-na=1h",
            "--sluis.aflevering.langste-wachttijd=100ms",
            "--sluis.aflevering.onderbreking=1h")) {
      versper(sluis);
      sluis.post(toewijzing("T1", 1));
      Awaitility.await().until(() -> isOpen(sluis));
      sluis.post(toewijzing("T2", 2));
      sluis.wachtTotStatus("KLAAR", 2);
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(
                          sluis.rijen(
                              "select * from scheduled_tasks where task_name = 'aflevering'"
                                  + " and execution_time > now() + interval '50 minutes'"))
                      .hasSize(1));
      assertThat(aantal(sluis, "pogingen = 5")).isEqualTo(1);
      assertThat(aantal(sluis, "pogingen = 0 and status = 'KLAAR'")).isEqualTo(1);

      Uitgaand tweede = uitgaand(sluis, "pogingen = 0");
      sluis
          .bean(TransactionTemplate.class)
          .executeWithoutResult(
              status ->
                  sluis
                      .bean(Afhandeling.class)
                      .mislukt(tweede, new Onbestelbaar("De ontvanger kent deze soort niet.")));
      assertThat(sluis.rijen("select reden from bericht where status = 'GEPARKEERD'"))
          .extracting(rij -> rij.get("reden"))
          .containsExactly("Afleveren aan 65650001 kan niet: De ontvanger kent deze soort niet.");
    }
  }

  @Test
  void verzendtOpnieuwZonderHetOrigineelTeVeranderen() throws IOException {
    try (Proefsluis sluis = geduldig("opnieuw")) {
      String adres = sluis.post(toewijzing("T1", 1)).headers().firstValue("Location").orElseThrow();
      sluis.wachtTotAfgehandeld(1);
      String naam = sluis.uitgegaan(AANBIEDER).get(0);
      byte[] eerst = sluis.bytes(AANBIEDER, Pattern.quote(naam));
      Files.delete(sluis.uit(AANBIEDER).resolve(naam));

      HttpResponse<String> opnieuw = sluis.post(adres + "/verzendingen?soort=DOORGIFTE");
      assertThat(opnieuw.statusCode()).isEqualTo(202);
      assertThat(JsonPath.<List<String>>read(opnieuw.body(), "$[*].ontvanger"))
          .containsExactly(AANBIEDER);
      Awaitility.await().until(() -> sluis.uitgegaan(AANBIEDER).contains(naam));
      sluis.wachtTotAfgehandeld(1);
      assertThat(sluis.bytes(AANBIEDER, Pattern.quote(naam))).isEqualTo(eerst);
      assertThat(sluis.audit()).containsOnlyOnce("OPNIEUW_VERZONDEN DOORGIFTE");
      assertThat(sluis.post(adres + "/verzendingen?soort=AFSCHRIFT").statusCode()).isEqualTo(409);

      assertThatThrownBy(() -> wijzig(sluis, "update bericht set inhoud = 'anders'"))
          .hasMessageContaining("An original is not changed");
      assertThatThrownBy(() -> wijzig(sluis, "update bericht set sha256 = 'anders'"))
          .hasMessageContaining("An original is not changed");
      assertThatThrownBy(
              () -> wijzig(sluis, "update uitgaand set inhoud = 'anders' where soort = 'ANTWOORD'"))
          .hasMessageContaining("An original is not changed");
    }
  }

  private static Proefsluis geduldig(String naam) {
    return Proefsluis.start(
        naam,
        "--sluis.aflevering.parkeren-na=1h",
        "--sluis.aflevering.langste-wachttijd=200ms",
        "--sluis.aflevering.onderbreking=200ms");
  }

  /** No folder can be made where a file lies. */
  private static Path versper(Proefsluis sluis) throws IOException {
    return versper(sluis, AANBIEDER);
  }

  private static Path versper(Proefsluis sluis, String deelnemer) throws IOException {
    Path uit = sluis.uit(deelnemer);
    Files.delete(uit);
    return Files.createFile(uit);
  }

  private static void wijzig(Proefsluis sluis, String sql) {
    sluis.database().sql(sql).update();
  }

  private static boolean isOpen(Proefsluis sluis) {
    Gauge meter =
        sluis
            .bean(MeterRegistry.class)
            .find("resilience4j.circuitbreaker.state")
            .tags("name", AANBIEDER, "state", "open")
            .gauge();
    return meter != null && meter.value() == 1;
  }

  private static int aantal(Proefsluis sluis, String voorwaarde) {
    return sluis.rijen("select 1 from uitgaand where soort = 'DOORGIFTE' and " + voorwaarde).size();
  }

  private static Uitgaand uitgaand(Proefsluis sluis, String voorwaarde) {
    return sluis
        .bean(UitgaandRepository.class)
        .vind(
            AANBIEDER,
            sluis
                .database()
                .sql("select id from uitgaand where soort = 'DOORGIFTE' and " + voorwaarde)
                .query(Long.class)
                .single())
        .orElseThrow();
  }

  private static String naamVan(Proefsluis sluis, String identificatie) {
    return sluis
        .database()
        .sql(
            """
            select u.bestandsnaam from uitgaand u join bericht b on b.id = u.bericht
            where u.soort = 'DOORGIFTE' and b.identificatie = :identificatie
            """)
        .param("identificatie", identificatie)
        .query(String.class)
        .single();
  }

  /** What the receiver got, in order. */
  private static List<String> afgeleverd(Proefsluis sluis) {
    return sluis
        .database()
        .sql(
            """
            select b.identificatie from audit a join bericht b on b.id = a.bericht
            where a.wat = 'AFGELEVERD' and a.uitkomst = 'DOORGIFTE' order by a.nummer
            """)
        .query(String.class)
        .list();
  }
}
