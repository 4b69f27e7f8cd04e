package nl.sluis.verwerking;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_GEMEENTE;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.ontvangst.Ontvangst;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From reception to an answer that waits for delivery. */
class VerwerkingTest {
  private static final String BSN = "999900407";
  private static final int TEGELIJK = 8;

  private final Demoberichten berichten = Proefsluis.jeugd();

  private byte[] toewijzing(String identificatie, long nummer) {
    return Proefsluis.xml(
        berichten.toewijzing(
            identificatie, BSN, "Testpersoon", berichten.uren(nummer, "45", "45A04", 2)));
  }

  private byte[] declaratie(String identificatie, long toewijzing) {
    return Proefsluis.xml(
        berichten.declaratie(
            identificatie,
            BSN,
            berichten.prestatie("R" + identificatie, toewijzing, "45", "45A04", 4)));
  }

  @Test
  void hetzelfdeBerichtTegelijkIsEenBericht() throws Exception {
    byte[] bericht = toewijzing("T1", 1);
    try (Proefsluis sluis = Proefsluis.start("tegelijk")) {
      List<Integer> statussen = tegelijk(() -> sluis.post(bericht).statusCode());
      assertThat(statussen).containsOnlyOnce(201).contains(200);
      sluis.legIn(GEMEENTE, "nog-eens.xml", bericht);
      sluis.wachtTotLeeg(GEMEENTE);
      sluis.wachtTotAfgehandeld(1);
      assertThat(sluis.rijen("select * from bericht")).hasSize(1);
      assertThat(sluis.rijen("select * from uitgaand where soort = 'ANTWOORD'")).hasSize(1);
      assertThat(sluis.rijen("select * from toewijzing")).hasSize(1);
    }
  }

  private static <T> List<T> tegelijk(Callable<T> werk) throws Exception {
    CyclicBarrier start = new CyclicBarrier(TEGELIJK);
    ExecutorService draden = Executors.newFixedThreadPool(TEGELIJK);
    try {
      List<Future<T>> bezig =
          IntStream.range(0, TEGELIJK)
              .mapToObj(
                  nummer ->
                      draden.submit(
                          () -> {
                            start.await();
                            return werk.call();
                          }))
              .toList();
      List<T> uitkomsten = new ArrayList<>();
      for (Future<T> een : bezig) {
        uitkomsten.add(een.get());
      }
      return uitkomsten;
    } finally {
      draden.shutdown();
    }
  }

  /** What goes together with a message that fails is not held up by it. */
  @Test
  void verwerktWatSamengingApartAlsErEenMislukt() throws Exception {
    try (Proefsluis sluis =
        Proefsluis.start("samen", "--db-scheduler.enabled=false", "--sluis.voorrang=0")) {
      Demoberichten anders =
          new Demoberichten(Standaard.IJW, ANDERE_GEMEENTE, ANDERE_AANBIEDER, berichten.vandaag());
      sluis.post(toewijzing("T1", 13));
      sluis.post(
          Proefsluis.xml(
              anders.toewijzing("T2", BSN, "Testpersoon", anders.uren(2, "45", "45A04", 2))));
      JdbcClient.create(sluis.bean(Flyway.class).getConfiguration().getDataSource())
          .sql("alter table toewijzing add constraint proef check (toewijzing_nummer <> 13)")
          .update();
      List<UUID> ids =
          sluis
              .database()
              .sql("select id from bericht order by volgnummer")
              .query(UUID.class)
              .list();

      assertThat(sluis.bean(Verwerking.class).verwerk(ids)).containsOnlyKeys(ids.get(0));
      assertThat(sluis.rijen("select status, pogingen from bericht order by volgnummer"))
          .extracting(rij -> rij.get("status"), rij -> rij.get("pogingen"))
          .containsExactly(tuple("ONTVANGEN", 1), tuple("KLAAR", 0));
    }
  }

  @Test
  void declaratieVoorHaarToewijzingWordtAfgekeurdEnDaarnaOpnieuwGoed() {
    try (Proefsluis sluis = Proefsluis.start("te-vroeg")) {
      sluis.post(declaratie("D1", 1));
      sluis.wachtTotAfgehandeld(1);
      assertThat(sluis.inhoud(AANBIEDER, "JW325-.*\\.xml")).contains(">8187<");
      assertThat(sluis.inhoud(AANBIEDER, "JW325-.*\\.txt")).contains("TR304").contains("Herstel");

      sluis.post(toewijzing("T1", 1));
      sluis.post(declaratie("D2", 1));
      sluis.wachtTotAfgehandeld(3);
      assertThat(sluis.rijen("select oordeel from bericht order by volgnummer"))
          .extracting(rij -> rij.get("oordeel"))
          .containsExactly("AFGEKEURD", "GOEDGEKEURD", "GOEDGEKEURD");
    }
  }

  @Test
  void verwerktBerichtenTussenDezelfdePartijenInVolgordeVanOntvangst() {
    try (Proefsluis sluis = Proefsluis.start("op-volgorde")) {
      for (int i = 1; i <= 10; i++) {
        sluis.post(toewijzing("T" + i, i));
        sluis.post(declaratie("D" + i, i));
      }
      sluis.wachtTotAfgehandeld(20);
      assertThat(sluis.rijen("select oordeel from bericht where oordeel <> 'GOEDGEKEURD'"))
          .isEmpty();
      assertThat(
              sluis
                  .database()
                  .sql(
                      """
                      select b.identificatie from audit a join bericht b on b.id = a.bericht
                      where a.wat = 'HERKEND' order by a.nummer
                      """)
                  .query(String.class)
                  .list())
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 10)
                  .boxed()
                  .flatMap(i -> Stream.of("T" + i, "D" + i))
                  .toList());
    }
  }

  @Test
  void berichtUitDeMapVanEenAnderWordtGeweigerd() {
    try (Proefsluis sluis = Proefsluis.start("andermans-map")) {
      sluis.legIn(ANDERE_AANBIEDER, "declaratie.xml", declaratie("D1", 1));
      sluis.wachtTotAfgehandeld(1);
      assertThat(sluis.inhoud(ANDERE_AANBIEDER, "GEWEIGERD-.*"))
          .contains("BRS03")
          .contains("aangeleverd door 42420002")
          .contains("Sluis neemt dit bericht zo niet aan")
          .doesNotContain("kan lezen", "geen geldig bericht");
      assertThat(sluis.uitgegaan(AANBIEDER)).isEmpty();
      assertThat(sluis.uitgegaan(GEMEENTE)).isEmpty();
    }
  }

  @Test
  void eenAntwoordVanEenDeelnemerGaatDoorEnWordtNietBeantwoord() {
    try (Proefsluis sluis = Proefsluis.start("antwoord-door")) {
      sluis.legIn(GEMEENTE, "toewijzing.xml", toewijzing("T1", 1));
      sluis.wachtTotAfgehandeld(1);
      byte[] retour = sluis.bytes(GEMEENTE, "JW302-.*");

      // IV028: the aanbieder sends it, though the Afzender in it is the gemeente
      sluis.legIn(AANBIEDER, "retour.xml", retour);
      sluis.wachtTotAfgehandeld(2);
      assertThat(sluis.uitgegaan(GEMEENTE))
          .hasSize(2)
          .anyMatch(naam -> naam.startsWith("JW302-65650001-"));
      assertThat(sluis.uitgegaan(AANBIEDER)).singleElement().asString().startsWith("JW301-");
    }
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void storingBijOnsWordtGeparkeerdZonderSpoorInDossierOfUitgaand(CapturedOutput uitvoer) {
    try (Proefsluis sluis = Proefsluis.start("storing", "--proef.fout=na stelAntwoordOp")) {
      UUID id = UUID.fromString(JsonPath.read(sluis.post(toewijzing("T1", 1)).body(), "$.id"));
      sluis.wachtTotStatus("GEPARKEERD", 1);
      assertThat(sluis.rijen("select * from toewijzing")).isEmpty();
      assertThat(sluis.rijen("select * from uitgaand")).isEmpty();
      assertThat(sluis.audit())
          .containsExactly(
              "ONTVANGEN http",
              "MISLUKT POGING_1",
              "MISLUKT POGING_2",
              "MISLUKT POGING_3",
              "GEPARKEERD VERWERKING");
      String json = sluis.get("/api/berichten/" + id).body();
      assertThat(JsonPath.<String>read(json, "$.reden"))
          .isEqualTo("Storing in Sluis (IllegalStateException).");
      assertThat(JsonPath.<List<String>>read(json, "$.verloop[*].status"))
          .containsExactly("ONTVANGEN", "ONTVANGEN", "ONTVANGEN", "ONTVANGEN", "GEPARKEERD");
      assertThat(json).doesNotContain(BSN);
      assertThat(uitvoer.getAll()).contains("Processing failed, try 3").doesNotContain(BSN);
    }
  }

  @Test
  void hetAuditspoorIsNietTeWijzigen() {
    try (Proefsluis sluis = Proefsluis.start("audit")) {
      sluis.bean(Ontvangst.class).geweigerd("http", null, "BRS06");
      assertThatThrownBy(() -> sluis.database().sql("delete from audit").update())
          .rootCause()
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> sluis.database().sql("update audit set wie = 'x'").update())
          .rootCause()
          .hasMessageContaining("permission denied");
      assertThat(sluis.audit()).hasSize(1);
    }
  }
}
