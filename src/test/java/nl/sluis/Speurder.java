package nl.sluis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for personal values of messages where they may not be: as they are, in hexadecimal as
 * PostgreSQL and people write it, and in base64 wherever they begin in it. Names of places are not
 * looked for: Amsterdam is in every time zone.
 */
public final class Speurder {
  private static final Pattern PERSOONLIJK =
      Pattern.compile(
          "<(?:\\w+:)?(Bsn|Achternaam|Voornamen|Straatnaam|Postcode|Telefoonnummer|Emailadres)>"
              + "([^<]{4,})</");
  private static final Pattern GEBOORTEDATUM =
      Pattern.compile("<(?:\\w+:)?Geboortedatum>\\s*<(?:\\w+:)?Datum>([^<]{8,})</");

  private final List<Pattern> patronen;

  /** For these values. */
  public Speurder(Set<String> waarden) {
    this.patronen = waarden.stream().map(Speurder::patroon).toList();
  }

  /** The personal values of a message. */
  public static Set<String> waarden(String bericht) {
    Set<String> waarden = new TreeSet<>();
    PERSOONLIJK.matcher(bericht).results().map(veld -> veld.group(2)).forEach(waarden::add);
    GEBOORTEDATUM.matcher(bericht).results().map(veld -> veld.group(1)).forEach(waarden::add);
    return waarden;
  }

  /** Those of all messages in a folder. */
  public static Set<String> waarden(Path map) {
    Set<String> waarden = new TreeSet<>();
    try (Stream<Path> bestanden = Files.walk(map)) {
      for (Path bestand : bestanden.filter(pad -> pad.toString().endsWith(".xml")).toList()) {
        waarden.addAll(waarden(tekst(Files.readAllBytes(bestand))));
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return waarden;
  }

  private static Pattern patroon(String waarde) {
    byte[] bytes = waarde.getBytes(StandardCharsets.UTF_8);
    List<String> vormen = new ArrayList<>();
    // a short name may be part of a word; a number may not be part of a longer one
    vormen.add("(?<![\\p{Alnum}])" + Pattern.quote(tekst(bytes)) + "(?![\\p{Alnum}])");
    vormen.add(Pattern.quote(HexFormat.of().formatHex(bytes)));
    for (int begin = 0; begin < 3; begin++) {
      vormen.add(Pattern.quote(base64(bytes, begin)));
    }
    return Pattern.compile(String.join("|", vormen));
  }

  /** The characters that do not depend on what is before and after it. */
  private static String base64(byte[] bytes, int begin) {
    byte[] samen = new byte[begin + bytes.length];
    System.arraycopy(bytes, 0, samen, begin, bytes.length);
    String tekst = Base64.getEncoder().withoutPadding().encodeToString(samen);
    return tekst.substring((begin * 4 + 2) / 3, samen.length * 8 / 6);
  }

  /** Where any is found, with what is around it. */
  public List<String> vindplaatsen(String waar, byte[] inhoud) {
    String tekst = tekst(inhoud);
    List<String> gevonden = new ArrayList<>();
    for (Pattern patroon : patronen) {
      for (MatchResult plek : patroon.matcher(tekst).results().limit(3).toList()) {
        int vanaf = Math.max(0, plek.start() - 60);
        int tot = Math.min(tekst.length(), plek.end() + 20);
        gevonden.add(waar + ": …" + tekst.substring(vanaf, tot).replace('\n', ' ') + "…");
      }
    }
    return gevonden;
  }

  /** Every byte is one character, so that nothing is lost. */
  private static String tekst(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
