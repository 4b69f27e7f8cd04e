package nl.sluis.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import nl.sluis.Proefsluis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** While nobody logs on: everybody on this computer, but no page of another in its browser. */
class OpenToegangTest {
  private static Proefsluis sluis;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("open");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  /** The first line of the answer. */
  private static String vraag(String host, String... headers) throws IOException {
    int poort = URI.create(sluis.adres()).getPort();
    String verzoek =
        "GET /api/termijnen HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n"
            .formatted(
                host.replace("POORT", String.valueOf(poort)),
                headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    try (Socket verbinding = new Socket(InetAddress.getLoopbackAddress(), poort)) {
      verbinding.getOutputStream().write(verzoek.getBytes(StandardCharsets.US_ASCII));
      String antwoord =
          new String(verbinding.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return antwoord.lines().findFirst().orElseThrow().strip();
    }
  }

  @Test
  void iederOpDezeComputerMagAlles() throws IOException {
    assertThat(vraag("127.0.0.1:POORT")).isEqualTo("HTTP/1.1 200");
    assertThat(vraag("localhost:POORT")).isEqualTo("HTTP/1.1 200");
    assertThat(sluis.get("/api/deelnemers").statusCode()).isEqualTo(200);
    assertThat(sluis.get("/actuator").statusCode()).isEqualTo(200);
  }

  @Test
  void eenNaamVanEldersWordtGeweigerd() throws IOException {
    assertThat(vraag("kwaad.example")).isEqualTo("HTTP/1.1 403");
    assertThat(vraag("127.0.0.1.kwaad.example:POORT")).isEqualTo("HTTP/1.1 403");
  }

  @Test
  void eenPaginaVanEenAnderWordtGeweigerd() throws IOException {
    assertThat(vraag("127.0.0.1:POORT", "Origin: https://kwaad.example")).isEqualTo("HTTP/1.1 403");
    assertThat(vraag("127.0.0.1:8080", "Origin: http://127.0.0.1:9999")).isEqualTo("HTTP/1.1 403");
    assertThat(vraag("127.0.0.1:8080", "Origin: http://127.0.0.1:8080")).isEqualTo("HTTP/1.1 200");
  }
}
