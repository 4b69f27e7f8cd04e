package nl.sluis.conformiteit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is kept.
 *
 * @param volgnummer in which order they came
 * @param json its bytes, as they were signed
 * @param jws the signature, detached
 * @param deelnemer code of who gave it; null for an operator
 * @param isVermeld whether it is in the list that everybody can ask for
 * @param intrekking null while it was not withdrawn
 */
public record Bewaard(
    long volgnummer,
    Verklaring verklaring,
    byte[] json,
    String jws,
    UUID run,
    @Nullable String deelnemer,
    boolean isVermeld,
    Intrekkingen.@Nullable Intrekking intrekking) {

  public String id() {
    return Verklaring.id(json);
  }

  /**
   * How it stands on this day.
   *
   * @param set the name of the newest set; null when that is not known
   */
  public Geldigheid geldigheid(LocalDate dag, @Nullable String set) {
    if (intrekking != null) {
      return Geldigheid.INGETROKKEN;
    }
    if (dag.isAfter(verklaring.geldigTot())) {
      return Geldigheid.VERLOPEN;
    }
    return set == null || set.equals(verklaring.gevallen().naam())
        ? Geldigheid.GELDIG
        : Geldigheid.VEROUDERD;
  }
}
