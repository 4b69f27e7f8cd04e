package nl.sluis.meting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * A real SFTP server in this process, on which every deelnemer that is connected over SFTP has a
 * name and folders of its own. What a deelnemer sends it puts there itself, under a name that says
 * that it is on its way, and then gives it its own name.
 */
final class Meetsftp implements AutoCloseable {
  /** How often the gateway looks. */
  static final String INTERVAL = "2s";

  private static final String IN = "in";
  private static final List<String> MAPPEN = List.of(IN, "uit", "archief", "geweigerd");

  private final Path map;
  private final Path sleutelbestand;
  private final KeyPair hostsleutel = sleutelpaar();
  private final SshServer server = SshServer.setUpDefaultServer();

  /** Runs from now on, for the deelnemers with these codes. */
  Meetsftp(Path map, List<String> codes) throws IOException, GeneralSecurityException {
    this.map = map;
    this.sleutelbestand = map.resolve("sleutel");
    VirtualFileSystemFactory mappen = new VirtualFileSystemFactory();
    for (String code : codes) {
      for (String naam : MAPPEN) {
        Files.createDirectories(map.resolve(code).resolve(naam));
      }
      mappen.setUserHomeDir(code, map.resolve(code));
    }
    KeyPair eigen = sleutelpaar();
    try (OutputStream uit = Files.newOutputStream(sleutelbestand)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(eigen, "meting", null, uit);
    }
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(hostsleutel));
    server.setFileSystemFactory(mappen);
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setPublickeyAuthenticator(
        (naam, sleutel, sessie) -> KeyUtils.compareKeys(eigen.getPublic(), sleutel));
    server.start();
  }

  private static KeyPair sleutelpaar() throws GeneralSecurityException {
    KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
    maker.initialize(256);
    return maker.generateKeyPair();
  }

  /** What the gateway must know of it for one deelnemer, each with its value. */
  List<String> aansluiting(String code) {
    return List.of(
        "host=127.0.0.1",
        "poort=" + server.getPort(),
        "gebruiker=" + code,
        "hostsleutel=" + PublicKeyEntry.toString(hostsleutel.getPublic()),
        "sleutelbestand=" + sleutelbestand,
        "interval=" + INTERVAL);
  }

  /** A deelnemer puts a message in its folder. */
  void leg(String code, String naam, byte[] inhoud) throws IOException {
    Path in = map.resolve(code).resolve(IN);
    Path onderweg = Files.write(in.resolve(naam + ".part"), inhoud);
    Files.move(onderweg, in.resolve(naam), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
