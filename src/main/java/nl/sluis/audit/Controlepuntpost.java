package nl.sluis.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Brings a checkpoint to an address outside. */
final class Controlepuntpost {
  private static final Duration GEDULD = Duration.ofSeconds(5);

  private final URI adres;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(GEDULD).build();

  Controlepuntpost(URI adres) {
    this.adres = adres;
  }

  /**
   * Returns when it has been taken in.
   *
   * @throws IOException when it has not
   */
  void verzend(Controlepunt punt) throws IOException {
    HttpRequest verzoek =
        HttpRequest.newBuilder(adres)
            .timeout(GEDULD)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(punt.alsJson()))
            .build();
    try {
      int status = http.send(verzoek, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        throw new IOException("The address of the checkpoints answers " + status);
      }
    } catch (InterruptedException einde) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while sending", einde);
    }
  }
}
