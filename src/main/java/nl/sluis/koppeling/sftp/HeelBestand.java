package nl.sluis.koppeling.sftp;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file on a server, which must be as many as the server said: a stream over a
 * connection that is cut may end as if the file ended there.
 */
final class HeelBestand extends FilterInputStream {
  private long rest;

  HeelBestand(InputStream bytes, long omvang) {
    super(bytes);
    this.rest = omvang;
  }

  @Override
  public int read() throws IOException {
    byte[] een = new byte[1];
    return read(een, 0, 1) < 0 ? -1 : een[0] & 0xff;
  }

  @Override
  public int read(byte[] doel, int vanaf, int aantal) throws IOException {
    int gelezen = super.read(doel, vanaf, aantal);
    rest -= Math.max(gelezen, 0);
    if (rest < 0 || (gelezen < 0 && rest > 0)) {
      throw new EOFException("Not as long as the server said");
    }
    return gelezen;
  }
}
