package nl.sluis.tabel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a date means that somebody wrote, or that Excel wrote in a CSV for him. With dashes the day
 * comes first here; with slashes that is a habit of some and not of others.
 *
 * @param dag null when it is none, or not surely this one
 * @param fout to be read after what stands there; null when it is a date
 */
record Datumtekst(@Nullable LocalDate dag, @Nullable String fout) {
  private static final String TIJD = "(?:[T ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?)?";
  private static final Pattern JAAR_VOOROP =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})" + TIJD);
  private static final Pattern DAG_VOOROP =
      Pattern.compile("([0-9]{1,2})([-/])([0-9]{1,2})\\2([0-9]{4})" + TIJD);
  private static final Pattern KORT_JAAR =
      Pattern.compile("[0-9]{1,2}([-/.])[0-9]{1,2}\\1[0-9]{2}" + TIJD);
  private static final int MAANDEN = 12;

  static Datumtekst van(String tekst) {
    Matcher jaarVoorop = JAAR_VOOROP.matcher(tekst);
    if (jaarVoorop.matches()) {
      return dag(jaarVoorop.group(1), jaarVoorop.group(2), jaarVoorop.group(3));
    }
    Matcher dagVoorop = DAG_VOOROP.matcher(tekst);
    if (!dagVoorop.matches()) {
      return fout(
          KORT_JAAR.matcher(tekst).matches()
              ? "; schrijf het jaar met vier cijfers, zoals 31-01-2026"
              : "; verwacht: een datum als 2026-01-31 of 31-01-2026");
    }
    String een = dagVoorop.group(1);
    String twee = dagVoorop.group(3);
    String jaar = dagVoorop.group(4);
    if (dagVoorop.group(2).equals("/") && isTweezinnig(een, twee)) {
      return fout(
          " kan dag/maand en maand/dag betekenen; schrijf %s-%s-%s of %s-%s-%s"
              .formatted(
                  jaar,
                  tweeCijfers(twee),
                  tweeCijfers(een),
                  jaar,
                  tweeCijfers(een),
                  tweeCijfers(twee)));
    }
    return dag(jaar, twee, een);
  }

  private static boolean isTweezinnig(String een, String twee) {
    int eerste = Integer.parseInt(een);
    int tweede = Integer.parseInt(twee);
    return eerste != tweede && eerste <= MAANDEN && tweede <= MAANDEN;
  }

  private static String tweeCijfers(String getal) {
    return getal.length() == 1 ? "0" + getal : getal;
  }

  private static Datumtekst dag(String jaar, String maand, String dag) {
    try {
      return new Datumtekst(
          LocalDate.of(Integer.parseInt(jaar), Integer.parseInt(maand), Integer.parseInt(dag)),
          null);
    } catch (DateTimeException geenDag) {
      return fout(" is geen bestaande dag");
    }
  }

  private static Datumtekst fout(String melding) {
    return new Datumtekst(null, melding);
  }
}
