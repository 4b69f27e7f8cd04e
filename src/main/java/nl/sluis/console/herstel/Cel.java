package nl.sluis.console.herstel;

import org.jspecify.annotations.Nullable;

/**
 * A cell of what was sent beside the same of what is proposed.
 *
 * @param oud null when it was not there
 * @param nieuw null when there is nothing instead of it
 */
public record Cel(@Nullable String oud, @Nullable String nieuw) {

  /** Whether it differs, of a line that comes back. */
  public boolean isGewijzigd() {
    return nieuw != null && !nieuw.equals(oud);
  }
}
