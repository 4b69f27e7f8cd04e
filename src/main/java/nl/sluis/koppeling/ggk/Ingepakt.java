package nl.sluis.koppeling.ggk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The file that came in an envelope.
 *
 * @param buffer its bytes, and after those room that was not needed
 * @param lengte how many bytes it has
 * @param gebrek why it cannot be used, in Dutch; null when it can
 */
record Ingepakt(byte[] buffer, int lengte, @Nullable String gebrek) {
  private static final int KOP = 64 * 1024;

  InputStream stroom() {
    return new ByteArrayInputStream(buffer, 0, lengte);
  }

  /** Its beginning, in which a message says what it is. */
  byte[] kop() {
    return Arrays.copyOf(buffer, Math.min(lengte, KOP));
  }

  String sha256() {
    try {
      MessageDigest som = MessageDigest.getInstance("SHA-256");
      som.update(buffer, 0, lengte);
      return HexFormat.of().formatHex(som.digest());
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }
}
