package nl.sluis.ontvangst;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import nl.sluis.bericht.BerichtReader;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is handed in.
 *
 * @param inhoud its bytes; only the beginning of a file that is too large to be a message
 * @param omvang the size of the file in bytes
 * @param sha256 of the whole file, in hexadecimal
 * @param kanaal by which way, such as map or http
 * @param indiener code of the deelnemer whose way it is; null when the way does not tell
 * @param bestandsnaam as the sender named it; may be empty
 */
public record Aanlevering(
    byte[] inhoud,
    long omvang,
    String sha256,
    String kanaal,
    @Nullable String indiener,
    String bestandsnaam) {

  private static final int BEGIN = 64 * 1024;
  private static final int MAX_NAAM = 200;
  private static final Pattern BESTURING = Pattern.compile("\\p{Cntrl}");

  /** Reads a file, of which no more than the largest message is ever held in memory. */
  public static Aanlevering lees(
      InputStream bron, String kanaal, @Nullable String indiener, String bestandsnaam)
      throws IOException {
    MessageDigest som = rekenaar();
    DigestInputStream stroom = new DigestInputStream(bron, som);
    byte[] inhoud = stroom.readNBytes(BerichtReader.MAX_BYTES + 1);
    long omvang = inhoud.length;
    if (omvang > BerichtReader.MAX_BYTES) {
      inhoud = Arrays.copyOf(inhoud, BEGIN);
      omvang += stroom.transferTo(OutputStream.nullOutputStream());
    }
    return new Aanlevering(
        inhoud,
        omvang,
        HexFormat.of().formatHex(som.digest()),
        kanaal,
        indiener,
        zonderBesturing(bestandsnaam));
  }

  /** One of the files in this one, which came along the same way. */
  public Aanlevering lid(String naam, byte[] inhoud) {
    return new Aanlevering(
        inhoud,
        inhoud.length,
        HexFormat.of().formatHex(rekenaar().digest(inhoud)),
        kanaal,
        indiener,
        zonderBesturing(naam));
  }

  boolean isTeGroot() {
    return omvang > inhoud.length;
  }

  private static String zonderBesturing(String naam) {
    String schoon = BESTURING.matcher(naam).replaceAll("");
    return schoon.substring(0, Math.min(schoon.length(), MAX_NAAM));
  }

  private static MessageDigest rekenaar() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }
}
