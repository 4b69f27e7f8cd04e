package nl.sluis.koppeling.toegang;

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

/** A key with a certificate that signed itself, as keytool makes it, in a keystore of its own. */
record Proefcertificaat(Path bestand, X509Certificate certificaat) {
  static final String WACHTWOORD = "alleen-voor-proef";
  private static final String NAAM = "proef";

  static Proefcertificaat maak(Path map, String naam) throws Exception {
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

  KeyStore sleutels() throws GeneralSecurityException, IOException {
    return open(bestand);
  }

  private static KeyStore open(Path bestand) throws GeneralSecurityException, IOException {
    KeyStore sleutels = KeyStore.getInstance("PKCS12");
    try (InputStream bron = Files.newInputStream(bestand)) {
      sleutels.load(bron, WACHTWOORD.toCharArray());
    }
    return sleutels;
  }

  byte[] sha256() throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(certificaat.getEncoded());
  }

  String vingerafdruk() throws GeneralSecurityException {
    return HexFormat.of().formatHex(sha256());
  }

  /** A truststore with the certificates of these. */
  static KeyStore vertrouwt(List<Proefcertificaat> wie)
      throws GeneralSecurityException, IOException {
    KeyStore vertrouwd = KeyStore.getInstance("PKCS12");
    vertrouwd.load(null, null);
    for (Proefcertificaat een : wie) {
      vertrouwd.setCertificateEntry(een.bestand().getFileName().toString(), een.certificaat());
    }
    return vertrouwd;
  }

  /** The same, as a file. */
  static Path vertrouwt(Path map, List<Proefcertificaat> wie)
      throws GeneralSecurityException, IOException {
    Path bestand = map.resolve("vertrouwd.p12");
    try (OutputStream uit = Files.newOutputStream(bestand)) {
      vertrouwt(wie).store(uit, WACHTWOORD.toCharArray());
    }
    return bestand;
  }
}
