package nl.sluis.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.IntConsumer;

/**
 * An answer of which something is done with the status once it is known, just before the first byte
 * can be written. When that fails nothing is written, and it is done again for the answer that says
 * so.
 */
final class Inzageantwoord extends HttpServletResponseWrapper {
  private final IntConsumer vooraf;
  private boolean isBegonnen;

  Inzageantwoord(HttpServletResponse antwoord, IntConsumer vooraf) {
    super(antwoord);
    this.vooraf = vooraf;
  }

  /** The answer goes out with this status. */
  void begint(int status) {
    if (isBegonnen) {
      return;
    }
    try {
      vooraf.accept(status);
      isBegonnen = true;
    } catch (RuntimeException fout) {
      // the answer that says so is of another kind and length
      setContentType(null);
      setContentLengthLong(-1);
      throw fout;
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    begint(getStatus());
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    begint(getStatus());
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    begint(getStatus());
    super.flushBuffer();
  }

  @Override
  public void sendError(int status) throws IOException {
    begint(status);
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String uitleg) throws IOException {
    begint(status);
    super.sendError(status, uitleg);
  }
}
