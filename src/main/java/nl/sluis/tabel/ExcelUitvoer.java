package nl.sluis.tabel;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as .xlsx. Amounts with two decimals and dates become real ones, which read back as
 * they were; all else is text, which Excel never takes for a formula.
 */
final class ExcelUitvoer {
  private static final Pattern BEDRAG = Pattern.compile("-?[0-9]{1,13},[0-9]{2}");
  private static final Pattern DATUM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern GETAL = Pattern.compile("0|-?[1-9][0-9]{0,14}");
  private static final LocalDate EERSTE_DAG = LocalDate.of(1900, 3, 1);
  private static final LocalDate DAG_NUL = LocalDate.of(1899, 12, 30);
  private static final int LANGSTE_NAAM = 31;
  private static final int LANGSTE_TEKST = 32_767;

  private ExcelUitvoer() {}

  static void schrijf(Tabel tabel, List<Tabel> erbij, OutputStream uit) throws IOException {
    try (Workbook werkmap = new Workbook(new OpenBlijvend(uit), "Sluis", null)) {
      schrijf(tabel, werkmap);
      for (Tabel ander : erbij) {
        schrijf(ander, werkmap);
      }
    }
    uit.flush();
  }

  private static void schrijf(Tabel tabel, Workbook werkmap) {
    Worksheet blad = werkmap.newWorksheet(bladnaam(tabel.naam()));
    for (int kolom = 0; kolom < tabel.kolommen().size(); kolom++) {
      blad.value(0, kolom, tabel.kolommen().get(kolom));
      blad.style(0, kolom).bold().set();
    }
    blad.freezePane(0, 1);
    int nummer = 0;
    for (Tabel.Rij rij : tabel.rijen()) {
      nummer++;
      for (int kolom = 0; kolom < rij.cellen().size(); kolom++) {
        boolean isGetal = tabel.getallen().contains(tabel.kolommen().get(kolom));
        cel(blad, nummer, kolom, rij.cellen().get(kolom), isGetal);
      }
    }
  }

  private static void cel(Worksheet blad, int rij, int kolom, String tekst, boolean isGetal) {
    if (tekst.isEmpty()) {
      return;
    }
    LocalDate datum = datum(tekst);
    if (datum != null) {
      blad.value(rij, kolom, ChronoUnit.DAYS.between(DAG_NUL, datum));
      blad.style(rij, kolom).format("yyyy-mm-dd").set();
    } else if (BEDRAG.matcher(tekst).matches()) {
      blad.value(rij, kolom, new BigDecimal(tekst.replace(',', '.')));
      blad.style(rij, kolom).format("0.00").set();
    } else if (isGetal && GETAL.matcher(tekst).matches()) {
      blad.value(rij, kolom, new BigDecimal(tekst));
    } else {
      blad.value(rij, kolom, afgekapt(tekst));
    }
  }

  /** Excel reckons with days from 1900 and mistakes that year's February. */
  private static @Nullable LocalDate datum(String tekst) {
    if (!DATUM.matcher(tekst).matches()) {
      return null;
    }
    try {
      LocalDate datum = LocalDate.parse(tekst);
      return datum.isBefore(EERSTE_DAG) ? null : datum;
    } catch (DateTimeParseException geenDatum) {
      return null;
    }
  }

  private static String afgekapt(String tekst) {
    return tekst.length() > LANGSTE_TEKST ? tekst.substring(0, LANGSTE_TEKST) : tekst;
  }

  private static String bladnaam(String naam) {
    String leesbaar = naam.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    if (leesbaar.isEmpty()) {
      return "Blad1";
    }
    return leesbaar.length() > LANGSTE_NAAM ? leesbaar.substring(0, LANGSTE_NAAM) : leesbaar;
  }
}
