package nl.sluis.console.bestand;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By which one sees that what is sent or fetched is what was shown. */
public final class Afdruk {
  private Afdruk() {}

  /** The SHA-256 of these bytes. */
  public static String van(byte[] inhoud) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }
}
