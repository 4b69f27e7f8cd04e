package nl.sluis.meting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;

/** Sends messages as their senders do: over HTTP, or from the folder on their own SFTP server. */
final class Meetverzender implements Meetloop.Verzender {
  private static final int AANGENOMEN = 201;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI adres;
  private final Meetsftp sftp;
  private final Set<String> overSftp;

  Meetverzender(int poort, Meetsftp sftp, Set<String> overSftp) {
    this.adres = URI.create("http://127.0.0.1:%d/api/berichten".formatted(poort));
    this.sftp = sftp;
    this.overSftp = overSftp;
  }

  @Override
  public Meetloop.Weg weg(String afzender) {
    return overSftp.contains(afzender) ? Meetloop.Weg.SFTP : Meetloop.Weg.HTTP;
  }

  @Override
  public void verstuur(Meetverkeer.Zending zending) throws IOException, InterruptedException {
    switch (weg(zending.afzender())) {
      case HTTP -> post(zending.inhoud());
      case SFTP -> sftp.leg(zending.afzender(), zending.identificatie() + ".xml", zending.inhoud());
    }
  }

  private void post(byte[] inhoud) throws IOException, InterruptedException {
    HttpRequest verzoek =
        HttpRequest.newBuilder(adres).POST(HttpRequest.BodyPublishers.ofByteArray(inhoud)).build();
    int status = http.send(verzoek, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != AANGENOMEN) {
      throw new IllegalStateException("The gateway answers " + status);
    }
  }
}
