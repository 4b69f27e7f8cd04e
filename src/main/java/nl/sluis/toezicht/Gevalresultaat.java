package nl.sluis.toezicht;

import java.util.List;

/**
 * What a case came to.
 *
 * @param geval folder of the case, relative to where the run started
 * @param regels the rules that it exercises
 * @param verschillen what was expected and did not come, or came and was not expected, in Dutch
 * @param opmerkingen what the files of the case hold that their owner may not see (D104)
 */
public record Gevalresultaat(
    String geval,
    String titel,
    List<String> regels,
    List<String> verschillen,
    List<String> opmerkingen) {

  public boolean geslaagd() {
    return verschillen.isEmpty();
  }
}
