package nl.sluis.console.zoeken;

import java.util.List;
import java.util.stream.Collectors;
import nl.sluis.inzage.Nummerzoeker.Treffer;
import nl.sluis.inzage.Nummerzoeker.Waarop;

/**
 * What was typed, and what has it.
 *
 * @param getypt for a field that sends it in a body and not in an address
 * @param gevonden none when nothing was found, or when it looks like a BSN
 */
public record Zoekblad(String getypt, List<Treffer> gevonden) {

  /** By which numbers a message was found, in words. */
  public String waarop(Treffer treffer) {
    return treffer.waarop().stream().map(Waarop::tekst).collect(Collectors.joining(", "));
  }
}
