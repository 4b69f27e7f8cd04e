package nl.sluis.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.sluis.Databank;
import nl.sluis.Proefsluis;
import nl.sluis.ontvangst.Aanlevering;
import nl.sluis.ontvangst.Ontvangst;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How many transactions a small message costs when many come in at once: what is ready goes
 * together, so that it is fewer than a message has steps. It is counted, not timed.
 */
class CommitsPerBerichtTest {
  private static final Meetpartijen PARTIJEN = new Meetpartijen(8, 16);
  private static final int PER_RELATIE = 30;
  private static final int HOOGSTENS = 3;

  @Test
  void blijvenOnderDrukWeinig() throws Exception {
    Databank databank = Databank.maak();
    int berichten = PARTIJEN.relaties() * PER_RELATIE;
    List<String> instellingen = new ArrayList<>(PARTIJEN.instellingen());
    // looking whether there is work goes by the clock, and says nothing about a message
    instellingen.add("--db-scheduler.polling-interval=5s");
    try (Proefsluis sluis =
        Proefsluis.start("commits", databank, instellingen.toArray(String[]::new))) {
      stuur(sluis.bean(Ontvangst.class));
      Awaitility.await()
          .atMost(Duration.ofMinutes(3))
          .until(
              () ->
                  sluis.rijen("select 1 from bericht where status = 'AFGEHANDELD'").size()
                      == berichten);
    }
    // of a gateway that has ended all are counted, those of its start too
    assertThat(commits(databank) / berichten).isBetween(0.1, (double) HOOGSTENS);
  }

  /** Every relation at the same time, each its own messages one after another. */
  private static void stuur(Ontvangst ontvangst) throws Exception {
    Meetverkeer verkeer = new Meetverkeer(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
    ExecutorService verzenders = Executors.newFixedThreadPool(PARTIJEN.relaties());
    try {
      List<Future<?>> bezig = new ArrayList<>();
      for (int relatie = 0; relatie < PARTIJEN.relaties(); relatie++) {
        int deze = relatie;
        bezig.add(
            verzenders.submit(
                () -> {
                  for (int nummer = 0; nummer < PER_RELATIE; nummer++) {
                    stuur(ontvangst, verkeer, deze, nummer);
                  }
                  return null;
                }));
      }
      for (Future<?> een : bezig) {
        een.get();
      }
    } finally {
      verzenders.shutdownNow();
    }
  }

  private static void stuur(Ontvangst ontvangst, Meetverkeer verkeer, int relatie, int nummer)
      throws Exception {
    Meetverkeer.Zending zending =
        verkeer.zending(relatie, PARTIJEN.gemeente(relatie), PARTIJEN.aanbieder(relatie), nummer);
    ontvangst.ontvang(
        Aanlevering.lees(
            new ByteArrayInputStream(zending.inhoud()),
            "http",
            zending.afzender(),
            zending.identificatie() + ".xml"));
  }

  private static double commits(Databank databank) {
    return JdbcClient.create(new DriverManagerDataSource(databank.eigenaarUrl()))
        .sql("select xact_commit from pg_stat_database where datname = current_database()")
        .query(Long.class)
        .single();
  }
}
