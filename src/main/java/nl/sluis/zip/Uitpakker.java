package nl.sluis.zip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.sluis.bericht.BerichtReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.springframework.stereotype.Component;

/**
 * Unpacks a zip with messages in memory, or says everything that is wrong with it. What a zip says
 * of its own sizes is not believed: what comes out is counted.
 */
@Component
public class Uitpakker {
  /** The most that one zip may hold, as at the knooppunt (D66). */
  public static final int MAX_BERICHTEN = 30;

  private static final int MAX_GENOEMD = 100;
  private static final int MAX_INDEX = 1000;
  private static final byte[] INDEXREGEL = {'P', 'K', 1, 2};

  private final BerichtReader reader;

  public Uitpakker(BerichtReader reader) {
    this.reader = reader;
  }

  /** By its first bytes, whatever its name is; also of an empty one and of a part of a zip. */
  public static boolean isZip(byte[] bytes) {
    return bytes.length >= 4
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && (bytes[2] == 3 && bytes[3] == 4
            || bytes[2] == 5 && bytes[3] == 6
            || bytes[2] == 7 && bytes[3] == 8);
  }

  /**
   * What is in it. Never throws for what stands in the bytes.
   *
   * @param kanaal over which it came, which decides by which codes it is refused
   * @param omvang how large it is; of one that is too large the bytes may be less
   */
  public Zipinhoud pakUit(String bestandsnaam, String kanaal, byte[] bytes, long omvang) {
    Zipoordeel oordeel = new Zipoordeel(bestandsnaam, kanaal);
    if (omvang > BerichtReader.MAX_BYTES) {
      return oordeel.alleen(Zipfout.TE_GROOT, "De zip zelf is groter dan 25 MB.");
    }
    if (telIndex(bytes) > MAX_INDEX) {
      return oordeel.alleen(Zipfout.TE_VEEL, "Dat zijn er meer dan %d.".formatted(MAX_INDEX));
    }
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return pakUit(zip, oordeel);
    } catch (IOException | RuntimeException onleesbaar) {
      // of a damaged zip the library may say anything
      return oordeel.alleen(
          Zipfout.GEEN_GOEDE_ZIP, "Het is beschadigd, of niet helemaal aangekomen.");
    }
  }

  private Zipinhoud pakUit(ZipFile zip, Zipoordeel oordeel) {
    List<ZipArchiveEntry> leden = Collections.list(zip.getEntriesInPhysicalOrder());
    if (Zipsoort.van(leden) != Zipsoort.ZIP) {
      return oordeel.alleen(
          Zipfout.GEEN_BERICHTEN, "Dit is %s.".formatted(Zipsoort.van(leden).omschrijving()));
    }
    List<Zipweigering> weigeringen = new ArrayList<>(oordeel.keur(zip, leden));
    if (leden.size() > MAX_BERICHTEN || leden.isEmpty()) {
      return Zipinhoud.geweigerd(begin(weigeringen));
    }
    Zipledenlezer lezer = new Zipledenlezer(zip, reader, oordeel);
    List<Zipinhoud.Lid> gelezen = lezer.lees(leden.stream().filter(oordeel::isNogGoed).toList());
    weigeringen.addAll(lezer.weigeringen());
    return weigeringen.isEmpty()
        ? new Zipinhoud(gelezen, List.of())
        : Zipinhoud.geweigerd(begin(weigeringen));
  }

  private static List<Zipweigering> begin(List<Zipweigering> weigeringen) {
    return weigeringen.subList(0, Math.min(weigeringen.size(), MAX_GENOEMD));
  }

  /** An index of a million lines would fill the memory before anything was unpacked. */
  static int telIndex(byte[] bytes) {
    int aantal = 0;
    for (int plek = 0; plek + INDEXREGEL.length <= bytes.length; plek++) {
      boolean isRegel =
          bytes[plek] == INDEXREGEL[0]
              && bytes[plek + 1] == INDEXREGEL[1]
              && bytes[plek + 2] == INDEXREGEL[2]
              && bytes[plek + 3] == INDEXREGEL[3];
      aantal += isRegel ? 1 : 0;
    }
    return aantal;
  }
}
