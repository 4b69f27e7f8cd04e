package nl.sluis.tabel;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables as text: UTF-8, semicolons, as Dutch Excel opens them with a byte order mark in front. A
 * cell that Excel would take for a formula is written with an apostrophe before it, which reading
 * takes away again.
 */
final class Csv {
  static final char BOM = '\uFEFF';
  private static final Pattern GETAL = Pattern.compile("-?[0-9]+([.,][0-9]+)?");
  private static final String OPSLAAN =
      "sla het op als \"CSV UTF-8\", of lever een Excel-bestand (.xlsx) aan";

  private Csv() {}

  static Tabelbestand lees(byte[] bytes) {
    CharBuffer tekst = CharBuffer.allocate(bytes.length);
    ByteBuffer invoer = ByteBuffer.wrap(bytes);
    CharsetDecoder utf8 = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    if (utf8.decode(invoer, tekst, true).isError()) {
      return Tabelbestand.onleesbaar(rij(bytes, invoer.position()), geenUtf8(bytes));
    }
    tekst.flip();
    if (tekst.hasRemaining() && tekst.get(tekst.position()) == BOM) {
      tekst.get();
    }
    return lees(tekst.toString());
  }

  private static Tabelbestand lees(String tekst) {
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
            Math.toIntExact(regel.getStartingLineNumber()),
            regel.getFields().stream().map(Csv::zonderApostrof).toList());
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
            Math.toIntExact(laatste.getStartingLineNumber()),
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

  private static String geenUtf8(byte[] bytes) {
    boolean isUtf16 =
        bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && bytes[0] < 0;
    return isUtf16
        ? "het bestand is UTF-16; verwacht is UTF-8: " + OPSLAAN
        : "hier staat een teken dat geen UTF-8 is, zoals in Windows-1252 (ANSI): " + OPSLAAN;
  }

  private static int rij(byte[] bytes, int tot) {
    int rij = 1;
    for (int i = 0; i < tot; i++) {
      if (bytes[i] == '\n') {
        rij++;
      }
    }
    return rij;
  }

  static void schrijf(Tabel tabel, OutputStream uit) throws IOException {
    try (Csvstroom csv = new Csvstroom(uit, tabel.kolommen())) {
      tabel.rijen().forEach(rij -> csv.rij(rij.cellen()));
    }
  }

  static String metApostrof(String cel) {
    return isFormule(cel) && !GETAL.matcher(cel).matches() ? "'" + cel : cel;
  }

  private static String zonderApostrof(String cel) {
    return cel.startsWith("'") && isFormule(cel) ? cel.substring(1) : cel;
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
