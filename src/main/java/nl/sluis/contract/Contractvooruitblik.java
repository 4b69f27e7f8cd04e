package nl.sluis.contract;

import java.util.List;

/**
 * What an import would do.
 *
 * @param uitslag as it would end, or why it would be refused
 * @param wijzigingen line by line; empty when it would be refused
 */
public record Contractvooruitblik(Contractimport uitslag, List<Contractwijziging> wijzigingen) {

  public Contractvooruitblik {
    wijzigingen = List.copyOf(wijzigingen);
  }
}
