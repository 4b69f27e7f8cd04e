package nl.sluis.tabel;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/**
 * A table as text that is written row by row, for one of which nobody knows how long it will be; in
 * the form of every CSV of ours.
 */
public final class Csvstroom implements Closeable {
  private final CsvWriter csv;
  private final Writer tekst;

  /** Begins with the heading. What is written to stays open. */
  public Csvstroom(OutputStream uit, List<String> kolommen) throws IOException {
    this.tekst = new OutputStreamWriter(uit, UTF_8);
    tekst.write(Csv.BOM);
    this.csv = CsvWriter.builder().fieldSeparator(';').build(tekst);
    csv.writeRecord(kolommen);
  }

  /** One row, with a cell for every column. */
  public void rij(List<String> cellen) {
    csv.writeRecord(cellen.stream().map(Csv::metApostrof).toList());
  }

  @Override
  public void close() throws IOException {
    // not closed: the stream is the caller's
    csv.flush();
    tekst.flush();
  }
}
