package nl.sluis.toezicht;

import java.util.List;

/**
 * What a case came to.
 *
 * @param geval folder of the case, relative to where the run started
 * @param regels the rules that it exercises
 * @param verschillen what was expected and did not come, or came and was not expected, in Dutch
 */
public record Gevalresultaat(
    String geval, String titel, List<String> regels, List<String> verschillen) {

  public boolean geslaagd() {
    return verschillen.isEmpty();
  }
}
