package nl.sluis.tabel;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables as text: UTF-8, semicolons, as Dutch Excel opens them with a byte order mark in front. A
 * cell that Excel would take for a formula is written with an apostrophe before it, which reading
 * takes away again. What Excel does to a file and can be read in one way only is read (D104).
 */
final class Csv {
  static final char BOM = '\uFEFF';
  private static final Pattern GETAL = Pattern.compile("-?[0-9]+([.,][0-9]+)?");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The line that tells Excel of the separator, and is no row. */
  private static final Pattern SCHEIDING =
      Pattern.compile("\"?sep=([^\r\n])\"?[; ]*(\r?\n|\r|$)", Pattern.CASE_INSENSITIVE);

  /** A formula that only keeps Excel from making a number of a code. */
  private static final Pattern ALS_TEKST = Pattern.compile("\\s*=\"(.*)\"\\s*", Pattern.DOTALL);

  private static final String OPSLAAN =
      "sla het op als \"CSV UTF-8\", of lever een Excel-bestand (.xlsx) aan";

  private Csv() {}

  static Tabelbestand lees(byte[] bytes) {
    if (isUtf16(bytes)) {
      return Tabelbestand.onleesbaar(1, "het bestand is UTF-16; verwacht is UTF-8: " + OPSLAAN);
    }
    String tekst = ontcijferd(bytes, UTF_8);
    if (tekst == null) {
      // what Excel writes as "CSV" without more, and in which every byte that is used has a meaning
      tekst = ontcijferd(bytes, WINDOWS);
    }
    if (tekst == null) {
      return Tabelbestand.onleesbaar(
          0, "het bestand is geen UTF-8 en geen Windows-1252 (ANSI): " + OPSLAAN);
    }
    String zonderBom = tekst.isEmpty() || tekst.charAt(0) != BOM ? tekst : tekst.substring(1);
    Matcher scheiding = SCHEIDING.matcher(zonderBom);
    if (!scheiding.lookingAt()) {
      return lees(zonderBom, 0);
    }
    return scheiding.group(1).equals(";")
        ? lees(zonderBom.substring(scheiding.end()), 1)
        : Tabelbestand.onleesbaar(
            1,
            "'%s' zegt dat een ander teken de velden scheidt; verwacht zijn puntkomma's (;)"
                .formatted(scheiding.group().strip().replace("\t", "tab")));
  }

  private static @Nullable String ontcijferd(byte[] bytes, Charset tekenset) {
    try {
      return tekenset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException andere) {
      return null;
    }
  }

  /**
   * The table in a text.
   *
   * @param eerder lines that were read before it
   */
  private static Tabelbestand lees(String tekst, int eerder) {
    Rijen rijen = new Rijen("");
    CsvRecord laatste = null;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(';')
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(tekst)) {
      for (CsvRecord regel : csv) {
        if (rijen.isVol()) {
          return Tabelbestand.onleesbaar(0, Tabellen.TE_GROOT);
        }
        laatste = regel;
        rijen.voegToe(
            eerder + Math.toIntExact(regel.getStartingLineNumber()),
            regel.getFields().stream().map(Csv::cel).toList());
      }
    } catch (CsvParseException fout) {
      return Tabelbestand.onleesbaar(
          0,
          "het bestand is niet te lezen: een aanhalingsteken (\") staat op een verkeerde plaats");
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return laatste != null && isNietGesloten(laatste, tekst)
        ? Tabelbestand.onleesbaar(
            eerder + Math.toIntExact(laatste.getStartingLineNumber()),
            "hier begint een aanhalingsteken (\") dat nergens wordt gesloten")
        : anderTeken(rijen.bestand());
  }

  /** All that followed the quote has become one field. */
  private static boolean isNietGesloten(CsvRecord laatste, String tekst) {
    return laatste.getField(laatste.getFieldCount() - 1).contains("\n")
        && tekst.chars().filter(teken -> teken == '"').count() % 2 == 1;
  }

  /** One column with commas or tabs in it was meant to be many. */
  private static Tabelbestand anderTeken(Tabelbestand bestand) {
    List<String> kolommen = bestand.tabel().kolommen();
    if (kolommen.size() != 1) {
      return bestand;
    }
    String kop = kolommen.get(0);
    String gevonden = kop.contains("\t") ? "tabs" : "komma's";
    return kop.contains("\t") || kop.contains(",")
        ? Tabelbestand.onleesbaar(
            1,
            "de velden zijn gescheiden door %s; verwacht zijn puntkomma's (;)".formatted(gevonden))
        : bestand;
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && bytes[0] < 0;
  }

  static void schrijf(Tabel tabel, OutputStream uit) throws IOException {
    try (Csvstroom csv = new Csvstroom(uit, tabel.kolommen())) {
      tabel.rijen().forEach(rij -> csv.rij(rij.cellen()));
    }
  }

  static String metApostrof(String cel) {
    return isFormule(cel) && !GETAL.matcher(cel).matches() ? "'" + cel : cel;
  }

  private static Cel cel(String veld) {
    if (veld.startsWith("'") && isFormule(veld)) {
      return Cel.van(veld.substring(1));
    }
    Matcher alsTekst = ALS_TEKST.matcher(veld);
    return veld.contains("=") && alsTekst.matches()
        ? Cel.van(alsTekst.group(1).replace("\"\"", "\""))
        : Cel.uitTekst(veld);
  }

  /** Also one that has apostrophes before it already, so that every text reads back as it was. */
  private static boolean isFormule(String cel) {
    int begin = 0;
    while (begin < cel.length() && cel.charAt(begin) == '\'') {
      begin++;
    }
    return begin < cel.length() && "=+-@\t\r".indexOf(cel.charAt(begin)) >= 0;
  }
}
