package nl.sluis.verwerking;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many rows go to the database in one statement: as columns, each an array. */
final class Kolom {
  private Kolom() {}

  /** One column of these rows as texts, for {@code unnest}. */
  static <R> @Nullable String[] kolom(
      Collection<R> rijen, Function<R, ? extends @Nullable Object> waarde) {
    return rijen.stream()
        .map(waarde)
        .map(inhoud -> inhoud == null ? null : inhoud.toString())
        .toArray(String[]::new);
  }
}
