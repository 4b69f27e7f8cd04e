package nl.sluis.contract;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one line between two states of the register.
 *
 * @param was null for a line that is new
 * @param wordt null for a line that is gone
 */
public record Contractwijziging(@Nullable Contractregel was, @Nullable Contractregel wordt) {

  static final Comparator<Contractwijziging> VOLGORDE =
      Comparator.comparing((Contractwijziging wijziging) -> wijziging.regel().gemeente())
          .thenComparing(wijziging -> wijziging.regel().aanbieder())
          .thenComparing(wijziging -> wijziging.regel().contractnummer())
          .thenComparing(wijziging -> wijziging.regel().product().categorie())
          .thenComparing(wijziging -> String.valueOf(wijziging.regel().product().code()))
          .thenComparing(wijziging -> wijziging.regel().ingangsdatum());

  /** What happens to it. */
  public enum Soort {
    NIEUW,
    /** Something of it changed, but not what it is about. */
    GEWIJZIGD,
    VERVALLEN
  }

  public Soort soort() {
    if (was == null) {
      return Soort.NIEUW;
    }
    return wordt == null ? Soort.VERVALLEN : Soort.GEWIJZIGD;
  }

  /** The line as it becomes; one that is gone as it was. */
  public Contractregel regel() {
    return wordt == null ? Objects.requireNonNull(was) : wordt;
  }
}
