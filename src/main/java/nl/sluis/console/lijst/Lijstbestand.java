package nl.sluis.console.lijst;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.sluis.api.Overzichtvorm;
import nl.sluis.api.Verzoekfout;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A whole selection as a file: exactly what the list shows, on all its pages. */
public final class Lijstbestand {
  private static final int PER_KEER = 1_000;
  private static final int HOOGSTENS = 50_000;

  private Lijstbestand() {}

  /** Gives a page of so many rows, after where the one before ended. */
  @FunctionalInterface
  public interface Bron<T> {
    Blad<T> blad(@Nullable Bladwijzer na, int grootte);
  }

  /**
   * The answer.
   *
   * @param naam of the file, without its extension
   * @param formaat csv or xlsx
   * @throws Verzoekfout when there is more than fits, which is then not cut off
   */
  public static <T> ResponseEntity<?> antwoord(
      String naam,
      String formaat,
      List<String> kolommen,
      Bron<T> bron,
      Function<T, List<String>> rij) {
    Overzichtvorm vorm = Overzichtvorm.van(formaat, null);
    if (vorm == Overzichtvorm.JSON) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST, "Onbekend formaat", "Een lijst is er als csv en als xlsx.");
    }
    List<List<String>> rijen = new ArrayList<>();
    Blad<T> blad = bron.blad(null, PER_KEER);
    blad.regels().forEach(regel -> rijen.add(rij.apply(regel)));
    while (blad.volgende() != null) {
      if (rijen.size() >= HOOGSTENS) {
        throw new Verzoekfout(
            HttpStatus.BAD_REQUEST,
            "Te veel voor één bestand",
            "Deze selectie heeft meer dan 50.000 rijen. Kies een kortere periode, of gebruik meer"
                + " filters.");
      }
      blad = bron.blad(blad.volgende(), PER_KEER);
      blad.regels().forEach(regel -> rijen.add(rij.apply(regel)));
    }
    return vorm.antwoord(naam, rijen, () -> Tabel.van(naam, kolommen, rijen));
  }
}
