package nl.sluis.opslag;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A PostgreSQL of our own that is starting, on a thread of its own. */
final class Postgresstart implements AutoCloseable {
  private final FutureTask<IngebouwdePostgres> start;

  Postgresstart(Callable<IngebouwdePostgres> start) {
    this.start = new FutureTask<>(start);
    Thread draad = new Thread(this.start, "postgres-start");
    draad.setDaemon(true);
    draad.start();
  }

  /**
   * The server, once it runs.
   *
   * @throws RuntimeException what kept it from starting
   */
  IngebouwdePostgres wacht() throws InterruptedException {
    try {
      return start.get();
    } catch (ExecutionException fout) {
      if (fout.getCause() instanceof RuntimeException oorzaak) {
        throw oorzaak;
      }
      throw new IllegalStateException("PostgreSQL did not start", fout.getCause());
    }
  }

  /** Stops it; one that is still starting first comes so far that it can be stopped. */
  @Override
  public void close() throws IOException {
    try {
      start.get().close();
    } catch (ExecutionException nooitBegonnen) {
      // told by who waited for it, or by what went wrong before
    } catch (InterruptedException haast) {
      Thread.currentThread().interrupt();
    }
  }
}
