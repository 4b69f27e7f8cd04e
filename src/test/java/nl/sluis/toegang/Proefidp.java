package nl.sluis.toegang;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small issuer of OpenID Connect over real HTTP: whoever is sent to it is the one who is at it
 * now, and a code is exchanged once, by who knows the secret and the PKCE verifier.
 */
final class Proefidp implements AutoCloseable {
  static final String CLIENT = "sluis-console";
  static final String GEHEIM = "proefgeheim";

  private final HttpServer server;
  private final ECKey sleutel = Proefissuer.sleutel();
  private final Map<String, Uitgegeven> codes = new ConcurrentHashMap<>();
  private Map<String, Object> persoon = Map.of();
  private Map<String, String> laatsteVraag = Map.of();

  private record Uitgegeven(Map<String, String> vraag, Map<String, Object> persoon) {}

  Proefidp() throws IOException, JOSEException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/.well-known/openid-configuration",
        verzoek ->
            json(
                verzoek,
                200,
                ("{'issuer':'%1$s','jwks_uri':'%1$s/sleutels','authorization_endpoint':'%1$s/begin',"
                        + "'token_endpoint':'%1$s/token','end_session_endpoint':'%1$s/uit',"
                        + "'response_types_supported':['code'],'subject_types_supported':['pairwise'],"
                        + "'id_token_signing_alg_values_supported':['ES256']}")
                    .formatted(adres())
                    .replace('\'', '"')));
    server.createContext(
        "/sleutels", verzoek -> json(verzoek, 200, new JWKSet(sleutel.toPublicJWK()).toString()));
    server.createContext("/begin", this::begin);
    server.createContext("/token", this::token);
    server.start();
  }

  String adres() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Who is at it from now on, by what it says of him besides the usual. */
  void isNu(String sub, Map<String, Object> claims) {
    Map<String, Object> nieuw = new HashMap<>(claims);
    nieuw.put("sub", sub);
    nieuw.put("name", "Proefpersoon " + sub);
    persoon = nieuw;
  }

  /** What the gateway asked last. */
  Map<String, String> laatsteVraag() {
    return laatsteVraag;
  }

  private void begin(HttpExchange verzoek) throws IOException {
    Map<String, String> vraag = velden(verzoek.getRequestURI().getRawQuery());
    laatsteVraag = vraag;
    String code = UUID.randomUUID().toString();
    codes.put(code, new Uitgegeven(vraag, persoon));
    verzoek
        .getResponseHeaders()
        .add(
            "Location",
            "%s?code=%s&state=%s"
                .formatted(
                    vraag.get("redirect_uri"), code, vraag.get("state").replace("=", "%3D")));
    verzoek.sendResponseHeaders(302, -1);
    verzoek.close();
  }

  private void token(HttpExchange verzoek) throws IOException {
    Map<String, String> vraag =
        velden(new String(verzoek.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Uitgegeven uitgegeven = codes.remove(vraag.get("code"));
    String geheim =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + GEHEIM).getBytes(StandardCharsets.UTF_8));
    boolean klopt =
        uitgegeven != null
            && geheim.equals(verzoek.getRequestHeaders().getFirst("Authorization"))
            && uitgegeven.vraag().get("redirect_uri").equals(vraag.get("redirect_uri"))
            && "S256".equals(uitgegeven.vraag().get("code_challenge_method"))
            && uitgegeven
                .vraag()
                .get("code_challenge")
                .equals(sha256(vraag.getOrDefault("code_verifier", "")));
    if (!klopt) {
      json(verzoek, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(adres())
            .audience(CLIENT)
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
            .claim("nonce", uitgegeven.vraag().get("nonce"));
    uitgegeven.persoon().forEach(claims::claim);
    json(
        verzoek,
        200,
        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
            .formatted(Proefissuer.teken(claims.build(), sleutel)));
  }

  private static String sha256(String tekst) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(tekst.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static Map<String, String> velden(String formulier) {
    Map<String, String> velden = new HashMap<>();
    for (String veld : formulier.split("&")) {
      String[] delen = veld.split("=", 2);
      velden.put(delen[0], URLDecoder.decode(delen[1], StandardCharsets.UTF_8));
    }
    return velden;
  }

  private static void json(HttpExchange verzoek, int status, String json) throws IOException {
    byte[] inhoud = json.getBytes(StandardCharsets.UTF_8);
    verzoek.getResponseHeaders().add("Content-Type", "application/json");
    verzoek.sendResponseHeaders(status, inhoud.length);
    verzoek.getResponseBody().write(inhoud);
    verzoek.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
