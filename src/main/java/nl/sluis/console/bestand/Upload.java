package nl.sluis.console.bestand;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it came along with a form.
 *
 * @param naam as its owner calls it, without a folder; empty when there is none
 * @param fout what is wrong with it as a whole, in Dutch; null when nothing is
 */
public record Upload(String naam, byte[] inhoud, @Nullable String fout) {
  private static final int MEGA = 1024 * 1024;
  private static final int MAX_NAAM = 200;

  /**
   * Reads it.
   *
   * @param bestand null when the form had none
   * @param hoogstens bytes
   */
  public static Upload van(@Nullable MultipartFile bestand, int hoogstens) throws IOException {
    if (bestand == null || bestand.isEmpty()) {
      String naam = bestand == null ? "" : naam(bestand);
      return new Upload(
          naam,
          new byte[0],
          naam.isEmpty()
              ? "Kies een bestand."
              : "Het bestand is leeg. Kies een bestand met inhoud.");
    }
    if (bestand.getSize() > hoogstens) {
      return new Upload(
          naam(bestand),
          new byte[0],
          "Het bestand is groter dan %d MB. Verdeel de inhoud over meer bestanden."
              .formatted(hoogstens / MEGA));
    }
    return new Upload(naam(bestand), bestand.getBytes(), null);
  }

  private static String naam(MultipartFile bestand) {
    String naam =
        Objects.toString(bestand.getOriginalFilename(), "")
            .replaceAll("^.*[/\\\\]", "")
            .replaceAll("\\p{Cntrl}", "");
    return naam.substring(0, Math.min(naam.length(), MAX_NAAM));
  }
}
