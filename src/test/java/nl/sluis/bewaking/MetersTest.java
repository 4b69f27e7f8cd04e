package nl.sluis.bewaking;

import static nl.sluis.Proefsluis.ANDERE_AANBIEDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.controle.Oordeel;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.verwerking.BerichtBeoordeeld;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What Prometheus and who looks after the gateway see. */
class MetersTest {
  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("meters");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  private static String prometheus() {
    return sluis.get("/actuator/prometheus").body();
  }

  @Test
  void teltBerichtenEnTijdenZonderPersoonsgegevens() {
    Demoberichten berichten = Proefsluis.jeugd();
    sluis.post(
        Proefsluis.xml(
            berichten.toewijzing(
                "T1", "999900407", "Testpersoon", berichten.uren(1, "45", "45A04", 2))));
    sluis.wachtTotAfgehandeld(1);
    assertThat(prometheus())
        .contains(
            "sluis_berichten_total{berichtsoort=\"JW301\",niveau=\"geen\",oordeel=\"GOEDGEKEURD\"}"
                + " 1.0",
            "sluis_verwerking_seconds_count{deel=\"antwoord\"} 1",
            "sluis_verwerking_seconds_bucket{deel=\"verwerking\",le=",
            "sluis_wachtrij{deel=\"aflevering\"}",
            "sluis_wachtrij_oudste_seconds{deel=\"verwerking\"}",
            "sluis_geparkeerd{deel=\"verwerking\"} 0.0",
            "sluis_termijn_overschreden 0.0",
            "sluis_telling_verschil 0.0",
            "camel_exchanges_total{",
            "routeId=\"verwerking\"",
            "hikaricp_connections_active",
            "jvm_memory_used_bytes")
        .doesNotContain("999900407", "Testpersoon");
  }

  @Test
  void teltNietWatIsTeruggedraaid() {
    BerichtBeoordeeld bericht = new BerichtBeoordeeld(Berichtsoort.WMO319, Oordeel.AFGEKEURD, 3);
    sluis
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              sluis.roepOm(bericht);
              status.setRollbackOnly();
            });
    assertThat(prometheus()).doesNotContain("WMO319");
    sluis.bean(TransactionTemplate.class).executeWithoutResult(status -> sluis.roepOm(bericht));
    assertThat(prometheus())
        .contains("{berichtsoort=\"WMO319\",niveau=\"3\",oordeel=\"AFGEKEURD\"} 1.0");
  }

  @Test
  void houdtEenKapotKanaalBuitenDeGezondheidVanHetGeheel() throws IOException {
    assertThat(sluis.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(sluis.get("/actuator/health/kanalen").statusCode()).isEqualTo(200);
    Path uit = sluis.uit(ANDERE_AANBIEDER);
    Files.delete(uit);
    Files.createFile(uit);
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(sluis.get("/actuator/health/kanalen").statusCode()).isEqualTo(503));
    assertThat(sluis.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(sluis.get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void geeftNietMeerPrijsDanGevraagd() {
    for (String pad : new String[] {"env", "beans", "configprops", "heapdump", "loggers"}) {
      assertThat(sluis.get("/actuator/" + pad).statusCode()).as(pad).isEqualTo(404);
    }
  }
}
