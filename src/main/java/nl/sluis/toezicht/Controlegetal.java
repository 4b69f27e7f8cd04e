package nl.sluis.toezicht;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal digits. */
public final class Controlegetal {
  private Controlegetal() {}

  public static String van(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }

  public static String van(String tekst) {
    return van(tekst.getBytes(UTF_8));
  }
}
