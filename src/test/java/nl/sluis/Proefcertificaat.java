package nl.sluis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A key with a certificate that signed itself, as keytool makes it, in a keystore of its own. */
public record Proefcertificaat(Path bestand, X509Certificate certificaat) {
  public static final String WACHTWOORD = "alleen-voor-proef";
  private static final String NAAM = "proef";

  public static Proefcertificaat maak(Path map, String naam) throws Exception {
    Path bestand = map.resolve(naam + ".p12");
    Files.createDirectories(map);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                NAAM,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + naam,
                "-validity",
                "2",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                bestand.toString(),
                "-storepass",
                WACHTWOORD)
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool");
    }
    return new Proefcertificaat(bestand, (X509Certificate) open(bestand).getCertificate(NAAM));
  }

  public KeyStore sleutels() throws GeneralSecurityException, IOException {
    return open(bestand);
  }

  private static KeyStore open(Path bestand) throws GeneralSecurityException, IOException {
    KeyStore sleutels = KeyStore.getInstance("PKCS12");
    try (InputStream bron = Files.newInputStream(bestand)) {
      sleutels.load(bron, WACHTWOORD.toCharArray());
    }
    return sleutels;
  }

  public byte[] sha256() throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(certificaat.getEncoded());
  }

  public String vingerafdruk() throws GeneralSecurityException {
    return HexFormat.of().formatHex(sha256());
  }

  /** A truststore with the certificates of these. */
  public static KeyStore vertrouwt(List<Proefcertificaat> wie)
      throws GeneralSecurityException, IOException {
    KeyStore vertrouwd = KeyStore.getInstance("PKCS12");
    vertrouwd.load(null, null);
    for (Proefcertificaat een : wie) {
      vertrouwd.setCertificateEntry(een.bestand().getFileName().toString(), een.certificaat());
    }
    return vertrouwd;
  }

  /** The same, as a file. */
  public static Path vertrouwt(Path map, List<Proefcertificaat> wie)
      throws GeneralSecurityException, IOException {
    Path bestand = map.resolve("vertrouwd.p12");
    try (OutputStream uit = Files.newOutputStream(bestand)) {
      vertrouwt(wie).store(uit, WACHTWOORD.toCharArray());
    }
    return bestand;
  }

  /** Settings by which a gateway has this file as a part, such as sluis.keystore, of a bundle. */
  public static List<String> bundel(String deel, Path bestand) {
    String begin = "--spring.ssl.bundle.jks." + deel;
    return List.of(
        begin + ".location=file:" + bestand.toAbsolutePath(),
        begin + ".password=" + WACHTWOORD,
        begin + ".type=PKCS12");
  }

  /** Shows the first when it is asked for a certificate, and trusts the others. */
  public static SSLContext tls(@Nullable Proefcertificaat eigen, List<Proefcertificaat> vertrouwd)
      throws GeneralSecurityException, IOException {
    KeyManager[] sleutels = null;
    if (eigen != null) {
      KeyManagerFactory fabriek = KeyManagerFactory.getInstance("PKIX");
      fabriek.init(eigen.sleutels(), WACHTWOORD.toCharArray());
      sleutels = fabriek.getKeyManagers();
    }
    TrustManagerFactory vertrouwen = TrustManagerFactory.getInstance("PKIX");
    vertrouwen.init(vertrouwt(vertrouwd));
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(sleutels, vertrouwen.getTrustManagers(), null);
    return tls;
  }
}
