package nl.sluis.toegang;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A small issuer of access tokens over real HTTP, with its metadata and its keys. */
final class Proefissuer implements AutoCloseable {
  static final String AUDIENCE = "sluis-proef";

  private final HttpServer server;
  private final ECKey sleutel;

  Proefissuer() throws IOException, JOSEException {
    this.sleutel = sleutel();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    geef(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/sleutels\"}".formatted(adres(), adres()));
    geef("/sleutels", new JWKSet(sleutel.toPublicJWK()).toString());
    server.start();
  }

  static ECKey sleutel() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyID("proef").algorithm(JWSAlgorithm.ES256).generate();
  }

  private void geef(String pad, String json) {
    server.createContext(
        pad,
        verzoek -> {
          byte[] inhoud = json.getBytes(StandardCharsets.UTF_8);
          verzoek.getResponseHeaders().add("Content-Type", "application/json");
          verzoek.sendResponseHeaders(200, inhoud.length);
          verzoek.getResponseBody().write(inhoud);
          verzoek.close();
        });
  }

  String adres() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What a good token of this client says. */
  JWTClaimsSet.Builder claims(String client) {
    return new JWTClaimsSet.Builder()
        .issuer(adres())
        .audience(AUDIENCE)
        .claim("client_id", client)
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  String token(String client) {
    return teken(claims(client).build());
  }

  String teken(JWTClaimsSet claims) {
    return teken(claims, sleutel);
  }

  static String teken(JWTClaimsSet claims, ECKey sleutel) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(sleutel.getKeyID()).build(), claims);
      token.sign(new ECDSASigner(sleutel));
      return token.serialize();
    } catch (JOSEException fout) {
      throw new IllegalStateException(fout);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
