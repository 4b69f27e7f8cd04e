package nl.sluis.tabel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel file as somebody leaves it who filtered: its last row is there and nobody sees it. */
public final class Gefilterd {
  /** What must be told of it. */
  public static final String MELDING = "1 rij verborgen of weggefilterd";

  private Gefilterd() {}

  /** The rows of a CSV. */
  public static byte[] werkmap(String csv) {
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    try (Workbook werkmap = new Workbook(uit, "Proef", null)) {
      Worksheet blad = werkmap.newWorksheet("Blad");
      String[] rijen = csv.split("\n");
      for (int rij = 0; rij < rijen.length; rij++) {
        String[] cellen = rijen[rij].split(";");
        for (int kolom = 0; kolom < cellen.length; kolom++) {
          blad.value(rij, kolom, cellen[kolom]);
        }
      }
      blad.hideRow(rijen.length - 1);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return uit.toByteArray();
  }
}
