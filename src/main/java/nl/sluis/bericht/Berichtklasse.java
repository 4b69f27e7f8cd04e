package nl.sluis.bericht;

import java.util.List;

/** A structural class inside a bericht: Header, Client, ToegewezenProduct, Prestatie and so on. */
public interface Berichtklasse {
  Plaats plaats();

  /** Empty in a heenbericht; then nothing is written. */
  List<String> retourCodes();

  /** The berichtklassen directly below this one, in the order of the message. */
  default List<? extends Berichtklasse> kinderen() {
    return List.of();
  }

  /** Its name in the standard. */
  default String klasse() {
    return getClass().getSimpleName();
  }
}
