package nl.sluis.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Leesbaar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options by which an opdracht reaches a gateway that runs, and logs on there: with an access
 * token or a client certificate. What is secret comes from the environment only.
 */
final class Verbinding {
  /** The variable with an access token. */
  static final String TOKEN = "SLUIS_TOKEN";

  /** The variable with the password of the keystore. */
  static final String WACHTWOORD = "SLUIS_CERTIFICAAT_WACHTWOORD";

  private static final String ALGORITME = "PKIX";

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--adres",
      paramLabel = "ADRES",
      description =
          "van de gateway; standaard ${DEFAULT-VALUE}. Aanmelden met een token: zet het in "
              + TOKEN,
      defaultValue = Gateway.STANDAARD)
  private String adres = "";

  @Option(
      names = "--certificaat",
      paramLabel = "BESTAND",
      description =
          "aanmelden met het certificaat in deze keystore (.p12); het wachtwoord staat in "
              + WACHTWOORD)
  private @Nullable Path certificaat;

  @Option(
      names = "--vertrouwd",
      paramLabel = "BESTAND",
      description = "certificaten (PEM) waaraan de gateway is te kennen; standaard die van Java")
  private @Nullable Path vertrouwd;

  /**
   * The gateway to ask.
   *
   * @throws Afgebroken when what is given to log on with cannot be used
   */
  Gateway gateway() {
    Map<String, String> omgeving = System.getenv();
    HttpClient.Builder http = HttpClient.newBuilder();
    if (certificaat != null || vertrouwd != null) {
      http.sslContext(tls(omgeving.getOrDefault(WACHTWOORD, "").toCharArray()));
    }
    return new Gateway(adres, http.build(), omgeving.get(TOKEN), this::meld);
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("%s: %s\n".formatted(spec.qualifiedName(), melding));
  }

  /** Where that gateway is. */
  String adres() {
    return adres;
  }

  private SSLContext tls(char[] wachtwoord) {
    try {
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(sleutels(wachtwoord), vertrouwden(), null);
      return tls;
    } catch (GeneralSecurityException fout) {
      throw new Afgebroken("dit certificaat is niet te gebruiken", fout);
    }
  }

  private KeyManager @Nullable [] sleutels(char[] wachtwoord) throws GeneralSecurityException {
    if (certificaat == null) {
      return null;
    }
    try {
      KeyManagerFactory fabriek = KeyManagerFactory.getInstance(ALGORITME);
      fabriek.init(KeyStore.getInstance(certificaat.toFile(), wachtwoord), wachtwoord);
      return fabriek.getKeyManagers();
    } catch (IOException fout) {
      throw new Afgebroken(
          "%s is niet te lezen als keystore met het wachtwoord in %s"
              .formatted(Leesbaar.pad(certificaat), WACHTWOORD),
          fout);
    }
  }

  private TrustManager @Nullable [] vertrouwden() throws GeneralSecurityException {
    if (vertrouwd == null) {
      return null;
    }
    try (InputStream pem = Files.newInputStream(vertrouwd)) {
      KeyStore bekend = KeyStore.getInstance(KeyStore.getDefaultType());
      bekend.load(null, null);
      for (Certificate een : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        bekend.setCertificateEntry(Objects.toString(bekend.size()), een);
      }
      TrustManagerFactory fabriek = TrustManagerFactory.getInstance(ALGORITME);
      fabriek.init(bekend);
      return fabriek.getTrustManagers();
    } catch (IOException fout) {
      throw new Afgebroken(Leesbaar.pad(vertrouwd) + " is niet te lezen", fout);
    }
  }
}
