package nl.sluis.console.conformiteit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.console.Formulier;
import org.jspecify.annotations.Nullable;

/**
 * The statements of this one, and where a new one is asked.
 *
 * @param set the cases of now; null when there are none here
 * @param formulier as it was filled in
 */
public record Conformiteitblad(List<Rij> rijen, @Nullable String set, Formulier formulier) {

  /**
   * A statement.
   *
   * @param status geldig, verouderd, verlopen or ingetrokken
   * @param stand of its badge
   */
  public record Rij(
      String id,
      String systeem,
      String rol,
      String standaard,
      String uitslag,
      String status,
      String stand,
      LocalDate geldigTot) {}

  public Map<String, String> rollen() {
    return keuzes("gemeente", "een gemeente", "zorgaanbieder", "een zorgaanbieder");
  }

  public Map<String, String> standaarden() {
    return keuzes("iJw", "iJw 3.2", "iWmo", "iWmo 3.2");
  }

  /** Nobody is listed without being asked. */
  public Map<String, String> vermeldingen() {
    return keuzes(
        "false", "nee, alleen op haar eigen adres", "true", "ja, de leverancier stemt ermee in");
  }

  /** What stands first is chosen where nothing is. */
  private static Map<String, String> keuzes(
      String eerste, String naam, String tweede, String andereNaam) {
    Map<String, String> keuzes = new LinkedHashMap<>();
    keuzes.put(eerste, naam);
    keuzes.put(tweede, andereNaam);
    return keuzes;
  }
}
