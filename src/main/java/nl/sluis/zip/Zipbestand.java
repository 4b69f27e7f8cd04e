package nl.sluis.zip;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import nl.sluis.bericht.BerichtReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The messages in a zip on a disk, whatever folders they stand in. What it says about its own sizes
 * is not believed: what comes out is counted, so that a small file cannot fill the memory or keep
 * us busy for hours.
 */
public final class Zipbestand implements Closeable {
  public static final int MAX_LEDEN = 10_000;
  static final long MAX_UITGEPAKT = 1L << 30;

  private final ZipFile zip;
  private final List<ZipArchiveEntry> leden;
  private final long maxUitgepakt;
  private long uitgepakt;

  /**
   * Opens a zip.
   *
   * @throws Onbruikbaar when it is none, in words for who made it
   */
  public Zipbestand(Path pad) throws IOException {
    this(pad, MAX_UITGEPAKT);
  }

  Zipbestand(Path pad, long maxUitgepakt) throws IOException {
    try {
      this.zip = ZipFile.builder().setPath(pad).get();
    } catch (IOException | RuntimeException fout) {
      // of a damaged zip the library may say anything
      throw new Onbruikbaar(
          "is geen leesbare zip: het is beschadigd, of niet helemaal aangekomen (BRS15)");
    }
    this.leden = Collections.list(zip.getEntries());
    this.maxUitgepakt = maxUitgepakt;
  }

  /** Its messages, in name order. */
  public List<ZipArchiveEntry> leden() throws Onbruikbaar {
    if (leden.size() > MAX_LEDEN) {
      throw new Onbruikbaar("bevat meer dan %d bestanden".formatted(MAX_LEDEN));
    }
    if (Zipsoort.van(leden) != Zipsoort.ZIP) {
      throw new Onbruikbaar("is " + Zipsoort.van(leden).omschrijving());
    }
    return leden.stream()
        .filter(Zipbestand::isBericht)
        .sorted(Comparator.comparing(ZipArchiveEntry::getName))
        .toList();
  }

  public int overgeslagen() {
    return (int) leden.stream().filter(lid -> !lid.isDirectory() && !isBericht(lid)).count();
  }

  /**
   * One message; of one that is too large no more than is enough to refuse it.
   *
   * @throws Onbruikbaar when the zip as a whole is not to be read on
   * @throws Beschadigd when only this one is not to be read
   */
  public byte[] lees(ZipArchiveEntry lid) throws Onbruikbaar, Beschadigd {
    if (lid.getGeneralPurposeBit().usesEncryption()) {
      throw new Beschadigd(
          "is met een wachtwoord versleuteld (BRS17); maak de zip opnieuw, zonder wachtwoord");
    }
    if (!zip.canReadEntryData(lid)) {
      throw new Beschadigd(
          "is ingepakt op een manier die Sluis niet kent (BRS15); gebruik de gewone (Deflate)");
    }
    CRC32 som = new CRC32();
    try (InputStream stroom = new CheckedInputStream(new Teller(zip.getInputStream(lid)), som)) {
      byte[] inhoud = stroom.readNBytes(BerichtReader.MAX_BYTES + 1);
      if (inhoud.length <= BerichtReader.MAX_BYTES && som.getValue() != lid.getCrc()) {
        throw new IOException("The content is not what was packed");
      }
      return inhoud;
    } catch (Onbruikbaar fout) {
      throw fout;
    } catch (IOException | RuntimeException fout) {
      throw new Beschadigd("is beschadigd en niet uit te pakken");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Hidden files are what a system adds on its own, such as __MACOSX/._JW301.xml. */
  private static boolean isBericht(ZipArchiveEntry lid) {
    String naam = lid.getName();
    return naam.toLowerCase(Locale.ROOT).endsWith(".xml")
        && !lid.isDirectory()
        && !naam.startsWith(".")
        && !naam.contains("/.");
  }

  /** Why a zip cannot be read, or not further, in Dutch after its name. */
  public static final class Onbruikbaar extends IOException {
    private static final long serialVersionUID = 1;
    private final String reden;

    Onbruikbaar(String reden) {
      super(reden);
      this.reden = reden;
    }

    public String reden() {
      return reden;
    }
  }

  /** Why one member cannot be read, in Dutch after its name. */
  public static final class Beschadigd extends IOException {
    private static final long serialVersionUID = 1;
    private final String reden;

    Beschadigd(String reden) {
      super(reden);
      this.reden = reden;
    }

    public String reden() {
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
        throw new Onbruikbaar("bevat uitgepakt meer dan %d MB".formatted(maxUitgepakt >> 20));
      }
      return gelezen;
    }
  }
}
