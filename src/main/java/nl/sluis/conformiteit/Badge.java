package nl.sluis.conformiteit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a picture of two words. What it says stands in words: the colour only repeats it.
 *
 * @param links about what it is
 * @param rechts what is said of it
 * @param kleur of the right half
 */
public record Badge(String links, String rechts, String kleur) {
  private static final String GRIJS = "#5c6470";
  private static final String GROEN = "#1e6b34";
  private static final String BLAUW = "#1f5fa8";
  private static final String OKER = "#8a5300";
  private static final String ROOD = "#a3201d";

  private static final int RAND = 8;
  private static final int HOOGTE = 22;

  /** In tenths of a pixel at 12 pixels, of Noto Sans; an ordinary character is 68. */
  private static final Map<Character, Integer> BREEDTE = breedtes();

  private static Map<Character, Integer> breedtes() {
    Map<Character, Integer> breedte = new TreeMap<>();
    "ijl.,:;'!|".chars().forEach(teken -> breedte.put((char) teken, 33));
    "frt()[]- /".chars().forEach(teken -> breedte.put((char) teken, 42));
    "mwMWOQG+%".chars().forEach(teken -> breedte.put((char) teken, 102));
    "ABCDEHKNPRSTUVXYZ".chars().forEach(teken -> breedte.put((char) teken, 80));
    return breedte;
  }

  /** Of nothing that we know. */
  public static Badge geen() {
    return new Badge("conformiteit", "geen verklaring", GRIJS);
  }

  /**
   * Of a statement.
   *
   * @param geldigheid as it is now
   */
  public static Badge van(@Nullable Verklaring verklaring, Geldigheid geldigheid) {
    if (verklaring == null) {
      return geen();
    }
    String links =
        "%s %s %s"
            .formatted(
                verklaring.standaard().naam(),
                verklaring.standaard().release(),
                verklaring.systeem().rol());
    String uitslag = "%s: %s".formatted(verklaring.aard().woord(), verklaring.uitslag().niveau());
    return switch (geldigheid) {
      case INGETROKKEN -> new Badge(links, "ingetrokken", ROOD);
      case VERLOPEN -> new Badge(links, "verlopen, " + uitslag, GRIJS);
      case VEROUDERD -> new Badge(links, "verouderd, " + uitslag, GRIJS);
      case GELDIG -> new Badge(links, uitslag, kleur(verklaring));
    };
  }

  private static String kleur(Verklaring verklaring) {
    if (!verklaring.uitslag().niveau().equals("volledig")) {
      return OKER;
    }
    return verklaring.aard() == Verklaring.Aard.GETOETST ? GROEN : BLAUW;
  }

  /** As SVG, with text as text, and nothing that is fetched. */
  public String svg() {
    int begin = breedte(links);
    int breed = begin + breedte(rechts);
    String titel = ontweken(links + ": " + rechts);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        role="img" aria-label="%3$s">
        <title>%3$s</title>
        <rect width="%4$d" height="%2$d" fill="#33383f"/>
        <rect x="%4$d" width="%5$d" height="%2$d" fill="%6$s"/>
        <g fill="#fff" font-family="Noto Sans,Verdana,sans-serif" font-size="12">
        <text x="%7$d" y="15" textLength="%8$d">%9$s</text>
        <text x="%10$d" y="15" textLength="%11$d">%12$s</text>
        </g>
        </svg>
        """
        .formatted(
            breed,
            HOOGTE,
            titel,
            begin,
            breed - begin,
            kleur,
            RAND,
            begin - 2 * RAND,
            ontweken(links),
            begin + RAND,
            breed - begin - 2 * RAND,
            ontweken(rechts));
  }

  /** As shields.io asks for an endpoint. */
  public Map<String, Object> json() {
    Map<String, Object> json = new TreeMap<>();
    json.put("schemaVersion", 1);
    json.put("label", links);
    json.put("message", rechts);
    json.put("color", kleur);
    json.put("cacheSeconds", 300);
    return json;
  }

  private static int breedte(String tekst) {
    int tienden = tekst.chars().map(teken -> BREEDTE.getOrDefault((char) teken, 68)).sum();
    return tienden / 10 + 2 * RAND;
  }

  private static String ontweken(String tekst) {
    return tekst.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
