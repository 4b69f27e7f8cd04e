package nl.sluis.tabel;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that is its caller's to close. */
final class OpenBlijvend extends FilterOutputStream {

  OpenBlijvend(OutputStream uit) {
    super(uit);
  }

  @Override
  public void write(byte[] bytes, int van, int aantal) throws IOException {
    out.write(bytes, van, aantal);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
