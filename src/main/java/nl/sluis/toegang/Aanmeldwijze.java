package nl.sluis.toegang;

import java.net.InetAddress;
import java.net.UnknownHostException;
import nl.sluis.start.Startfout;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.Ssl.ClientAuth;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How one logs on, by what is configured: a system with a client certificate or an access token,
 * somebody at the console with his issuer, or nobody at all. In the last case everybody on this
 * computer is the operator, and Sluis does not start where others could reach it (D59).
 */
@Component
public class Aanmeldwijze {
  private final boolean tls;
  private final boolean certificaten;
  private final boolean tokens;
  private final boolean console;
  private final boolean versleuteld;

  Aanmeldwijze(
      ServerProperties server,
      AanmeldInstellingen instellingen,
      ConsoleInstellingen console,
      Environment omgeving) {
    Ssl ssl = server.getSsl();
    this.tls = Ssl.isEnabled(ssl) && heeftCertificaat(ssl);
    boolean vraagtCertificaat = ssl != null && vraagtCertificaat(ssl.getClientAuth());
    this.certificaten = tls && vraagtCertificaat;
    this.tokens = instellingen.metTokens();
    this.console = !console.inlog().isEmpty();
    this.versleuteld = tls || instellingen.tlsElders();
    if (vraagtCertificaat && !tls) {
      throw zonderTls();
    }
    if (tokens && instellingen.audience() == null) {
      throw zonderAudience();
    }
    boolean besloten =
        isDezeComputer(server.getAddress()) && isDezeComputer(beheeradres(omgeving, server));
    if (!besloten && isOpen()) {
      throw open();
    }
    if (!besloten && !versleuteld) {
      throw onversleuteld();
    }
  }

  /** Nobody logs on: everybody on this computer is the operator. */
  public boolean isOpen() {
    return !certificaten && !tokens && !console;
  }

  /** People log on to the console. */
  boolean metConsole() {
    return console;
  }

  /** Who asks does so over TLS, to us or to a proxy before us. */
  boolean isVersleuteld() {
    return versleuteld;
  }

  boolean metCertificaten() {
    return certificaten;
  }

  boolean metTokens() {
    return tokens;
  }

  /** How an address of ours begins: http or https. */
  public String schema() {
    return tls ? "https" : "http";
  }

  private static boolean vraagtCertificaat(@Nullable ClientAuth keuze) {
    return keuze == ClientAuth.WANT || keuze == ClientAuth.NEED;
  }

  private static boolean heeftCertificaat(Ssl ssl) {
    return ssl.getBundle() != null || ssl.getKeyStore() != null || ssl.getCertificate() != null;
  }

  /** Where the actuator listens, when it has a port of its own. */
  private static @Nullable InetAddress beheeradres(Environment omgeving, ServerProperties server) {
    if (omgeving.getProperty("management.server.port") == null) {
      return server.getAddress();
    }
    try {
      String adres = omgeving.getProperty("management.server.address");
      return adres == null ? null : InetAddress.getByName(adres);
    } catch (UnknownHostException fout) {
      return null;
    }
  }

  private static boolean isDezeComputer(@Nullable InetAddress adres) {
    return adres != null && adres.isLoopbackAddress();
  }

  private static Startfout open() {
    return new Startfout(
        "Sluis zou bereikbaar zijn vanaf andere computers, terwijl niemand zich hoeft aan te"
            + " melden.",
        "Stel in hoe deelnemers zich aanmelden: met een clientcertificaat (server.ssl.bundle, een"
            + " SSL-bundel met een truststore) of met een access token (sluis.aanmelden.issuer en"
            + " sluis.aanmelden.audience), en mensen op de console (sluis.console.inlog). Of laat"
            + " server.address op 127.0.0.1 staan, en management.server.address ook.");
  }

  private static Startfout onversleuteld() {
    return new Startfout(
        "Sluis zou bereikbaar zijn vanaf andere computers zonder versleutelde verbinding.",
        "Zet TLS aan met server.ssl.bundle, of zeg met sluis.aanmelden.tls-elders=true dat een"
            + " proxy vóór Sluis dat doet.");
  }

  private static Startfout zonderTls() {
    return new Startfout(
        "server.ssl.client-auth vraagt om clientcertificaten, maar TLS staat niet aan.",
        "Noem met server.ssl.bundle een SSL-bundel met een keystore (het certificaat van Sluis) en"
            + " een truststore (wie Sluis vertrouwt).");
  }

  private static Startfout zonderAudience() {
    return new Startfout(
        "Met een issuer van access tokens hoort ook sluis.aanmelden.audience ingesteld te zijn.",
        "Zet daarin de naam waarmee de issuer deze gateway in een token noemt (claim aud). Zonder"
            + " die naam zou een token dat voor een ander is bedoeld hier toegang geven.");
  }
}
