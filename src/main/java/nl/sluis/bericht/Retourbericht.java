package nl.sluis.bericht;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a retourbericht (302 to 320) from its heenbericht, whose model it shares. */
public final class Retourbericht {
  private Retourbericht() {}

  /** A retourbericht that is a Header alone. */
  public static Bericht alleenHeader(Bericht heen, Header header) {
    return maak(heen, header, null);
  }

  /** A retourbericht with all berichtklassen of the heenbericht, each with its codes. */
  public static Bericht metInhoud(
      Bericht heen, Header header, Function<Berichtklasse, List<String>> codes) {
    Berichtklasse inhoud = heen.inhoud();
    return maak(
        heen,
        header,
        inhoud == null
            ? null
            : (Berichtklasse) RecordBinder.van(inhoud.getClass()).kopieer(inhoud, codes));
  }

  /** A berichtklasse of a retourbericht as it stood in the heenbericht: without its codes. */
  public static Berichtklasse zonderCodes(Berichtklasse klasse) {
    return (Berichtklasse) RecordBinder.van(klasse.getClass()).kopieer(klasse, andere -> List.of());
  }

  private static Bericht maak(Bericht heen, Header header, @Nullable Berichtklasse inhoud) {
    return (Bericht) RecordBinder.van(heen.getClass()).maakBericht(header, inhoud);
  }
}
