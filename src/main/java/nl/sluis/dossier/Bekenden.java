package nl.sluis.dossier;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clients of a message, by which their rows need not be decrypted one by one. */
record Bekenden(Map<String, String> opPseudoniem) {
  static final Bekenden GEEN = new Bekenden(Map.of());

  /** His BSN; null when he is not one of them. */
  @Nullable String bsn(String pseudoniem) {
    return opPseudoniem.get(pseudoniem);
  }

  Set<String> pseudoniemen() {
    return opPseudoniem.keySet();
  }
}
