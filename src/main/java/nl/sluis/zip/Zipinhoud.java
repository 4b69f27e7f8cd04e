package nl.sluis.zip;

import java.util.List;

/**
 * What is in a zip, or all that is wrong with it.
 *
 * @param leden in the order of the zip; none when it is refused
 */
public record Zipinhoud(List<Lid> leden, List<Zipweigering> weigeringen) {

  /** A message in a zip. */
  public record Lid(String naam, byte[] inhoud) {}

  static Zipinhoud geweigerd(List<Zipweigering> weigeringen) {
    return new Zipinhoud(List.of(), List.copyOf(weigeringen));
  }

  public boolean isGeweigerd() {
    return !weigeringen.isEmpty();
  }
}
