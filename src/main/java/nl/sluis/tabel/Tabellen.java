package nl.sluis.tabel;

import java.io.IOException;
import java.io.OutputStream;

/** Reads and writes tables as files. */
public final class Tabellen {
  /** A file may have so many bytes; 50,000 contract lines take some 7 MB. */
  public static final int MAX_BYTES = 32 * 1024 * 1024;

  static final String TE_GROOT = "het bestand is te groot; hoogstens 32 MB en 500.000 rijen";

  private Tabellen() {}

  /** A table and all that is wrong with it. */
  public static Tabelbestand lees(byte[] bytes) {
    return bytes.length > MAX_BYTES ? Tabelbestand.onleesbaar(0, TE_GROOT) : Csv.lees(bytes);
  }

  /** Writes a table; the stream stays open. */
  public static void schrijf(Tabel tabel, Tabelvorm vorm, OutputStream uit) throws IOException {
    switch (vorm) {
      case CSV -> Csv.schrijf(tabel, uit);
      case EXCEL -> throw new UnsupportedOperationException("Excel is written later");
    }
  }
}
