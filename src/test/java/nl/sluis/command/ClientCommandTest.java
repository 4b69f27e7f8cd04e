package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.Proefsleutels;
import nl.sluis.Proefsluis;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is held about a client, and for how long, by the command. */
class ClientCommandTest {
  private static final String BSN = "999990019";
  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("client-opdracht");
    Demoberichten demo = Proefsluis.jeugd();
    sluis.post(
        Proefsluis.xml(demo.toewijzing("T1", BSN, "Proef", demo.uren(1, "45", "45A48", 10))));
    sluis.wachtTotAfgehandeld(1);
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void toontDeTermijnenMetHunGrond() {
    Aanroep toon = Aanroep.sluis("bewaren", "toon", "--adres=" + sluis.adres());
    assertThat(toon.status()).as(toon.fouten()).isZero();
    assertThat(toon.uit()).contains("declaraties", "7 jaar", "90 dagen", "AWR art. 52");
  }

  @Test
  void schrijftAllesVanEenClientInEenNieuwBestand() throws IOException {
    Path bestand = Path.of("target", "proef", "client-opdracht", "uittreksel.json");
    Aanroep export = client(BSN, "export", "--reden=verzoek om inzage", "--uit=" + bestand);
    assertThat(export.status()).as(export.fouten()).isZero();
    assertThat(export.uit()).startsWith("1 bericht en ");
    assertThat(Files.readString(bestand))
        .contains("\"pseudoniem\" : \"" + Proefsleutels.PSEUDONIEMEN.van(BSN), "1234AB");
    Aanroep nogEens = client(BSN, "export", "--reden=verzoek om inzage", "--uit=" + bestand);
    assertThat(nogEens.status()).isEqualTo(2);
    assertThat(nogEens.fouten()).contains("bestaat al");
  }

  @Test
  void zegtWatWegZouGaanEnWatBlijft() {
    Aanroep wis = client(BSN, "wis", "--proef", "--reden=verzoek om vergetelheid");
    assertThat(wis.status()).as(wis.fouten()).isZero();
    assertThat(wis.uit())
        .contains("Zou weg gaan:", "verslagen", "Blijft:", "Jeugdwet art. 7.3.8", "audittrail");
  }

  @Test
  void noemtHetBsnNietBijEenFout() {
    Aanroep fout = client("1234", "export", "--reden=verzoek om inzage");
    assertThat(fout.status()).isEqualTo(2);
    assertThat(fout.fouten()).contains("negen cijfers").doesNotContain("1234");
    assertThat(client("1234", "wis", "--reden=x").fouten())
        .contains("\n  bsn: Geef het Bsn", "\n  reden: Zeg in een paar woorden")
        .doesNotContain("1234");
  }

  private static Aanroep client(String bsn, String... opdracht) {
    InputStream eerder = System.in;
    System.setIn(new ByteArrayInputStream((bsn + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      String[] alles = new String[opdracht.length + 2];
      alles[0] = "client";
      System.arraycopy(opdracht, 0, alles, 1, opdracht.length);
      alles[alles.length - 1] = "--adres=" + sluis.adres();
      return Aanroep.sluis(alles);
    } finally {
      System.setIn(eerder);
    }
  }
}
