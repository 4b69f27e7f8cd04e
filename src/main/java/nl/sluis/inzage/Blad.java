package nl.sluis.inzage;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param volgende after which the next page begins; null on the last one
 */
public record Blad<T>(List<T> regels, @Nullable Bladwijzer volgende) {
  /** Counting stops above this: more says nothing to who reads it, and takes long. */
  public static final int TEL_TOT = 1_000;

  public Blad {
    regels = List.copyOf(regels);
  }

  /**
   * What fits of what was fetched.
   *
   * @param opgehaald one more than fits, when there is more
   */
  public static <T> Blad<T> van(List<T> opgehaald, int grootte, Function<T, Bladwijzer> plek) {
    List<T> regels = opgehaald.subList(0, Math.min(opgehaald.size(), grootte));
    return new Blad<>(
        regels, opgehaald.size() > grootte ? plek.apply(regels.get(grootte - 1)) : null);
  }

  public <R> Blad<R> als(Function<T, R> vorm) {
    return new Blad<>(regels.stream().map(vorm).toList(), volgende);
  }
}
