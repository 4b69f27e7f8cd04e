package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that come with Sluis, below message-schemas, and an operator's folder that goes before
 * them. A file is read once, so what is used and what the version is reckoned over are the same.
 */
final class Bronmap {
  private static final String INGEBOUWD = "message-schemas/";

  /**
   * A file under its name below message-schemas.
   *
   * @param isEigen whether it comes from the operator
   */
  record Bestand(byte[] bytes, boolean isEigen) {}

  private final @Nullable Path map;
  private final Map<String, Optional<Bestand>> bestanden;

  Bronmap(@Nullable Path map) {
    this(map, Map.of());
  }

  private Bronmap(@Nullable Path map, Map<String, Optional<Bestand>> bestanden) {
    this.map = map;
    this.bestanden = new ConcurrentHashMap<>(bestanden);
  }

  /** These files, in which one file takes the place of those of these names. */
  Bronmap met(Path bestand, List<String> namen) {
    Bronmap anders = new Bronmap(map, bestanden);
    Optional<Bestand> eigen = Optional.of(new Bestand(bytes(bestand), true));
    namen.forEach(naam -> anders.bestanden.put(naam, eigen));
    return anders;
  }

  /**
   * The file of this name.
   *
   * @param andereNamen where else it may stand in the operator's folder
   */
  Optional<Bestand> bestand(String naam, String... andereNamen) {
    return bestanden.computeIfAbsent(naam, gevraagd -> zoek(naam, andereNamen));
  }

  private Optional<Bestand> zoek(String naam, String... andereNamen) {
    if (map != null) {
      for (Path plek : plekken(map, naam, andereNamen)) {
        if (Files.isRegularFile(plek)) {
          return Optional.of(new Bestand(bytes(plek), true));
        }
      }
    }
    return ingebouwd(naam).map(bytes -> new Bestand(bytes, false));
  }

  private static List<Path> plekken(Path map, String naam, String... andereNamen) {
    return Stream.concat(Stream.of(naam), Arrays.stream(andereNamen)).map(map::resolve).toList();
  }

  static Optional<byte[]> ingebouwd(String naam) {
    try (InputStream stroom =
        Bronmap.class.getClassLoader().getResourceAsStream(INGEBOUWD + naam)) {
      return stroom == null ? Optional.empty() : Optional.of(stroom.readAllBytes());
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read " + naam, fout);
    }
  }

  private static byte[] bytes(Path bestand) {
    try {
      return Files.readAllBytes(bestand);
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read " + bestand, fout);
    }
  }

  /** Fingerprint over names and bytes, in the order given: sha256:…, the same on every machine. */
  static String versie(Map<String, byte[]> bestanden) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      bestanden.forEach(
          (naam, bytes) -> {
            sha256.update((naam + "\n" + bytes.length + "\n").getBytes(UTF_8));
            sha256.update(bytes);
          });
      return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }
}
