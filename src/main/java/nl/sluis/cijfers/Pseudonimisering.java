package nl.sluis.cijfers;

/**
 * Makes of a value a text that is the same every time and from which nobody finds the value. The
 * gateway has a key for it; over a folder a key of one run is enough.
 */
@FunctionalInterface
public interface Pseudonimisering {
  /**
   * The pseudonym.
   *
   * @param soort what it is; the same text is something else in another place
   */
  String van(String soort, String waarde);
}
