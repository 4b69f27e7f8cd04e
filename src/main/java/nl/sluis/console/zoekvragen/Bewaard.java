package nl.sluis.console.zoekvragen;

import nl.sluis.toegang.Rol;
import org.jspecify.annotations.Nullable;

/**
 * A selection that is kept, with how many are in it now.
 *
 * @param wat the list, with its filters in words
 * @param aantal how many there are; null when its filters do not fit any more
 * @param nieuw how many of those came since who looks saw it last; null when he never did
 * @param sinds when that was; empty when he never did
 * @param isNieuw whether something came
 */
public record Bewaard(
    long id,
    String naam,
    String wat,
    boolean isMijn,
    boolean gedeeld,
    @Nullable Rol voorRol,
    @Nullable String aantal,
    @Nullable String nieuw,
    String sinds,
    boolean isNieuw) {

  public String adres() {
    return "/console/zoekvragen/" + id;
  }
}
