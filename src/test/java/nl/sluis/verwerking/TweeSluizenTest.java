package nl.sluis.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.sluis.Databank;
import nl.sluis.Proefsluis;
import nl.sluis.Sluisproces;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two gateways on one database, each in a process and a data folder of its own: they start at once
 * on a database with nothing in it, share the work, and one of them dies.
 */
class TweeSluizenTest {
  private static final int BERICHTEN = 400;
  private static final Duration GEDULD = Duration.ofMinutes(2);

  private final Path map = Proefsluis.leeg("twee-sluizen");
  private final Path kanalen = map.resolve("kanalen");
  private final Databank databank = Databank.leeg();
  private final JdbcClient database =
      JdbcClient.create(new DriverManagerDataSource(databank.url()));
  private final Set<String> werkers = new HashSet<>();

  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void delenHetWerkEnNemenHetVanElkaarOver() throws IOException {
    try (Sluisproces een = start("een");
        Sluisproces ander = start("ander");
        Berichtenstroom stroom = new Berichtenstroom()) {
      List<String> adressen = List.of(een.adres().orElseThrow(), ander.adres().orElseThrow());
      CompletableFuture<Void> ingediend =
          stroom.dienIn(
              Berichtenstroom.gemengd(BERICHTEN), poging -> adressen.get(poging % adressen.size()));
      wachtTot(
          () -> {
            stroom.doseer(adressen.get(0));
            return afgehandeld() >= BERICHTEN / 4 && werkers.size() == 2;
          });
      ander.dood();
      wachtTot(
          () -> {
            stroom.doseer(adressen.get(0));
            return ingediend.isDone() && afgehandeld() == BERICHTEN;
          });
    }
    assertThat(werkers).as("who took work").hasSize(2);
    new Eindstand(database, kanalen).klopt(BERICHTEN);
    eenKeerVoorBeide();
  }

  private Sluisproces start(String naam) throws IOException {
    List<String> instellingen = new ArrayList<>(databank.instellingen());
    instellingen.add("--sluis.kanalen=" + kanalen);
    // half the time until the work of the one that dies is taken over
    instellingen.add("--db-scheduler.heartbeat-interval=1s");
    return Sluisproces.start(map.resolve(naam), instellingen.toArray(String[]::new));
  }

  private void wachtTot(Callable<Boolean> klaar) {
    Awaitility.await()
        .atMost(GEDULD)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              werkers.addAll(
                  database
                      .sql("select distinct picked_by from scheduled_tasks where picked")
                      .query(String.class)
                      .list());
              return klaar.call();
            });
  }

  private int afgehandeld() {
    return database
        .sql("select count(*) from bericht where status = 'AFGEHANDELD'")
        .query(Integer.class)
        .single();
  }

  /** What recurs is one row for all who share the database. */
  private void eenKeerVoorBeide() {
    assertThat(
            database
                .sql("select count(*) from scheduled_tasks where task_name = 'nazorg'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }
}
