package nl.sluis.koppeling.sftp;

import static nl.sluis.Proefsluis.AANBIEDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import nl.sluis.Proefsftp;
import nl.sluis.Proefsluis;
import nl.sluis.aflevering.Bezorging;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.koppeling.Kanaalbezorger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often the server of a deelnemer is asked something for one file: each is a round trip. */
class VerzoekenPerBestandTest {
  private static Proefsftp sftp;
  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sftp = Proefsftp.start("sftp-verzoeken");
    sluis = Proefsluis.start("verzoeken", sftp.instellingen(0, AANBIEDER).toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    sluis.close();
    sftp.close();
  }

  @Test
  void blijvenWeinigBijAfleverenEnOpbergen() throws IOException {
    Files.delete(sftp.map("uit"));
    bezorg("een.xml");
    assertThat(sftp.namen("uit")).as("in a folder that was not there").containsExactly("een.xml");
    bezorg("twee.xml"); // connects
    sftp.verzoeken();
    bezorg("drie.xml");
    assertThat(sftp.verzoeken()).contains("OPEN WRITE CLOSE EXTENDED");

    haalOp("vier.xml");
    assertThat(sftp.namen("archief")).as("in a folder that was not there").hasSize(1);
    sftp.verzoeken();
    haalOp("vijf.xml");
    assertThat(sftp.verzoeken())
        .anySatisfy(vraag -> assertThat(vraag).containsPattern("STAT OPEN( READ)+ CLOSE EXTENDED"));
    assertThat(sftp.namen("archief")).hasSize(2);
  }

  private static void bezorg(String naam) throws IOException {
    sluis
        .bean(Kanaalbezorger.class)
        .bezorg(
            new Bezorging(
                1,
                UUID.randomUUID(),
                AANBIEDER,
                Uitgaandsoort.ANTWOORD,
                new Bestand(naam, new byte[] {1, 2})));
  }

  private static void haalOp(String naam) {
    sftp.leg("in", naam, naam.getBytes(StandardCharsets.UTF_8));
    Awaitility.await()
        .until(() -> sftp.namen("archief").stream().anyMatch(een -> een.endsWith(naam)));
  }
}
