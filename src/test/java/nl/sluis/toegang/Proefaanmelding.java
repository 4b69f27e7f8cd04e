package nl.sluis.toegang;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import nl.sluis.Proefcertificaat;
import nl.sluis.Proefsluis;
import org.jspecify.annotations.Nullable;

/** A gateway with TLS, client certificates and an issuer of tokens, and everybody who asks it. */
final class Proefaanmelding implements AutoCloseable {

  /** Every kind of asker, in the order of the columns of docs/toegang.md. */
  enum Wie {
    NIEMAND,
    ONBEKEND_CERTIFICAAT,
    VERLOPEN_TOKEN,
    VERKEERD_PUBLIEK,
    AANBIEDER,
    ANDERE_AANBIEDER,
    GEMACHTIGDE,
    GEMEENTE,
    ANDERE_GEMEENTE,
    REGIO,
    BEHEERDER
  }

  final Proefissuer issuer = new Proefissuer();
  final Proefcertificaat server;
  final Proefcertificaat eigenaar;
  final Proefcertificaat onbekend;
  final Proefsluis sluis;
  private final HttpClient zonderCertificaat;
  private final HttpClient alsEigenaar;
  private final HttpClient alsOnbekende;

  Proefaanmelding(String naam, String... instellingen) throws Exception {
    Path map = Path.of("target", "proef", naam + "-sleutels");
    Proefsluis.leeg(naam + "-sleutels");
    this.server = Proefcertificaat.maak(map, "server");
    this.eigenaar = Proefcertificaat.maak(map, "eigenaar");
    this.onbekend = Proefcertificaat.maak(map, "onbekend");
    Path vertrouwd = Proefcertificaat.vertrouwt(map, List.of(eigenaar, onbekend));
    List<String> alle = new ArrayList<>(List.of(instellingen));
    alle.add("--spring.profiles.active=aanmelden");
    alle.add("--proef.eigenaar=" + eigenaar.vingerafdruk());
    alle.add("--sluis.aanmelden.issuer=" + issuer.adres());
    alle.add("--sluis.aanmelden.audience=" + Proefissuer.AUDIENCE);
    alle.add("--server.ssl.bundle=sluis");
    alle.addAll(Proefcertificaat.bundel("sluis.keystore", server.bestand()));
    alle.addAll(Proefcertificaat.bundel("sluis.truststore", vertrouwd));
    this.sluis = Proefsluis.start(naam, alle.toArray(String[]::new));
    this.zonderCertificaat = http(null);
    this.alsEigenaar = http(eigenaar);
    this.alsOnbekende = http(onbekend);
  }

  private HttpClient http(@Nullable Proefcertificaat certificaat) throws Exception {
    return HttpClient.newBuilder().sslContext(tls(certificaat)).build();
  }

  /** Trusts the gateway, and shows this certificate when asked. */
  SSLContext tls(@Nullable Proefcertificaat certificaat)
      throws GeneralSecurityException, IOException {
    return Proefcertificaat.tls(certificaat, List.of(server));
  }

  URI adres(String pad) {
    return URI.create(sluis.adres().replace("http:", "https:") + pad);
  }

  HttpResponse<String> get(Wie wie, String pad) {
    return vraag(wie, HttpRequest.newBuilder(adres(pad)).GET());
  }

  HttpResponse<String> post(Wie wie, String pad, byte[] inhoud) {
    return vraag(wie, HttpRequest.newBuilder(adres(pad)).POST(BodyPublishers.ofByteArray(inhoud)));
  }

  HttpResponse<String> vraag(Wie wie, HttpRequest.Builder verzoek) {
    return switch (wie) {
      case NIEMAND -> stuur(zonderCertificaat, verzoek);
      case ONBEKEND_CERTIFICAAT -> stuur(alsOnbekende, verzoek);
      case AANBIEDER -> stuur(alsEigenaar, verzoek);
      default -> metToken(token(wie), verzoek);
    };
  }

  private String token(Wie wie) {
    return switch (wie) {
      case VERLOPEN_TOKEN ->
          issuer.teken(
              issuer
                  .claims("eigenaar")
                  .expirationTime(Date.from(Instant.now().minusSeconds(3600)))
                  .build());
      case VERKEERD_PUBLIEK ->
          issuer.teken(issuer.claims("eigenaar").audience("een-andere-dienst").build());
      case ANDERE_AANBIEDER -> issuer.token("andere-aanbieder");
      case GEMACHTIGDE -> issuer.token("gemachtigde");
      case GEMEENTE -> issuer.token("gemeente");
      case ANDERE_GEMEENTE -> issuer.token("andere-gemeente");
      case REGIO -> issuer.token("regio");
      case BEHEERDER -> issuer.token("beheer");
      default -> throw new IllegalArgumentException(wie.name());
    };
  }

  /** Over a connection without a client certificate. */
  HttpResponse<String> metToken(String token, HttpRequest.Builder verzoek) {
    return stuur(zonderCertificaat, verzoek.header("Authorization", "Bearer " + token));
  }

  /** Over a connection with the certificate of the owner. */
  HttpResponse<String> metTokenEnCertificaat(String token, HttpRequest.Builder verzoek) {
    return stuur(alsEigenaar, verzoek.header("Authorization", "Bearer " + token));
  }

  private static HttpResponse<String> stuur(HttpClient http, HttpRequest.Builder verzoek) {
    try {
      return http.send(verzoek.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException fout) {
      throw new IllegalStateException(fout);
    }
  }

  @Override
  public void close() {
    sluis.close();
    issuer.close();
  }
}
