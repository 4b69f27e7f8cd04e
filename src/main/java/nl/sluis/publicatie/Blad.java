package nl.sluis.publicatie;

import java.util.List;
import java.util.Map;

/**
 * What is known of one place in the tree, of one gemeente and one aanbieder.
 *
 * @param pad a label for each level of the plan, from the root
 * @param gemeente who knows these clients
 * @param aanbieder who knows them too
 * @param clienten pseudonyms of the unique clients, each with the eurocents that the figure has of
 *     him; 0 when it is no amount
 * @param afdrukken of what else is counted of each client: another one is a correction
 * @param gecontracteerd whether something could have happened here; without that, and without
 *     clients, it is not applicable and no part of the tree
 */
public record Blad(
    List<String> pad,
    String gemeente,
    String aanbieder,
    Map<String, Long> clienten,
    Map<String, Integer> afdrukken,
    boolean gecontracteerd) {

  /** Keeps its own copies. */
  public Blad {
    pad = List.copyOf(pad);
    clienten = Map.copyOf(clienten);
    afdrukken = Map.copyOf(afdrukken);
  }

  /** Where nothing but the clients and their euros is counted. */
  public Blad(
      List<String> pad,
      String gemeente,
      String aanbieder,
      Map<String, Long> clienten,
      boolean gecontracteerd) {
    this(pad, gemeente, aanbieder, clienten, Map.of(), gecontracteerd);
  }

  boolean isVanToepassing() {
    return gecontracteerd || !clienten.isEmpty();
  }
}
