package nl.sluis.koppeling.map;

import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import nl.sluis.Proefsluis;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.zip.Zipproef;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Which files in a folder are taken. */
class MapTest {
  private final Demoberichten berichten = Proefsluis.jeugd();

  @Test
  void neemtAlleenWatAfIs() throws IOException {
    byte[] bericht =
        Proefsluis.xml(
            berichten.toewijzing(
                "T1", "999900407", "Testpersoon", berichten.uren(1, "45", "45A04", 2)));
    try (Proefsluis sluis = Proefsluis.start("onderweg")) {
      Path in = sluis.in(GEMEENTE);
      for (String naam : new String[] {".verborgen.xml", "half.xml.part", "half.tmp"}) {
        Files.write(in.resolve(naam), "onderweg".getBytes());
      }
      // its writer is still at work, as far as the clock of the file tells
      Path bezig = Files.write(in.resolve("bezig.xml"), "nog niet af".getBytes());
      Files.setLastModifiedTime(bezig, FileTime.from(Instant.now().plusSeconds(3600)));
      Files.createDirectories(in.resolve("map"));
      Files.write(in.resolve("map").resolve("dieper.xml"), bericht);
      Files.createDirectories(in.resolveSibling("elders"));
      Files.write(in.resolveSibling("elders").resolve("bericht.xml"), bericht);
      Path onbekend = sluis.in("1234");
      Files.createDirectories(onbekend);
      Files.write(onbekend.resolve("bericht.xml"), bericht);

      sluis.legIn(GEMEENTE, "af.xml", bericht);
      sluis.wachtTotAfgehandeld(1);
      assertThat(sluis.berichten())
          .extracting(Berichtgegevens::bestandsnaam)
          .containsExactly("af.xml");
      assertThat(in).isDirectoryNotContaining("glob:**/af.xml");
      assertThat(bezig).exists();
      assertThat(onbekend.resolve("bericht.xml")).exists();
      assertThat(in.resolve("map").resolve("dieper.xml")).exists();
      assertThat(sluis.get("/actuator/health/kanalen").body())
          .contains("\"nietGelezenInSubmap\":{\"0384\":1}");
      Files.delete(in.resolve("map").resolve("dieper.xml"));
      assertThat(sluis.get("/actuator/health/kanalen").body())
          .contains("\"nietGelezenInSubmap\":{}");
      legtUitlegBijWatGeweigerdIs(sluis, bericht);
    }
  }

  private static void legtUitlegBijWatGeweigerdIs(Proefsluis sluis, byte[] bericht) {
    Path geweigerd = sluis.in(GEMEENTE).resolveSibling("geweigerd");
    sluis.legIn(GEMEENTE, "fout.zip", new Zipproef().met("map/a.xml", bericht).bytes());
    Awaitility.await()
        .untilAsserted(
            () -> {
              assertThat(geweigerd).isDirectoryContaining("regex:.*Z-fout\\.zip");
              assertThat(geweigerd).isDirectoryContaining("regex:.*Z-fout\\.zip\\.uitleg\\.txt");
              assertThat(sluis.in(GEMEENTE)).isDirectoryNotContaining("glob:**/fout.zip");
            });
  }
}
