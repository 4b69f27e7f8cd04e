package nl.sluis.bewaren;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went of a client, and what stays and why; in Dutch.
 *
 * @param proef whether it was only tried: then nothing has gone
 */
public record Wisverslag(boolean proef, List<Gewist> gewist, List<Blijft> blijft) {

  /** How much of a kind went. */
  public record Gewist(String soort, String wat, long aantal) {}

  /**
   * How much of a kind stays.
   *
   * @param totEnMet the last day on which all of it is kept; null when that is not known yet
   * @param waarom the law, or what else it waits for
   */
  public record Blijft(
      String soort, String wat, long aantal, @Nullable LocalDate totEnMet, String waarom) {}
}
