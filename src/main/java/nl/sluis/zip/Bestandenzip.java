package nl.sluis.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip with many small files in folders, in memory. What it says of its own sizes is not believed:
 * what comes out is counted.
 */
public final class Bestandenzip {
  /** The most that such a zip may be itself. */
  public static final int MAX_BYTES = 32 << 20;

  static final int MAX_BESTANDEN = 10_000;
  static final int MAX_BESTAND = 4 << 20;
  static final int MAX_UITGEPAKT = 96 << 20;

  /** Of the folders and files that we know ourselves; no other says where it would be written. */
  private static final Pattern NAAM = Pattern.compile("[A-Za-z0-9_+-][A-Za-z0-9._+/-]{0,200}");

  private static final int HAP = 64 * 1024;

  /** So that the same files give the same bytes; no zip knows an earlier moment. */
  private static final LocalDateTime ALTIJD = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Bestandenzip() {}

  /**
   * The files in it, by their paths.
   *
   * @throws Zipbestand.Onbruikbaar in words for who made it
   */
  public static SortedMap<String, byte[]> lees(byte[] bytes) throws Zipbestand.Onbruikbaar {
    if (bytes.length > MAX_BYTES) {
      throw new Zipbestand.Onbruikbaar("is groter dan %d MB".formatted(MAX_BYTES >> 20));
    }
    if (Uitpakker.telIndex(bytes) > MAX_BESTANDEN) {
      throw new Zipbestand.Onbruikbaar("bevat meer dan %d bestanden".formatted(MAX_BESTANDEN));
    }
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return lees(zip, Collections.list(zip.getEntriesInPhysicalOrder()));
    } catch (Zipbestand.Onbruikbaar fout) {
      throw fout;
    } catch (IOException | RuntimeException onleesbaar) {
      // of a damaged zip the library may say anything
      throw new Zipbestand.Onbruikbaar(
          "is geen leesbare zip: het is beschadigd, of niet helemaal aangekomen");
    }
  }

  private static SortedMap<String, byte[]> lees(ZipFile zip, List<ZipArchiveEntry> leden)
      throws IOException {
    SortedMap<String, byte[]> bestanden = new TreeMap<>();
    int over = MAX_UITGEPAKT;
    for (ZipArchiveEntry lid : leden) {
      if (lid.isDirectory()) {
        continue;
      }
      String naam = lid.getName();
      if (!NAAM.matcher(naam).matches() || naam.contains("..") || naam.contains("//")) {
        throw new Zipbestand.Onbruikbaar(
            "bevat een bestand met een naam die geen antwoord kan zijn: gebruik alleen letters,"
                + " cijfers, punten, streepjes en schuine strepen");
      }
      byte[] inhoud = uitgepakt(zip, lid, naam, over);
      over -= inhoud.length;
      if (bestanden.put(naam, inhoud) != null) {
        throw new Zipbestand.Onbruikbaar("bevat %s twee keer".formatted(naam));
      }
    }
    return bestanden;
  }

  private static byte[] uitgepakt(ZipFile zip, ZipArchiveEntry lid, String naam, int over)
      throws IOException {
    if (lid.getGeneralPurposeBit().usesEncryption()) {
      throw new Zipbestand.Onbruikbaar("is met een wachtwoord versleuteld; maak hem zonder");
    }
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    CRC32 som = new CRC32();
    byte[] hap = new byte[HAP];
    try (InputStream stroom = zip.getInputStream(lid)) {
      for (int aantal = stroom.read(hap); aantal >= 0; aantal = stroom.read(hap)) {
        uit.write(hap, 0, aantal);
        som.update(hap, 0, aantal);
        if (uit.size() > MAX_BESTAND) {
          throw new Zipbestand.Onbruikbaar(
              "bevat %s, en dat is uitgepakt groter dan %d MB".formatted(naam, MAX_BESTAND >> 20));
        }
        if (uit.size() > over) {
          throw new Zipbestand.Onbruikbaar(
              "is uitgepakt groter dan %d MB".formatted(MAX_UITGEPAKT >> 20));
        }
      }
    }
    if (som.getValue() != lid.getCrc()) {
      throw new IOException("The content is not what was packed");
    }
    return uit.toByteArray();
  }

  /** These files as a zip; of the same files the same bytes. */
  public static byte[] maak(SortedMap<String, byte[]> bestanden) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> bestand : bestanden.entrySet()) {
        ZipEntry lid = new ZipEntry(bestand.getKey());
        lid.setTimeLocal(ALTIJD);
        zip.putNextEntry(lid);
        zip.write(bestand.getValue());
        zip.closeEntry();
      }
    } catch (IOException fout) {
      throw new IllegalStateException("Memory can be written to", fout);
    }
    return bytes.toByteArray();
  }
}
