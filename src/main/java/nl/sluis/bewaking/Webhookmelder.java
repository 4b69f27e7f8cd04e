package nl.sluis.bewaking;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Posts a notice as JSON, signed when there is a secret to sign it with. */
final class Webhookmelder implements Melder {
  static final String HANDTEKENING = "Sluis-Handtekening";

  private static final Duration GEDULD = Duration.ofSeconds(10);
  private static final String ALGORITME = "HmacSHA256";

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(GEDULD).build();
  private final URI webhook;
  private final @Nullable String geheim;
  private final URI gateway;
  private final ObjectMapper json;

  Webhookmelder(URI webhook, @Nullable String geheim, URI gateway, ObjectMapper json) {
    this.webhook = webhook;
    this.geheim = geheim;
    this.gateway = gateway;
    this.json = json;
  }

  /** The notice as it is posted; see {@link Alarm}. */
  record Inhoud(
      long melding,
      Melding.Gebeurtenis gebeurtenis,
      long alarm,
      Alarmsoort soort,
      String onderwerp,
      long aantal,
      Instant sinds,
      @Nullable Instant geeindigd,
      String titel,
      String uitleg,
      String herstel,
      URI adres) {}

  @Override
  public String weg() {
    return "WEBHOOK";
  }

  @Override
  public void meld(Melding melding) throws IOException {
    byte[] inhoud = json.writeValueAsBytes(inhoud(melding));
    HttpRequest.Builder verzoek =
        HttpRequest.newBuilder(webhook)
            .timeout(GEDULD)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(inhoud));
    if (geheim != null) {
      verzoek.header(HANDTEKENING, "sha256=" + handtekening(inhoud, geheim));
    }
    int status = stuur(verzoek.build()).statusCode();
    if (status / 100 != 2) {
      throw new IOException("HTTP status " + status);
    }
  }

  private Inhoud inhoud(Melding melding) {
    Alarm alarm = melding.alarm();
    return new Inhoud(
        melding.id(),
        melding.gebeurtenis(),
        alarm.id(),
        alarm.soort(),
        alarm.onderwerp(),
        alarm.aantal(),
        alarm.sinds(),
        alarm.geeindigd(),
        melding.titel(),
        alarm.uitleg(),
        alarm.herstel(),
        gateway.resolve(alarm.pad()));
  }

  private HttpResponse<Void> stuur(HttpRequest verzoek) throws IOException {
    try {
      return http.send(verzoek, HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException onderbroken) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", onderbroken);
    }
  }

  static String handtekening(byte[] inhoud, String geheim) {
    try {
      Mac mac = Mac.getInstance(ALGORITME);
      mac.init(new SecretKeySpec(geheim.getBytes(StandardCharsets.UTF_8), ALGORITME));
      return HexFormat.of().formatHex(mac.doFinal(inhoud));
    } catch (GeneralSecurityException fout) {
      throw new IllegalStateException("Every Java has " + ALGORITME, fout);
    }
  }
}
