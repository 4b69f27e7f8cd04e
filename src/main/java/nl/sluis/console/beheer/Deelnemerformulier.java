package nl.sluis.console.beheer;

import java.util.List;
import java.util.Map;
import nl.sluis.console.Formulier;

/**
 * A deelnemer to be changed, or to be connected.
 *
 * @param code empty for a new one
 * @param isVast whether it stands in the configuration, so that here it is only judged
 * @param isAchterhaald whether somebody else changed it meanwhile
 */
public record Deelnemerformulier(
    String code, boolean isVast, boolean isAchterhaald, Formulier formulier) {

  /** Without what is for a regio only, when it is none. */
  public List<Deelnemerveld.Groep> groepen() {
    return Deelnemerveld.GROEPEN.stream()
        .map(
            groep ->
                new Deelnemerveld.Groep(
                    groep.titel(), groep.velden().stream().filter(this::hoortErbij).toList()))
        .toList();
  }

  private boolean hoortErbij(Deelnemerveld veld) {
    return !veld.isVanRegio()
        || isNieuw()
        || Character.isLetter(code.charAt(0)) // a regio goes by a word
        || !formulier.waarde(veld.naam()).isEmpty();
  }

  public boolean isNieuw() {
    return code.isEmpty();
  }

  /** Where it is sent to. */
  public String naar() {
    return isNieuw() ? "/console/deelnemers/nieuw" : "/console/deelnemers/" + code + "/wijzig";
  }

  /** Whether a group is opened at once: of what is filled in, or is wrong. */
  public boolean isOpen(Deelnemerveld.Groep groep) {
    return groep.velden().stream()
        .anyMatch(
            veld ->
                veld.verplicht()
                    || !formulier.waarde(veld.naam()).isEmpty()
                    || formulier.fout(veld.naam()) != null);
  }

  /** All that was filled in, to send it once more. */
  public Map<String, String> waarden() {
    return formulier.waarden();
  }
}
