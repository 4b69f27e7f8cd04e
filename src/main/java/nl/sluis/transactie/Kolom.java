package nl.sluis.transactie;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of several rows, as an array for {@code unnest}. */
public final class Kolom {
  private Kolom() {}

  /** As text, which the statement reads as what it is. */
  public static <R> @Nullable String[] kolom(
      Collection<R> rijen, Function<R, ? extends @Nullable Object> waarde) {
    return rijen.stream()
        .map(waarde)
        .map(inhoud -> inhoud == null ? null : inhoud.toString())
        .toArray(String[]::new);
  }
}
