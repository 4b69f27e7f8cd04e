package nl.sluis.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a zip for a test, good or not. */
public final class Zipproef {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

  public Zipproef met(String naam, byte[] inhoud) {
    try {
      zip.putNextEntry(new ZipEntry(naam));
      zip.write(inhoud);
      zip.closeEntry();
      return this;
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  public byte[] bytes() {
    try {
      zip.close();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return bytes.toByteArray();
  }

  /** With the same length of name, so that nothing else moves. */
  byte[] hernoemd(String van, String naar) {
    String tekst = new String(bytes(), StandardCharsets.ISO_8859_1);
    return tekst.replace(van, naar).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Says of its first member that it is encrypted. */
  byte[] metWachtwoord() {
    byte[] uit = bytes();
    uit[6] |= 1;
    uit[indexregel(uit) + 8] |= 1;
    return uit;
  }

  /** Says of its first member another checksum. */
  byte[] beschadigd() {
    byte[] uit = bytes();
    uit[indexregel(uit) + 16] ^= 1;
    return uit;
  }

  private static int indexregel(byte[] zip) {
    return new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
  }
}
