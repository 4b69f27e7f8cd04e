package nl.sluis.opslag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database in a data folder, for who only looks in it: that of a gateway that runs, or one that
 * stands still and is started for as long as it takes.
 */
public final class Kijkdatabase implements AutoCloseable {
  private static final int REGEL_MET_POORT = 3;

  private final int poort;
  private final String wachtwoord;
  private final @Nullable Datamap map;
  private final @Nullable IngebouwdePostgres gestart;

  private Kijkdatabase(
      int poort, String wachtwoord, @Nullable Datamap map, @Nullable IngebouwdePostgres gestart) {
    this.poort = poort;
    this.wachtwoord = wachtwoord;
    this.map = map;
    this.gestart = gestart;
  }

  /** Whether a gateway of this version ever kept anything in it. */
  public static boolean isEr(Path data) {
    return Files.exists(data.resolve("sluis.wachtwoord"))
        && Files.exists(data.resolve("postgres").resolve("PG_VERSION"));
  }

  /**
   * Finds it, or starts it.
   *
   * @param data in which it {@link #isEr is}
   */
  public static Kijkdatabase open(Path data) {
    Path postgres = data.resolve("postgres");
    try {
      String wachtwoord = Files.readString(data.resolve("sluis.wachtwoord"));
      if (IngebouwdePostgres.loopt(postgres)) {
        List<String> pid = Files.readAllLines(postgres.resolve("postmaster.pid"));
        int poort = Integer.parseInt(pid.get(REGEL_MET_POORT).strip());
        return new Kijkdatabase(poort, wachtwoord, null, null);
      }
      Datamap map = Datamap.neem(data);
      IngebouwdePostgres gestart =
          IngebouwdePostgres.start(
              postgres, data.resolve("programma"), IngebouwdePostgres.Wachtwoorden.in(data));
      return new Kijkdatabase(gestart.poort(), wachtwoord, map, gestart);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** With the rights of the gateway. */
  public Connection verbind() throws SQLException {
    return DriverManager.getConnection(
        IngebouwdePostgres.jdbcUrl(poort), IngebouwdePostgres.TOEPASSING, wachtwoord);
  }

  @Override
  public void close() throws IOException {
    if (gestart != null) {
      gestart.close();
    }
    if (map != null) {
      map.close();
    }
  }
}
