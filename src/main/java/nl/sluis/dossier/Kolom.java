package nl.sluis.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import nl.sluis.bericht.Code;
import org.jspecify.annotations.Nullable;

/** How values of a message become values of a column, and back. */
final class Kolom {
  private static final LocalDate EERSTE = LocalDate.of(1, 1, 1);
  private static final LocalDate LAATSTE = LocalDate.of(9999, 12, 31);

  private Kolom() {}

  /** A message may name a year that PostgreSQL does not know; then the nearest one is kept. */
  static LocalDate datum(LocalDate datum) {
    return datum.isBefore(EERSTE) ? EERSTE : datum.isAfter(LAATSTE) ? LAATSTE : datum;
  }

  static LocalDate datum(ResultSet rij, String kolom) throws SQLException {
    return rij.getObject(kolom, LocalDate.class);
  }

  static @Nullable Long getal(ResultSet rij, String kolom) throws SQLException {
    return rij.getObject(kolom, Long.class);
  }

  static <C extends Code> C code(ResultSet rij, String kolom, C[] codes) throws SQLException {
    String gezocht = rij.getString(kolom);
    for (C code : codes) {
      if (code.code().equals(gezocht)) {
        return code;
      }
    }
    throw new IllegalStateException("Unknown code in column " + kolom);
  }

  /** One column of these rows, as an array for {@code unnest}. */
  static <R> @Nullable String[] kolom(
      Collection<R> rijen, Function<R, ? extends @Nullable Object> waarde) {
    return kolom(rijen, waarde, inhoud -> inhoud);
  }

  /** The same for a value inside what may be absent. */
  static <R, T> @Nullable String[] kolom(
      Collection<R> rijen, Function<R, ? extends @Nullable T> deel, Function<T, ?> waarde) {
    return rijen.stream()
        .map(
            rij ->
                Optional.<T>ofNullable(deel.apply(rij))
                    .map(waarde)
                    .map(Object::toString)
                    .orElse(null))
        .toArray(String[]::new);
  }
}
