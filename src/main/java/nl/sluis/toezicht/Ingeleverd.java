package nl.sluis.toezicht;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.bericht.Standaard;
import nl.sluis.toezicht.Gevallenset.Toetsgeval;
import nl.sluis.toezicht.Gevallenset.Vraag;
import org.jspecify.annotations.Nullable;

/**
 * The answers of another system: a file per question, in a folder per case.
 *
 * @param bestanden those that answer a question, by "case/file"
 * @param ongebruikt the names of those that answer none
 */
public record Ingeleverd(SortedMap<String, byte[]> bestanden, List<String> ongebruikt) {
  /** As in a zip with evidence; whoever hands in a folder need not have it. */
  public static final String MAP = "antwoorden/";

  private static final Pattern BSN = Pattern.compile("<(?:[\\w.-]+:)?Bsn(?:\\s[^>]*)?>([^<]*)");
  private static final Pattern VERZONNEN = Pattern.compile("9999[0-9]{5}");
  private static final Pattern NEGEN_CIJFERS = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");

  /** What answers a question to this one, out of files by their paths. */
  static Ingeleverd van(
      SortedMap<String, byte[]> paden, Gevallenset set, Toetsrol rol, Standaard standaard) {
    Map<String, Boolean> gevraagd = new HashMap<>();
    for (Toetsgeval geval : set.voor(rol, standaard)) {
      for (Vraag vraag : geval.vragen(rol, standaard)) {
        gevraagd.put(geval.geval() + "/" + vraag.antwoord(), true);
        gevraagd.put(geval.geval() + "/" + vraag.weigering(), true);
      }
    }
    SortedMap<String, byte[]> bestanden = new TreeMap<>();
    List<String> ongebruikt = new ArrayList<>();
    paden.forEach(
        (pad, inhoud) -> {
          String naam = pad.startsWith(MAP) ? pad.substring(MAP.length()) : pad;
          if (gevraagd.containsKey(naam)) {
            bestanden.put(naam, inhoud);
          } else {
            ongebruikt.add(pad);
          }
        });
    return new Ingeleverd(bestanden, List.copyOf(ongebruikt));
  }

  byte @Nullable [] antwoord(String geval, Vraag vraag) {
    return bestanden.get(geval + "/" + vraag.antwoord());
  }

  boolean isGeweigerd(String geval, Vraag vraag) {
    return bestanden.containsKey(geval + "/" + vraag.weigering());
  }

  /** The hash of the lines "file TAB sha256" of the answers to a case; a dash for none. */
  String sha256(String geval) {
    StringBuilder lijst = new StringBuilder();
    bestanden
        .subMap(geval + "/", geval + "0") // the digit after the slash
        .forEach(
            (naam, inhoud) ->
                lijst
                    .append(naam.substring(geval.length() + 1))
                    .append('\t')
                    .append(Controlegetal.van(inhoud))
                    .append('\n'));
    return lijst.isEmpty() ? "-" : Controlegetal.van(lijst.toString());
  }

  /**
   * Why these answers may not be kept, in Dutch; empty when every person in them is made up. A Bsn
   * outside the range for tests may be of somebody, and so may what cannot be read.
   */
  Optional<String> bezwaar() {
    for (Map.Entry<String, byte[]> bestand : bestanden.entrySet()) {
      String tekst = new String(bestand.getValue(), UTF_8);
      if (tekst.indexOf('\0') >= 0) {
        return Optional.of("%s is geen tekst in UTF-8.".formatted(bestand.getKey()));
      }
      Matcher bsn = BSN.matcher(tekst);
      while (bsn.find()) {
        if (!VERZONNEN.matcher(bsn.group(1).strip()).matches()) {
          return Optional.of(
              ("In %s, regel %d, staat een Bsn dat niet met 9999 begint. Er is niets bewaard: maak"
                      + " de antwoorden met de verzonnen personen uit de gevallen.")
                  .formatted(bestand.getKey(), regel(tekst, bsn.start())));
        }
      }
      if (bestand.getKey().endsWith(".geweigerd") && noemtIemand(tekst)) {
        return Optional.of(
            "In %s staat een getal dat een BSN kan zijn. Laat het weg; er is niets bewaard."
                .formatted(bestand.getKey()));
      }
    }
    return Optional.empty();
  }

  private static boolean noemtIemand(String tekst) {
    return NEGEN_CIJFERS
        .matcher(tekst)
        .results()
        .map(MatchResult::group)
        .anyMatch(getal -> !VERZONNEN.matcher(getal).matches());
  }

  private static long regel(String tekst, int plek) {
    return tekst.substring(0, plek).chars().filter(teken -> teken == '\n').count() + 1;
  }
}
