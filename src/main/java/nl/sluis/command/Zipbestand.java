package nl.sluis.command;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The messages in a zip. What it says about its own sizes is not believed: what comes out is
 * counted, so that a small file cannot fill the memory or keep us busy for hours.
 */
final class Zipbestand implements Closeable {
  static final int MAX_LEDEN = 10_000;
  static final long MAX_UITGEPAKT = 1L << 30;

  private final ZipFile zip;
  private final long maxUitgepakt;
  private long uitgepakt;

  Zipbestand(Path pad) throws IOException {
    this(pad, MAX_UITGEPAKT);
  }

  Zipbestand(Path pad, long maxUitgepakt) throws IOException {
    this.zip = new ZipFile(pad.toFile());
    this.maxUitgepakt = maxUitgepakt;
  }

  /** Its messages, in name order. */
  List<ZipEntry> leden() throws TeGroot {
    if (zip.size() > MAX_LEDEN) {
      throw new TeGroot("bevat meer dan %d bestanden".formatted(MAX_LEDEN));
    }
    return zip.stream()
        .<ZipEntry>map(lid -> lid)
        .filter(Zipbestand::isBericht)
        .sorted(Comparator.comparing(ZipEntry::getName))
        .toList();
  }

  int overgeslagen() {
    return (int) zip.stream().filter(lid -> !lid.isDirectory() && !isBericht(lid)).count();
  }

  byte[] lees(ZipEntry lid) throws IOException {
    try (InputStream stroom = new Teller(zip.getInputStream(lid))) {
      return Invoer.begrensd(stroom);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Hidden files are what a system adds on its own, such as __MACOSX/._JW301.xml. */
  private static boolean isBericht(ZipEntry lid) {
    String naam = lid.getName();
    return Invoer.isXml(naam) && !naam.startsWith(".") && !naam.contains("/.");
  }

  /** More than any real delivery. */
  static final class TeGroot extends IOException {
    private static final long serialVersionUID = 1;
    private final String reden;

    TeGroot(String reden) {
      super(reden);
      this.reden = reden;
    }

    String reden() {
      return reden;
    }
  }

  private final class Teller extends FilterInputStream {
    Teller(InputStream stroom) {
      super(stroom);
    }

    @Override
    public int read(byte[] buffer, int begin, int aantal) throws IOException {
      int gelezen = super.read(buffer, begin, aantal);
      uitgepakt += Math.max(gelezen, 0);
      if (uitgepakt > maxUitgepakt) {
        throw new TeGroot("bevat uitgepakt meer dan %d MB".formatted(maxUitgepakt >> 20));
      }
      return gelezen;
    }
  }
}
