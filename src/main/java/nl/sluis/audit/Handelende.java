package nl.sluis.audit;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Who acts now, on this thread: a way in says so once, and every line that is made for him
 * meanwhile has it. What the gateway does by itself has none.
 *
 * @param identiteit as in {@link Auditregel}
 * @param rol as in {@link Auditregel}
 * @param vanwaar as in {@link Auditregel}
 */
public record Handelende(@Nullable String identiteit, @Nullable String rol, String vanwaar) {
  private static final ThreadLocal<@Nullable Handelende> NU = new ThreadLocal<>();

  /** Who acts on this thread; empty for the gateway itself. */
  public static Optional<Handelende> nu() {
    return Optional.ofNullable(NU.get());
  }

  /**
   * Says who acts on this thread from now on.
   *
   * @param nieuw null for the gateway itself
   * @return who did before, to be set back in a {@code finally}
   */
  public static @Nullable Handelende zet(@Nullable Handelende nieuw) {
    @Nullable Handelende vorige = NU.get();
    if (nieuw == null) {
      NU.remove();
    } else {
      NU.set(nieuw);
    }
    return vorige;
  }

  /** Has this done by this one. */
  public <T> T tijdens(Callable<T> werk) throws Exception {
    @Nullable Handelende vorige = zet(this);
    try {
      return werk.call();
    } finally {
      zet(vorige);
    }
  }
}
