package nl.sluis.tabel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an .xlsx, which is a zip. Only what is asked for is unpacked, as a stream, and never
 * more than a bound, whatever the zip says of its sizes.
 */
final class ExcelZip {
  private static final long MAX_UITGEPAKT = 64L * 1024 * 1024;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> delen = new HashMap<>();
  private long over = MAX_UITGEPAKT;

  ExcelZip(byte[] bytes) throws IOException {
    // in memory only, so there is nothing to close
    zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    zip.getEntries()
        .asIterator()
        .forEachRemaining(deel -> delen.putIfAbsent(gelijk(deel.getName()), deel));
  }

  private static String gelijk(String naam) {
    return naam.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /**
   * A part by its name, whatever its capitals; null when it is not there.
   *
   * @throws Onleesbaar while it is read, when all that was read is over the bound
   */
  @Nullable InputStream deel(String naam) throws IOException {
    ZipArchiveEntry deel = delen.get(gelijk(naam));
    return deel == null ? null : new Begrensd(zip.getInputStream(deel));
  }

  /** Counts what was unpacked. */
  private final class Begrensd extends FilterInputStream {
    Begrensd(InputStream deel) {
      super(deel);
    }

    @Override
    public int read() throws IOException {
      int teken = in.read();
      tel(teken < 0 ? 0 : 1);
      return teken;
    }

    @Override
    public int read(byte[] buffer, int van, int aantal) throws IOException {
      int gelezen = in.read(buffer, van, aantal);
      tel(gelezen);
      return gelezen;
    }

    private void tel(int gelezen) {
      over -= Math.max(gelezen, 0);
      if (over < 0) {
        throw new Onleesbaar(Tabellen.TE_GROOT);
      }
    }
  }
}
