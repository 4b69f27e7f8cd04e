package nl.sluis.opslag;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether something failed because nothing can be kept now: the database is away, or a disk full.
 */
public final class Opslagfout {
  /** Of an SQLSTATE: no connection, no room or memory, stopped by its operator, a broken disk. */
  private static final Set<String> KLASSEN = Set.of("08", "53", "57", "58");

  private static final String VOL = "53100";

  private Opslagfout() {}

  /** What is the matter, in Dutch; nothing when it is something else. */
  public static Optional<String> van(Throwable fout) {
    return Stream.iterate(fout, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(Opslagfout::isOpslag)
        .reduce((eerste, laatste) -> laatste)
        .map(
            sql ->
                VOL.equals(sql.getSQLState())
                    ? "De schijf van de database is vol."
                    : "De database is niet bereikbaar.");
  }

  private static boolean isOpslag(SQLException fout) {
    String code = fout.getSQLState();
    return fout instanceof SQLTransientConnectionException
        || code != null && code.length() == 5 && KLASSEN.contains(code.substring(0, 2));
  }
}
