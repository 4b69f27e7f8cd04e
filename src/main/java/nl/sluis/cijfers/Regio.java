package nl.sluis.cijfers;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Gemeenten that are counted together.
 *
 * @param code of the deelnemer that they are members of; empty for all gemeenten of this gateway,
 *     where there is no regio
 */
public record Regio(String code, SortedSet<String> gemeenten) {
  public Regio {
    gemeenten = Collections.unmodifiableSortedSet(new TreeSet<>(gemeenten));
  }
}
