package nl.sluis.publicatie;

import java.util.List;

/** Gives a number of clients the value that goes with it. */
@FunctionalInterface
public interface Waardering {
  /** Of all facts behind one number; in whatever order they come it is the same. */
  Waarde van(List<Blad> bladeren);
}
