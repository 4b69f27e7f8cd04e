package nl.sluis.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.cert.Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a connection with the gateway is secured when only an SSL bundle is configured. */
class TlsTest {
  private static final int ALERT = 21;
  private static final int PROTOCOL_VERSION = 70;
  private static Proefaanmelding proef;

  @BeforeAll
  static void start() throws Exception {
    proef = new Proefaanmelding("tls");
  }

  @AfterAll
  static void stop() {
    proef.close();
  }

  private static SSLSocket verbind(SSLContext tls, String protocol, String... suites)
      throws IOException {
    SSLSocket verbinding =
        (SSLSocket)
            tls.getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), proef.adres("").getPort());
    verbinding.setEnabledProtocols(new String[] {protocol});
    if (suites.length > 0) {
      verbinding.setEnabledCipherSuites(suites);
    }
    verbinding.startHandshake();
    return verbinding;
  }

  @Test
  void spreektTls13MetElkeGoedeSuite() throws Exception {
    for (String suite :
        List.of(
            "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256")) {
      try (SSLSocket verbinding = verbind(proef.tls(null), "TLSv1.3", suite)) {
        assertThat(verbinding.getSession().getCipherSuite()).isEqualTo(suite);
      }
    }
  }

  @Test
  void spreektTls12AlleenMetSuitesDieVoldoen() throws Exception {
    String goed = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";
    try (SSLSocket verbinding = verbind(proef.tls(null), "TLSv1.2", goed)) {
      assertThat(verbinding.getSession().getCipherSuite()).isEqualTo(goed);
    }
    for (String slecht :
        List.of(
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA")) {
      assertThatThrownBy(() -> verbind(proef.tls(null), "TLSv1.2", slecht))
          .as(slecht)
          .isInstanceOf(SSLException.class);
    }
  }

  /** Java itself would not even ask for it, so the greeting is written by hand. */
  @Test
  void weigertTls11() throws Exception {
    try (Socket verbinding =
        new Socket(InetAddress.getLoopbackAddress(), proef.adres("").getPort())) {
      verbinding.getOutputStream().write(groet(0x0302));
      DataInputStream antwoord = new DataInputStream(verbinding.getInputStream());
      assertThat(antwoord.readUnsignedByte()).as("kind of record").isEqualTo(ALERT);
      antwoord.skipNBytes(5);
      assertThat(antwoord.readUnsignedByte()).as("alert").isEqualTo(PROTOCOL_VERSION);
    }
  }

  /** A ClientHello of this version, that offers one suite of its time. */
  private static byte[] groet(int versie) {
    ByteBuffer groet = ByteBuffer.allocate(50);
    groet.put((byte) 22).putShort((short) 0x0301).putShort((short) 45);
    groet.put((byte) 1).put((byte) 0).putShort((short) 41);
    groet.putShort((short) versie).put(new byte[32]);
    groet.put((byte) 0).putShort((short) 2).putShort((short) 0xC009);
    groet.put((byte) 1).put((byte) 0);
    return groet.array();
  }

  @Test
  void vraagtOmEenClientcertificaatMaarEistHetNiet() throws Exception {
    try (SSLSocket verbinding = verbind(proef.tls(proef.eigenaar), "TLSv1.2")) {
      assertThat(verbinding.getSession().getLocalCertificates())
          .as("shown, since it was asked for")
          .isEqualTo(new Certificate[] {proef.eigenaar.certificaat()});
    }
    try (SSLSocket verbinding = verbind(proef.tls(null), "TLSv1.2")) {
      assertThat(verbinding.getSession().getLocalCertificates()).isNull();
    }
  }

  @Test
  void kiestDeGroepenVanDeRichtlijn() {
    assertThat(System.getProperty("jdk.tls.namedGroups")).isEqualTo("x25519,secp256r1,secp384r1");
    assertThat(System.getProperty("jdk.tls.rejectClientInitiatedRenegotiation")).isEqualTo("true");
  }
}
