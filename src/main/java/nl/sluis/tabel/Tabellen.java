package nl.sluis.tabel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** Reads and writes tables as files. */
public final class Tabellen {
  /** A file may have so many bytes; 50,000 contract lines take some 6 MB. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  static final String TE_GROOT =
      "het bestand is te groot: hoogstens 16 MB, 200.000 rijen en 2 miljoen gevulde cellen; splits"
          + " het";
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OUD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Tabellen() {}

  /** The table in a file, CSV or .xlsx by its first bytes, and all that is wrong with it. */
  public static Tabelbestand lees(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Tabelbestand.onleesbaar(0, TE_GROOT);
    }
    if (begintMet(bytes, OUD_EXCEL)) {
      return Tabelbestand.onleesbaar(
          0,
          "het is een oud Excel-bestand (.xls) of het heeft een wachtwoord; sla het op als .xlsx"
              + " zonder wachtwoord");
    }
    return begintMet(bytes, ZIP) ? ExcelInvoer.lees(bytes) : Csv.lees(bytes);
  }

  private static boolean begintMet(byte[] bytes, byte[] kenmerk) {
    return bytes.length >= kenmerk.length
        && Arrays.equals(bytes, 0, kenmerk.length, kenmerk, 0, kenmerk.length);
  }

  /** Writes a table; the stream stays open. */
  public static void schrijf(Tabel tabel, Tabelvorm vorm, OutputStream uit) throws IOException {
    schrijf(tabel, List.of(), vorm, uit);
  }

  /** Writes a table with what it leans on; the stream stays open. */
  public static void schrijf(Tabel tabel, Voorbehoud voorbehoud, Tabelvorm vorm, OutputStream uit)
      throws IOException {
    schrijf(voorbehoud.bij(tabel), voorbehoud.blad(), vorm, uit);
  }

  /** Writes the sheets of an overview; of those CSV has the first. The stream stays open. */
  public static void schrijf(List<Tabel> bladen, Tabelvorm vorm, OutputStream uit)
      throws IOException {
    schrijf(bladen.get(0), bladen.subList(1, bladen.size()), vorm, uit);
  }

  private static void schrijf(Tabel tabel, List<Tabel> erbij, Tabelvorm vorm, OutputStream uit)
      throws IOException {
    switch (vorm) {
      case CSV -> Csv.schrijf(tabel, uit);
      case EXCEL -> ExcelUitvoer.schrijf(tabel, erbij, uit);
    }
  }
}
