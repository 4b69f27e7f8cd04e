package nl.sluis.koppeling.ggk;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static nl.sluis.koppeling.ggk.Proefpartij.isBevestigd;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.sluis.Proefsftp;
import nl.sluis.Proefsluis;
import nl.sluis.Sluisproces;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An aanbieder over SFTP and a gemeente over StUF-GGk on one machine: a declaratie goes from one to
 * the other and its answer comes back the same way, while the network of both is pulled and the
 * gateway is killed in between. Afterwards everything is there once.
 */
class KetenTest {
  private static final String BSN = "999900407";
  private static final Duration GEDULD = Duration.ofMinutes(2);

  private final Path map = Proefsluis.leeg("keten");
  private final Demoberichten berichten = Proefsluis.jeugd();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void komtHeenEnTerugOokAlsNetwerkEnStroomWegvallen() throws Exception {
    try (Proefsftp sftp = Proefsftp.start("keten-sftp");
        Proefpartij gemeente = new Proefpartij()) {
      try (Sluisproces sluis = start(sftp, gemeente)) {
        stuurToewijzing(sluis.adres().orElseThrow());
        wachtTot(() -> assertThat(sftp.namen("uit")).anyMatch(naam -> naam.startsWith("JW301-")));
        gemeente.antwoordt(bericht -> new Proefpartij.Antwoord(503, ""));
        sftp.leg("in", "declaratie.xml", declaratie());
        wachtTot(() -> assertThat(sftp.namen("archief")).hasSize(1));
        sftp.stop();
        sluis.stroomstoring();
      }
      gemeente.antwoordt(Proefpartij::bevestig);
      sftp.start();
      try (Sluisproces opnieuw = start(sftp, gemeente)) {
        assertThat(opnieuw.adres()).isPresent();
        wachtTot(() -> isAllesEr(sftp, gemeente));
        // and it stays so: nothing comes a second time
        Awaitility.await()
            .during(Duration.ofSeconds(2))
            .atMost(Duration.ofSeconds(5))
            .untilAsserted(() -> isAllesEr(sftp, gemeente));
      }
    }
  }

  private void isAllesEr(Proefsftp sftp, Proefpartij gemeente) {
    assertThat(sftp.namen("in")).isEmpty();
    assertThat(sftp.namen("archief")).singleElement().asString().endsWith("-declaratie.xml");
    assertThat(sftp.namen("uit"))
        .filteredOn(naam -> naam.endsWith(".xml"))
        .hasSize(2)
        .anyMatch(naam -> naam.startsWith("JW301-"))
        .anyMatch(naam -> naam.startsWith("JW325-"));
    String antwoord =
        sftp.namen("uit").stream().filter(naam -> naam.startsWith("JW325-")).findFirst().get();
    assertThat(new String(sftp.bytes("uit", antwoord), StandardCharsets.UTF_8)).contains(">8001<");
    assertThat(nummers(gemeente, "JW302")).hasSize(1);
    assertThat(nummers(gemeente, "JW323")).hasSize(1);
    assertThat(nummers(gemeente, "JW325")).hasSize(1);
  }

  /** A message that is tried again keeps its number, by which its receiver knows it. */
  private static List<String> nummers(Proefpartij gemeente, String functie) {
    return gemeente.binnengekomen().stream()
        .filter(bericht -> bericht.waarde("functie").equals(functie))
        .map(bericht -> bericht.waarde("referentienummer"))
        .distinct()
        .toList();
  }

  private void stuurToewijzing(String adres) throws Exception {
    byte[] toewijzing =
        Proefsluis.xml(
            berichten.toewijzing("T1", BSN, "Testpersoon", berichten.uren(1, "45", "45A04", 2)));
    Proefenvelop envelop = Proefenvelop.heen("JW301", GEMEENTE, AANBIEDER, toewijzing);
    HttpResponse<String> antwoord =
        http.send(
            HttpRequest.newBuilder(URI.create(adres + "/ggk/0210"))
                .header("Content-Type", "text/xml; charset=utf-8")
                .header(
                    "SOAPAction", "\"http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelop.soap()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    isBevestigd(antwoord.body(), envelop.referentienummer());
  }

  private byte[] declaratie() {
    return Proefsluis.xml(
        berichten.declaratie("D1", BSN, berichten.prestatie("R1", 1, "45", "45A04", 6)));
  }

  private Sluisproces start(Proefsftp sftp, Proefpartij gemeente) throws IOException {
    List<String> instellingen =
        new ArrayList<>(
            List.of(
                "--sluis.deelnemers[0].code=" + GEMEENTE,
                "--sluis.deelnemers[0].naam=Gemeente",
                "--sluis.deelnemers[0].kanaal=ggk",
                "--sluis.deelnemers[0].ggk.adres=" + gemeente.adres(),
                "--sluis.aflevering.parkeren-na=1h"));
    instellingen.addAll(sftp.instellingen(1, AANBIEDER));
    return Sluisproces.start(map, instellingen.toArray(String[]::new));
  }

  private static void wachtTot(ThrowingRunnable zo) {
    Awaitility.await()
        .atMost(GEDULD)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(zo);
  }
}
