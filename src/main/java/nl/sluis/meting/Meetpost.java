package nl.sluis.meting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Hands in messages over HTTP at a gateway on this computer. */
final class Meetpost {
  static final String XML = "application/xml";
  static final String ZIP = "application/zip";

  private static final int AANGENOMEN = 201;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI adres;

  Meetpost(int poort) {
    this.adres = URI.create("http://127.0.0.1:%d/api/berichten".formatted(poort));
  }

  /** Returns once the gateway has it. */
  void stuur(byte[] inhoud, String soort) throws IOException, InterruptedException {
    HttpRequest verzoek =
        HttpRequest.newBuilder(adres)
            .header("Content-Type", soort)
            .POST(HttpRequest.BodyPublishers.ofByteArray(inhoud))
            .build();
    int status = http.send(verzoek, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != AANGENOMEN) {
      throw new IllegalStateException("The gateway answers " + status);
    }
  }
}
