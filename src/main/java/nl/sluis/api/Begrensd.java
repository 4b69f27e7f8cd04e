package nl.sluis.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a stream just after its limit, so that nobody can keep us reading for ever. */
public final class Begrensd extends FilterInputStream {
  private long over;

  public Begrensd(InputStream bron, long grens) {
    super(bron);
    this.over = grens + 1;
  }

  @Override
  public int read() throws IOException {
    int gelezen = over > 0 ? super.read() : -1;
    over -= gelezen < 0 ? 0 : 1;
    return gelezen;
  }

  @Override
  public int read(byte[] bytes, int vanaf, int lengte) throws IOException {
    if (over <= 0) {
      return -1;
    }
    int gelezen = super.read(bytes, vanaf, (int) Math.min(lengte, over));
    over -= Math.max(gelezen, 0);
    return gelezen;
  }
}
