package nl.sluis.koppeling.sftp;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.sluis.deelnemer.SftpAansluiting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The keys of a connection: ours, to log on with, and that of the server, to know it by. They are
 * read when the connection is made and stay in memory; a route knows them by name only.
 */
@Component
class Sftpsleutels {
  private static final int SSH = 22;

  /**
   * The library still offers SHA-1 to seal messages with; a server that knows no better is left.
   */
  private static final String ZEGELS =
      "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512";

  private final Environment omgeving;

  Sftpsleutels(Environment omgeving) {
    this.omgeving = omgeving;
    JSch.setConfig("mac.c2s", ZEGELS);
    JSch.setConfig("mac.s2c", ZEGELS);
  }

  /**
   * Our private key, without its passphrase.
   *
   * @throws IOException when the file cannot be read, is no key or has another passphrase; in Dutch
   */
  byte[] eigen(SftpAansluiting server) throws IOException {
    byte[] bestand;
    try {
      bestand = Files.readAllBytes(server.sleutelbestand());
    } catch (IOException fout) {
      throw new IOException(
          "het sleutelbestand %s is niet te lezen".formatted(server.sleutelbestand()), fout);
    }
    try {
      KeyPair sleutel = KeyPair.load(new JSch(), bestand, null);
      return sleutel.isEncrypted() ? ontsluit(sleutel, server) : bestand;
    } catch (JSchException fout) {
      throw new IOException(
          "het sleutelbestand %s bevat geen privésleutel".formatted(server.sleutelbestand()), fout);
    }
  }

  private byte[] ontsluit(KeyPair sleutel, SftpAansluiting server)
      throws IOException, JSchException {
    @Nullable String variabele = server.wachtzinUit();
    String wachtzin = variabele == null ? null : omgeving.getProperty(variabele);
    if (wachtzin == null) {
      throw new IOException(
          "het sleutelbestand %s heeft een wachtzin; zet die in een omgevingsvariabele en noem haar in wachtzinUit"
              .formatted(server.sleutelbestand()));
    }
    if (!sleutel.decrypt(wachtzin)) {
      throw new IOException(
          "de wachtzin in %s past niet op het sleutelbestand %s"
              .formatted(variabele, server.sleutelbestand()));
    }
    ByteArrayOutputStream open = new ByteArrayOutputStream();
    if (sleutel.getKeyType() == KeyPair.ED25519) {
      sleutel.writeOpenSSHv1PrivateKey(open, null);
    } else {
      sleutel.writePrivateKey(open);
    }
    return open.toByteArray();
  }

  /** The one line by which the server is known, as in a known_hosts file. */
  static byte[] vanServer(SftpAansluiting server) {
    String naam =
        server.poort() == SSH ? server.host() : "[%s]:%d".formatted(server.host(), server.poort());
    return "%s %s%n".formatted(naam, server.hostsleutel()).getBytes(StandardCharsets.UTF_8);
  }
}
