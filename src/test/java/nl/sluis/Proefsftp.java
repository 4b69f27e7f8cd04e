package nl.sluis;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.KeyPair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * A real SFTP server of a deelnemer for a test, with real keys and a folder on the disk. It can be
 * stopped and started again, and cut a connection in the middle of a file.
 */
public final class Proefsftp implements AutoCloseable {
  public static final String GEBRUIKER = "sluis";

  /** Of the passphrase, when the private key has one. */
  public static final String WACHTZIN_UIT = "PROEF_SFTP_WACHTZIN";

  private final Path map;
  private final java.security.KeyPair hostsleutel;
  private final String eigenSleutel;
  private final AtomicInteger verbindingen = new AtomicInteger();
  private final AtomicInteger aanmeldingen = new AtomicInteger();
  private final AtomicBoolean knipBijLezen = new AtomicBoolean();
  private final AtomicBoolean knipBijSchrijven = new AtomicBoolean();
  private final AtomicBoolean weigerVerplaatsen = new AtomicBoolean();
  private volatile CountDownLatch losgelaten = new CountDownLatch(0);
  private final Map<Long, String> verzoeken = new ConcurrentHashMap<>();
  private SshServer server = new SshServer();
  private int poort;

  private Proefsftp(Path map, String wachtzin) throws Exception {
    this.map = map;
    for (String naam : List.of("in", "uit")) {
      Files.createDirectories(map(naam));
    }
    this.hostsleutel = nieuweHostsleutel();
    KeyPair eigen = KeyPair.genKeyPair(new JSch(), KeyPair.ECDSA, 256);
    ByteArrayOutputStream publiek = new ByteArrayOutputStream();
    eigen.writePublicKey(publiek, "proef");
    this.eigenSleutel = publiek.toString(StandardCharsets.UTF_8);
    eigen.writePrivateKey(
        sleutelbestand().toString(),
        wachtzin.isEmpty() ? null : wachtzin.getBytes(StandardCharsets.UTF_8));
  }

  /** A running server with empty folders in and uit. */
  public static Proefsftp start(String naam) {
    return start(naam, "");
  }

  /** The same, with a passphrase on our private key. */
  public static Proefsftp start(String naam, String wachtzin) {
    try {
      Proefsftp sftp = new Proefsftp(Proefsluis.leeg(naam), wachtzin);
      sftp.start();
      return sftp;
    } catch (Exception fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** Starts it, the second time at the same port. */
  public void start() {
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(poort);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostsleutel));
    server.setFileSystemFactory(new VirtualFileSystemFactory(map("").toAbsolutePath()));
    server.setPublickeyAuthenticator(
        (gebruiker, sleutel, sessie) -> {
          aanmeldingen.incrementAndGet();
          return gebruiker.equals(GEBRUIKER)
              && eigenSleutel.startsWith(PublicKeyEntry.toString(sleutel));
        });
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(new Knipper());
    server.setSubsystemFactories(List.of(sftp));
    server.addSessionListener(
        new SessionListener() {
          @Override
          public void sessionCreated(Session sessie) {
            verbindingen.incrementAndGet();
          }
        });
    try {
      server.start();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    poort = server.getPort();
  }

  /** Takes it away with all connections. */
  public void stop() {
    try {
      server.stop(true);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  public void knipBijLezen() {
    knipBijLezen.set(true);
  }

  public void knipBijSchrijven() {
    knipBijSchrijven.set(true);
  }

  /** Until said otherwise no file gets another name. */
  public void weigerVerplaatsen(boolean weiger) {
    weigerVerplaatsen.set(weiger);
  }

  /** From now on no file gets its own name, and who asks for it hears nothing. */
  public void houdVast() {
    losgelaten = new CountDownLatch(1);
  }

  public void laatLos() {
    losgelaten.countDown();
  }

  /** False again when it was done. */
  public boolean isKnipNogTeDoen() {
    return knipBijLezen.get() || knipBijSchrijven.get();
  }

  public int verbindingen() {
    return verbindingen.get();
  }

  /** How often somebody offered a key. */
  public int aanmeldingen() {
    return aanmeldingen.get();
  }

  /** What was asked since this was asked before, on each connection, by its name in SFTP. */
  public List<String> verzoeken() {
    return verzoeken.keySet().stream().map(verzoeken::remove).toList();
  }

  public String hostsleutel() {
    return PublicKeyEntry.toString(hostsleutel.getPublic());
  }

  /** A key of another server. */
  public static String andereHostsleutel() {
    return PublicKeyEntry.toString(nieuweHostsleutel().getPublic());
  }

  public Path sleutelbestand() {
    return map.resolve("sleutel").toAbsolutePath();
  }

  public int poort() {
    return poort;
  }

  /** A folder as the deelnemer sees it. */
  public Path map(String naam) {
    return map.resolve("server").resolve(naam);
  }

  /** Puts a whole file in a folder at once. */
  public void leg(String naam, String bestandsnaam, byte[] inhoud) {
    try {
      Path elders = Files.write(map.resolve("elders"), inhoud);
      Files.move(
          elders,
          map(naam).resolve(bestandsnaam),
          new CopyOption[] {StandardCopyOption.ATOMIC_MOVE});
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** The names in a folder, sorted; none when the folder is not there. */
  public List<String> namen(String naam) {
    if (!Files.isDirectory(map(naam))) {
      return List.of();
    }
    try (Stream<Path> bestanden = Files.list(map(naam))) {
      return bestanden.map(pad -> pad.getFileName().toString()).sorted().toList();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  public byte[] bytes(String naam, String bestandsnaam) {
    try {
      return Files.readAllBytes(map(naam).resolve(bestandsnaam));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Settings for a deelnemer with this server, as number so many of sluis.deelnemers. */
  public List<String> instellingen(int plek, String code) {
    String deelnemer = "--sluis.deelnemers[%d].".formatted(plek);
    return Stream.concat(
            Stream.of(
                deelnemer + "code=" + code,
                deelnemer + "naam=Deelnemer " + code,
                deelnemer + "kanaal=sftp"),
            aansluiting(hostsleutel()).entrySet().stream()
                .map(veld -> deelnemer + "sftp." + veld.getKey() + "=" + veld.getValue()))
        .toList();
  }

  /** What a deelnemer has under sftp. */
  public Map<String, String> aansluiting(String hostsleutel) {
    return Map.of(
        "host",
        "127.0.0.1",
        "poort",
        Integer.toString(poort),
        "gebruiker",
        GEBRUIKER,
        "hostsleutel",
        hostsleutel,
        "sleutelbestand",
        sleutelbestand().toString(),
        "interval",
        "100ms");
  }

  @Override
  public void close() {
    stop();
  }

  private static java.security.KeyPair nieuweHostsleutel() {
    try {
      java.security.KeyPairGenerator maker = java.security.KeyPairGenerator.getInstance("EC");
      maker.initialize(256);
      return maker.generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** Cuts the connection when part of a file has gone over it. */
  private final class Knipper implements SftpEventListener {
    @Override
    public void received(ServerSession sessie, int soort, int nummer) {
      String naam = SftpConstants.getCommandMessageName(soort).replace("SSH_FXP_", "");
      verzoeken.merge(sessie.getIoSession().getId(), naam, (eerder, nu) -> eerder + " " + nu);
    }

    @Override
    public void read(
        ServerSession sessie,
        String handvat,
        FileHandle bestand,
        long vanaf,
        byte[] data,
        int begin,
        int lengte,
        int gelezen,
        Throwable fout)
        throws IOException {
      knip(knipBijLezen, vanaf, sessie);
    }

    @Override
    public void written(
        ServerSession sessie,
        String handvat,
        FileHandle bestand,
        long vanaf,
        byte[] data,
        int begin,
        int lengte,
        Throwable fout)
        throws IOException {
      knip(knipBijSchrijven, vanaf, sessie);
    }

    @Override
    public void moving(ServerSession sessie, Path van, Path naar, Collection<CopyOption> opties)
        throws IOException {
      try {
        losgelaten.await();
      } catch (InterruptedException einde) {
        throw new IOException("the connection was broken", einde);
      }
      if (weigerVerplaatsen.get()) {
        throw new IOException("not now");
      }
    }

    private void knip(AtomicBoolean gevraagd, long vanaf, ServerSession sessie) throws IOException {
      if (vanaf > 0 && gevraagd.compareAndSet(true, false)) {
        sessie.close(true);
        throw new IOException("cut");
      }
    }
  }
}
