package nl.sluis.contract;

import java.util.Set;
import nl.sluis.bericht.Partijen;

/** What was contracted, to judge declaraties by. */
public interface Contractregister {

  /** What was agreed between these, as far as it is about these products; ends included. */
  Contractafspraken afspraken(Partijen partijen, Set<String> productcodes);

  /** All that was agreed between these, ended or not. */
  Contractafspraken afspraken(Partijen partijen);

  /** Fingerprint of the contracts that are in use, sha256:…, or the number of their version. */
  String versie();
}
