package nl.sluis.koppeling.ggk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * The SOAP endpoint of a party in a test: a real little server that keeps what it gets and answers
 * with a Bv03, or with whatever a test wants.
 */
final class Proefpartij implements AutoCloseable {
  /** What it got. */
  record Binnengekomen(String actie, String soap) {
    String waarde(String element) {
      return Proefpartij.waarde(soap, element);
    }

    /** The file that was in it. */
    String bestand() {
      byte[] bytes = Base64.getMimeDecoder().decode(waarde("xmlBestand"));
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** What it answers. */
  record Antwoord(int status, String soap) {}

  private final HttpServer server;
  private final List<Binnengekomen> binnengekomen = new CopyOnWriteArrayList<>();
  private volatile Function<Binnengekomen, Antwoord> gedrag = Proefpartij::bevestig;

  private final String schema;

  Proefpartij() {
    this(null);
  }

  /** Over TLS, and only for who shows a client certificate that is trusted. */
  Proefpartij(@Nullable SSLContext tls) {
    InetSocketAddress hier = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    schema = tls == null ? "http" : "https";
    try {
      server = tls == null ? HttpServer.create(hier, 0) : metTls(HttpsServer.create(hier, 0), tls);
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext("/", this::behandel);
      server.start();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static HttpServer metTls(HttpsServer server, SSLContext tls) {
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters verbinding) {
            SSLParameters eisen = tls.getDefaultSSLParameters();
            eisen.setNeedClientAuth(true);
            verbinding.setSSLParameters(eisen);
          }
        });
    return server;
  }

  private void behandel(HttpExchange uitwisseling) throws IOException {
    String soap = new String(uitwisseling.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var bericht = new Binnengekomen(uitwisseling.getRequestHeaders().getFirst("SOAPAction"), soap);
    binnengekomen.add(bericht);
    Antwoord antwoord = gedrag.apply(bericht);
    byte[] bytes = antwoord.soap().getBytes(StandardCharsets.UTF_8);
    uitwisseling.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
    uitwisseling.sendResponseHeaders(antwoord.status(), bytes.length);
    uitwisseling.getResponseBody().write(bytes);
    uitwisseling.close();
  }

  String adres() {
    return "%s://127.0.0.1:%d/ws/ontvang".formatted(schema, server.getAddress().getPort());
  }

  /** From now on; null for a Bv03. */
  void antwoordt(Function<Binnengekomen, Antwoord> anders) {
    gedrag = anders;
  }

  static Antwoord bevestig(Binnengekomen bericht) {
    return new Antwoord(
        200, new String(Proefenvelop.soap(antwoord("Bv03", bericht, "")), StandardCharsets.UTF_8));
  }

  static Antwoord weiger(Binnengekomen bericht, String code, String plek) {
    String body =
        """
        <StUF:body><StUF:code>%s</StUF:code><StUF:plek>%s</StUF:plek>
        <StUF:omschrijving>Gaat niet</StUF:omschrijving></StUF:body>
        """
            .formatted(code, plek);
    String fout =
        """
        <soap:Fault><faultcode>soap:Client</faultcode><faultstring>Gaat niet</faultstring>
        <detail>%s</detail></soap:Fault>
        """
            .formatted(antwoord("Fo03", bericht, body));
    return new Antwoord(500, new String(Proefenvelop.soap(fout), StandardCharsets.UTF_8));
  }

  private static String antwoord(String code, Binnengekomen bericht, String body) {
    return """
    <StUF:%1$sBericht xmlns:StUF="http://www.egem.nl/StUF/StUF0301"><StUF:stuurgegevens>
    <StUF:berichtcode>%1$s</StUF:berichtcode>
    <StUF:zender><StUF:applicatie>Proef</StUF:applicatie></StUF:zender>
    <StUF:ontvanger><StUF:applicatie>Sluis</StUF:applicatie></StUF:ontvanger>
    <StUF:referentienummer>%2$s</StUF:referentienummer>
    <StUF:tijdstipBericht>20260131124500</StUF:tijdstipBericht>
    <StUF:crossRefnummer>%3$s</StUF:crossRefnummer>
    </StUF:stuurgegevens>%4$s</StUF:%1$sBericht>
    """
        .formatted(code, UUID.randomUUID(), bericht.waarde("referentienummer"), body);
  }

  /** Waits until it got one that fits. */
  Binnengekomen wacht(String functie, String crossRefnummer) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                binnengekomen.stream()
                    .filter(bericht -> bericht.waarde("functie").equals(functie))
                    .filter(bericht -> bericht.waarde("crossRefnummer").equals(crossRefnummer))
                    .findFirst()
                    .orElse(null),
            bericht -> bericht != null);
  }

  List<Binnengekomen> binnengekomen() {
    return binnengekomen;
  }

  void vergeet() {
    binnengekomen.clear();
  }

  /** The text of the first element of this name; empty when there is none. */
  static String waarde(String soap, String element) {
    Matcher gevonden =
        Pattern.compile("<(?:\\w+:)?%s[^>]*>([^<]*)<".formatted(element)).matcher(soap);
    return gevonden.find() ? gevonden.group(1) : "";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static void isBevestigd(String soap, String referentienummer) {
    assertThat(waarde(soap, "berichtcode")).as(soap).isEqualTo("Bv03");
    assertThat(waarde(soap, "crossRefnummer")).isEqualTo(referentienummer);
    assertThat(UUID.fromString(waarde(soap, "referentienummer")).version()).isEqualTo(4);
  }
}
