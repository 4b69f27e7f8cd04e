package nl.sluis.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Text that is hashed and signed: its fields one after the other, each as its length in bytes, a
 * colon and the value, or a dash when it is absent. So no two rows of fields give the same text,
 * and anybody can make it again; docs/audit.md says how.
 */
final class Velden {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** What comes before the first line, and before the first checkpoint. */
  static final byte[] BEGIN = new byte[32];

  private final StringBuilder tekst = new StringBuilder(320);

  Velden veld(@Nullable String waarde) {
    if (waarde == null) {
      tekst.append('-');
    } else {
      tekst.append(lengte(waarde)).append(':').append(waarde);
    }
    return this;
  }

  Velden veld(long waarde) {
    return veld(Long.toString(waarde));
  }

  Velden veld(Instant moment) {
    return veld(tekst(moment));
  }

  /** A list is a field of fields. */
  Velden veld(@Nullable String @Nullable [] waarden) {
    if (waarden == null) {
      return veld((String) null);
    }
    Velden lijst = new Velden();
    for (String waarde : waarden) {
      lijst.veld(waarde);
    }
    return veld(lijst.tekst.toString());
  }

  byte[] bytes() {
    return tekst.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** In UTC, to the microsecond. */
  static String tekst(Instant moment) {
    return MOMENT.format(moment);
  }

  /** SHA-256 of all parts, one after the other. */
  static byte[] hash(byte[]... delen) {
    try {
      MessageDigest som = MessageDigest.getInstance("SHA-256");
      for (byte[] deel : delen) {
        som.update(deel);
      }
      return som.digest();
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }

  private static int lengte(String waarde) {
    for (int i = 0; i < waarde.length(); i++) {
      if (waarde.charAt(i) >= 0x80) {
        return waarde.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return waarde.length();
  }
}
