package nl.sluis.koppeling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.sluis.berichtkluis.Bestand;

/**
 * Packs a file for a receiver that wants it in a zip. The same file always gives the same bytes, so
 * nothing in it is of the moment at which it was packed.
 */
public final class Zipverpakking {
  /** The first that a zip can name, and in every time zone the same. */
  private static final LocalDateTime BEGIN = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String ZIP = ".zip";

  private Zipverpakking() {}

  /** The zip, under the name of the file with zip for its extension. */
  public static Bestand verpak(Bestand bestand) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      ZipEntry lid = new ZipEntry(bestand.naam());
      lid.setTimeLocal(BEGIN);
      zip.putNextEntry(lid);
      zip.write(bestand.inhoud());
      zip.closeEntry();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return new Bestand(zonderExtensie(bestand.naam()) + ZIP, bytes.toByteArray());
  }

  private static String zonderExtensie(String naam) {
    int punt = naam.lastIndexOf('.');
    return punt > 0 ? naam.substring(0, punt) : naam;
  }
}
