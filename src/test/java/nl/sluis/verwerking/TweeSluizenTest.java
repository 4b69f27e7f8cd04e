package nl.sluis.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern VERWERKT =
      Pattern.compile("sluis_verwerking_seconds_count\\{deel=\"verwerking\"\\} ([0-9.]+)");

  private final Path map = Proefsluis.leeg("twee-sluizen");
  private final Path kanalen = map.resolve("kanalen");
  private final Databank databank = Databank.leeg();
  private final JdbcClient database =
      JdbcClient.create(new DriverManagerDataSource(databank.url()));
  private final HttpClient http = HttpClient.newHttpClient();

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
            return afgehandeld() >= BERICHTEN / 4;
          });
      // who holds a line has its work until it is empty: the one that holds most of it dies
      boolean isEersteDrager = verwerkt(adressen.get(0)) >= verwerkt(adressen.get(1));
      String erfgenaam = adressen.get(isEersteDrager ? 1 : 0);
      (isEersteDrager ? een : ander).dood();
      wachtTot(
          () -> {
            stroom.doseer(erfgenaam);
            return ingediend.isDone() && afgehandeld() == BERICHTEN;
          });
      assertThat(verwerkt(erfgenaam)).as("taken over").isPositive();
    }
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

  private static void wachtTot(Callable<Boolean> klaar) {
    Awaitility.await().atMost(GEDULD).pollInterval(Duration.ofMillis(10)).until(klaar);
  }

  /** How many messages this one processed, by its own count. */
  private double verwerkt(String adres) throws IOException {
    HttpRequest vraag =
        HttpRequest.newBuilder(URI.create(adres + "/actuator/prometheus"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      Matcher telling =
          VERWERKT.matcher(http.send(vraag, HttpResponse.BodyHandlers.ofString()).body());
      assertThat(telling.find()).as("counted at %s", adres).isTrue();
      return Double.parseDouble(telling.group(1));
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
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
