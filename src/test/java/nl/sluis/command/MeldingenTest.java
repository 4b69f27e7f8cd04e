package nl.sluis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.sluis.invoer.Voortgang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an opdracht says while it works or waits, and when. */
class MeldingenTest {

  /** Both on one stream, as on a screen: many reports would otherwise stand before it. */
  @Test
  void watGezegdWordtIsMeteenTeZien(@TempDir Path map) throws IOException {
    for (int i = 0; i < 20; i++) {
      Files.copy(Path.of(Aanroep.FOUT), map.resolve(i + ".xml"));
    }
    ByteArrayOutputStream scherm = new ByteArrayOutputStream();

    Sluis.voerUit(scherm, scherm, "controleer", map.resolve("weg.xml").toString(), map.toString());

    assertThat(scherm.size()).isGreaterThan(2 * 8_192);
    assertThat(scherm.toString(StandardCharsets.UTF_8))
        .startsWith("sluis controleer: weg.xml bestaat niet\n");
  }

  @Test
  void zegtDatDeGatewayNogBezigIs() throws IOException {
    HttpServer traag =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    traag.createContext(
        "/",
        vraag -> {
          slaap(Voortgang.STILTE.plusMillis(500));
          vraag.sendResponseHeaders(200, 2);
          vraag.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
          vraag.close();
        });
    traag.start();
    try {
      Aanroep aanroep =
          Aanroep.sluis("termijnen", "--adres=http://127.0.0.1:" + traag.getAddress().getPort());
      assertThat(aanroep.uit()).isEqualTo("Er lopen geen termijnen.\n");
      assertThat(aanroep.fouten())
          .isEqualTo("sluis termijnen: de gateway is na 3 seconden nog bezig…\n");
    } finally {
      traag.stop(0);
    }
  }

  private static void slaap(Duration duur) {
    try {
      Thread.sleep(duur.toMillis());
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
    }
  }
}
