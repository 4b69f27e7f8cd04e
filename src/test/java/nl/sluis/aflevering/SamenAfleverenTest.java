package nl.sluis.aflevering;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_GEMEENTE;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.Proefsftp;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.verwerking.Verwerking;
import nl.sluis.wachtrij.Baan;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is for one receiver goes to its SFTP server together; nobody waits for another receiver. */
class SamenAfleverenTest {
  private final AtomicInteger nummers = new AtomicInteger();
  private final Proefsftp sftp = Proefsftp.start("samen-een");
  private final Proefsftp andere = Proefsftp.start("samen-ander");

  @AfterEach
  void stop() {
    sftp.close();
    andere.close();
  }

  private Proefsluis start(String naam, String... meer) {
    List<String> instellingen = new ArrayList<>(List.of(meer));
    for (String gemeente : List.of(GEMEENTE, ANDERE_GEMEENTE)) {
      String deze = "--sluis.deelnemers[%d].".formatted(gemeente.equals(GEMEENTE) ? 0 : 1);
      instellingen.addAll(
          List.of(deze + "code=" + gemeente, deze + "naam=Gemeente", deze + "kanaal=map"));
    }
    instellingen.addAll(sftp.instellingen(2, AANBIEDER));
    instellingen.addAll(andere.instellingen(3, ANDERE_AANBIEDER));
    return Proefsluis.start(naam, instellingen.toArray(String[]::new));
  }

  private byte[] toewijzing(String gemeente, String aanbieder) {
    int nummer = nummers.incrementAndGet();
    Demoberichten van =
        new Demoberichten(Standaard.IJW, gemeente, aanbieder, Proefsluis.jeugd().vandaag());
    return Proefsluis.xml(
        van.toewijzing(
            "T" + nummer, "999900407", "Testpersoon", van.uren(nummer, "45", "45A04", 2)));
  }

  private static byte[] declaratie(String nummer) {
    Demoberichten van =
        new Demoberichten(Standaard.IJW, GEMEENTE, ANDERE_AANBIEDER, Proefsluis.jeugd().vandaag());
    return Proefsluis.xml(
        van.declaratie(nummer, "999900407", van.prestatie("R1", 1, "45", "45A04", 6)));
  }

  private static Baan baan(String gemeente) {
    return new Baan(AANBIEDER, "JW-%s-%s".formatted(gemeente, AANBIEDER));
  }

  @Test
  void levertWatOpEenOntvangerWachtAfInEenRonde() {
    try (Proefsluis sluis = start("samen-ronde", "--db-scheduler.enabled=false")) {
      Aflevering aflevering = sluis.bean(Aflevering.class);
      Doorgang doorgang = sluis.bean(Doorgang.class);
      // a first time takes as long as a whole round may: there is no connection yet
      verwerk(sluis);
      aflevering.leeg(List.of(baan(GEMEENTE), baan(ANDERE_GEMEENTE)));
      List<String> eerder = sftp.namen("uit");
      verwerk(sluis);
      doorgang.neem(new Baan(AANBIEDER, "een"));
      List<Baan> bezig = doorgang.neem(new Baan(AANBIEDER, "twee"));

      assertThat(aflevering.leverAf(baan(GEMEENTE))).as("no room").isPresent();
      assertThat(aflevering.leverAf(baan(ANDERE_GEMEENTE))).as("no room").isPresent();
      assertThat(sftp.namen("uit")).hasSameElementsAs(eerder);
      doorgang.verlaat(bezig);
      assertThat(aflevering.leverAf(baan(GEMEENTE))).isEmpty();

      assertThat(sftp.namen("uit")).hasSize(4).allMatch(naam -> naam.startsWith("JW301-"));
      assertThat(
              sluis.rijen(
                  """
                  select count(*) as samen from (
                    select xmin from uitgaand where status = 'AFGELEVERD'
                    order by id desc limit 2) laatste
                  group by cast(xmin as text)
                  """))
          .as("transactions")
          .singleElement()
          .satisfies(rij -> assertThat(rij).containsEntry("samen", 2L));
      assertThat(sluis.rijen("select * from scheduled_tasks where task_instance like '6565%'"))
          .isEmpty();
    }
  }

  @Test
  void neemtNietMeerMeeDanErInEenRondeGaatEnVergeetDeRestNiet() {
    try (Proefsluis sluis = start("samen-weinig", "--db-scheduler.enabled=false")) {
      verwerk(sluis);
      UitgaandRepository uitgaand = sluis.bean(UitgaandRepository.class);
      List<Baan> banen = List.of(baan(GEMEENTE), baan(ANDERE_GEMEENTE));
      UitgaandRepository.Lading een = uitgaand.volgende(banen, 1);
      UitgaandRepository.Lading ruim = uitgaand.volgende(banen, 100);

      assertThat(ruim.bestanden()).containsOnlyKeys(banen);
      assertThat(ruim.meer()).isEmpty();
      assertThat(een.bestanden()).hasSize(1);
      assertThat(een.meer())
          .as("a lane that was not looked at is not empty")
          .isEqualTo(ruim.bestanden().keySet());
    }
  }

  @Test
  void houdtBijEenFoutAlleenDeEigenBaanOp() throws IOException {
    try (Proefsluis sluis = start("samen-fout", "--db-scheduler.enabled=false")) {
      verwerk(sluis);
      String naam =
          sluis
              .database()
              .sql(
                  "select bestandsnaam from uitgaand"
                      + " where relatie = :relatie and soort = 'DOORGIFTE'")
              .param("relatie", baan(GEMEENTE).relatie())
              .query(String.class)
              .single();
      Files.createDirectories(sftp.map("uit").resolve(naam).resolve("staat in de weg"));

      List<Baan> banen = List.of(baan(GEMEENTE), baan(ANDERE_GEMEENTE));
      assertThat(sluis.bean(Aflevering.class).leeg(banen)).containsOnlyKeys(baan(GEMEENTE));
      assertThat(sluis.audit()).contains("AFLEVEREN_MISLUKT POGING_1", "AFGELEVERD DOORGIFTE");
      assertThat(
              sluis.rijen("select task_instance from scheduled_tasks where task_name='aflevering'"))
          .extracting(rij -> rij.get("task_instance"))
          .contains(baan(GEMEENTE).sleutel())
          .doesNotContain(baan(ANDERE_GEMEENTE).sleutel());
    }
  }

  private void verwerk(Proefsluis sluis) {
    dienIn(sluis, AANBIEDER);
    sluis.berichten().forEach(bericht -> sluis.bean(Verwerking.class).verwerk(bericht.id()));
  }

  @Test
  void wachtNietOpEenOntvangerDieBlijftHangen() {
    try (Proefsluis sluis = start("samen-hangt")) {
      andere.houdVast();
      try {
        dienIn(sluis, ANDERE_AANBIEDER);
        Awaitility.await().until(() -> andere.namen("uit").size() == 2);
        dienIn(sluis, AANBIEDER);
        Awaitility.await().until(() -> heel(sftp).size() == 2);
        assertThat(heel(andere)).isEmpty();
      } finally {
        andere.laatLos();
      }
      sluis.wachtTotAfgehandeld(4);
      assertThat(heel(andere)).hasSize(2);
    }
  }

  @Test
  void breektAfWatBlijftHangenEnDoetHetLaterNogEens() {
    try (Proefsluis sluis =
        start(
            "samen-breektaf",
            "--sluis.aflevering.langste-bezorging=500ms",
            "--sluis.aflevering.parkeren-na=1h")) {
      laatHangen(sluis);
      try {
        Awaitility.await()
            .untilAsserted(
                () ->
                    assertThat(sluis.rijen("select reden from uitgaand where pogingen > 1"))
                        .isNotEmpty()
                        .allSatisfy(
                            rij ->
                                assertThat(rij.get("reden").toString())
                                    .contains("TimeoutException")));
        andere.leg("in", "tweede.xml", declaratie("D2"));
        Awaitility.await().until(() -> sluis.berichten().size() == 4);
        assertThat(heel(andere)).isEmpty();
      } finally {
        andere.laatLos();
      }
      sluis.wachtTotAfgehandeld(4);
      Awaitility.await().until(() -> andere.namen("in").isEmpty());
      assertThat(sluis.berichten()).as("taken in once").hasSize(4);
      assertThat(heel(andere)).filteredOn(naam -> naam.startsWith("JW301-")).hasSize(2);
    }
  }

  @Test
  void stoptTerwijlEenServerHangt() {
    Proefsluis sluis = start("samen-stopt");
    laatHangen(sluis);
    try {
      assertThat(CompletableFuture.runAsync(sluis::close)).succeedsWithin(Duration.ofSeconds(20));
      assertThat(heel(andere)).isEmpty();
    } finally {
      andere.laatLos();
    }
  }

  /** Both when something is brought and when something is fetched. */
  private void laatHangen(Proefsluis sluis) {
    andere.houdVast();
    andere.leg("in", "eerste.xml", declaratie("D1"));
    dienIn(sluis, ANDERE_AANBIEDER);
    Awaitility.await().until(() -> sluis.berichten().size() == 3 && !andere.namen("uit").isEmpty());
  }

  /** From each gemeente one: two lanes. */
  private void dienIn(Proefsluis sluis, String aanbieder) {
    for (String gemeente : List.of(GEMEENTE, ANDERE_GEMEENTE)) {
      sluis.post(toewijzing(gemeente, aanbieder));
    }
  }

  private static List<String> heel(Proefsftp server) {
    return server.namen("uit").stream().filter(naam -> !naam.endsWith(".part")).toList();
  }
}
