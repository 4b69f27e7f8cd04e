package nl.sluis.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The looks of a gemeente: values for the tokens that thema.css begins with, and nothing else. A
 * file that could fetch something, run something, or make a text that is hard to read is refused.
 */
final class Gemeentethema {
  private static final Locale NL = Locale.forLanguageTag("nl-NL");

  /** SC 1.4.3. */
  private static final double TEKST = 4.5;

  /** SC 1.4.11. */
  private static final double RAND = 3;

  private static final Pattern COMMENTAAR = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern BLOK = Pattern.compile("\\s*:root\\s*\\{([^{}]*)\\}\\s*");
  private static final Pattern KLEUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern LETTER = Pattern.compile("[\\w\" ,-]{1,120}");
  private static final Pattern MAAT = Pattern.compile("\\d{1,2}(\\.\\d+)?(px|rem)?");
  private static final String NAAM_LETTER = "--sluis-letter";
  private static final String NAAM_HOEK = "--sluis-hoek";

  /** Of Sluis itself; all that a gemeente may give another colour. */
  static final Map<String, String> KLEUREN =
      Map.ofEntries(
          Map.entry("--sluis-kop-achtergrond", "#003349"),
          Map.entry("--sluis-kop-tekst", "#ffffff"),
          Map.entry("--sluis-accent", "#00607f"),
          Map.entry("--sluis-accent-tekst", "#ffffff"),
          Map.entry("--sluis-accent-zacht", "#e2f1f6"),
          Map.entry("--sluis-link", "#00567a"),
          Map.entry("--sluis-achtergrond", "#ffffff"),
          Map.entry("--sluis-vlak", "#f4f6f8"),
          Map.entry("--sluis-tekst", "#14212e"),
          Map.entry("--sluis-tekst-zacht", "#4d5c6b"),
          Map.entry("--sluis-veldrand", "#6b7a88"),
          Map.entry("--sluis-focus", "#0b0c0c"),
          Map.entry("--sluis-focus-vlak", "#ffdd00"));

  private record Paar(String voor, String achter, double minstens) {}

  private static final List<Paar> PAREN =
      List.of(
          new Paar("--sluis-kop-tekst", "--sluis-kop-achtergrond", TEKST),
          new Paar("--sluis-accent-tekst", "--sluis-accent", TEKST),
          new Paar("--sluis-link", "--sluis-achtergrond", TEKST),
          new Paar("--sluis-link", "--sluis-vlak", TEKST),
          new Paar("--sluis-link", "--sluis-accent-zacht", TEKST),
          new Paar("--sluis-tekst", "--sluis-achtergrond", TEKST),
          new Paar("--sluis-tekst", "--sluis-vlak", TEKST),
          new Paar("--sluis-tekst", "--sluis-accent-zacht", TEKST),
          new Paar("--sluis-tekst-zacht", "--sluis-achtergrond", TEKST),
          new Paar("--sluis-tekst-zacht", "--sluis-vlak", TEKST),
          new Paar("--sluis-tekst-zacht", "--sluis-accent-zacht", TEKST),
          new Paar("--sluis-focus", "--sluis-focus-vlak", TEKST),
          new Paar("--sluis-veldrand", "--sluis-achtergrond", RAND),
          new Paar("--sluis-focus", "--sluis-achtergrond", RAND),
          new Paar("--sluis-accent", "--sluis-achtergrond", RAND));

  private Gemeentethema() {}

  /** All that is wrong with it, in Dutch; nothing when it may be used. */
  static List<String> fouten(String css) {
    String kaal = COMMENTAAR.matcher(css).replaceAll(" ");
    Matcher blok = BLOK.matcher(kaal);
    if (!blok.matches()) {
      return List.of(
          "Er mag één blok :root { … } in staan met alleen de namen van Sluis, zonder @import,"
              + " url(…) of andere regels.");
    }
    List<String> fouten = new ArrayList<>();
    Map<String, String> kleuren = new LinkedHashMap<>(KLEUREN);
    for (String regel : blok.group(1).split(";")) {
      if (!regel.isBlank()) {
        keur(regel, kleuren, fouten);
      }
    }
    if (fouten.isEmpty()) {
      PAREN.forEach(paar -> keur(paar, kleuren, fouten));
    }
    return List.copyOf(fouten);
  }

  private static void keur(String regel, Map<String, String> kleuren, List<String> fouten) {
    int dubbelepunt = regel.indexOf(':');
    String naam = dubbelepunt < 0 ? regel.strip() : regel.substring(0, dubbelepunt).strip();
    String waarde = dubbelepunt < 0 ? "" : regel.substring(dubbelepunt + 1).strip();
    if (naam.equals(NAAM_LETTER) && LETTER.matcher(waarde).matches()
        || naam.equals(NAAM_HOEK) && MAAT.matcher(waarde).matches()) {
      return;
    }
    if (KLEUREN.containsKey(naam) && KLEUR.matcher(waarde).matches()) {
      kleuren.put(naam, waarde);
    } else if (KLEUREN.containsKey(naam)) {
      fouten.add("%s is geen kleur: schrijf haar als #rrggbb.".formatted(naam));
    } else if (naam.equals(NAAM_LETTER)) {
      fouten.add("%s is geen rij namen van lettertypen.".formatted(naam));
    } else if (naam.equals(NAAM_HOEK)) {
      fouten.add("%s is geen maat: schrijf haar als 4px.".formatted(naam));
    } else {
      fouten.add(
          "%s kent Sluis niet; kies uit %s, %s, %s."
              .formatted(
                  naam.matches("--[\\w-]{1,40}") ? naam : "Een eigenschap",
                  String.join(", ", KLEUREN.keySet().stream().sorted().toList()),
                  NAAM_HOEK,
                  NAAM_LETTER));
    }
  }

  private static void keur(Paar paar, Map<String, String> kleuren, List<String> fouten) {
    double contrast = contrast(kleuren.get(paar.voor()), kleuren.get(paar.achter()));
    if (contrast < paar.minstens()) {
      fouten.add(
          String.format(
              NL,
              "%s (%s) op %s (%s) is slecht te zien: contrast %.2f, minstens %.1f nodig.",
              paar.voor(),
              kleuren.get(paar.voor()),
              paar.achter(),
              kleuren.get(paar.achter()),
              contrast,
              paar.minstens()));
    }
  }

  /** As WCAG reckons it: 1 for the same colour, 21 for black on white. */
  static double contrast(String een, String ander) {
    double licht = Math.max(helderheid(een), helderheid(ander));
    double donker = Math.min(helderheid(een), helderheid(ander));
    return (licht + 0.05) / (donker + 0.05);
  }

  private static double helderheid(String kleur) {
    int rgb = Integer.parseInt(kleur.substring(1), 16);
    return 0.2126 * deel(rgb >> 16) + 0.7152 * deel(rgb >> 8) + 0.0722 * deel(rgb);
  }

  private static double deel(int kanaal) {
    double deel = (kanaal & 0xFF) / 255.0;
    return deel <= 0.04045 ? deel / 12.92 : Math.pow((deel + 0.055) / 1.055, 2.4);
  }
}
