package nl.sluis.console.beoordelen;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.beoordeling.Besluitconcept;
import nl.sluis.beoordeling.Besluitgevolg;
import nl.sluis.beoordeling.Besluituitslag.Fout;
import org.jspecify.annotations.Nullable;

/**
 * What a decision would do, to be confirmed.
 *
 * @param naarNaam null when it is connected no more
 * @param anders how many lines differ in it from what Sluis proposes
 * @param regelnaam how a person knows a line, by its path
 * @param fouten what keeps it from being taken now, by line
 * @param tweede where a second pair of eyes stands
 * @param melding why it was not taken just now; null when nobody tried
 */
public record Besluitblad(
    UUID bericht,
    String kenmerk,
    Besluitgevolg gevolg,
    @Nullable String naarNaam,
    Besluitconcept concept,
    int anders,
    Map<String, Lijnregel> regelnaam,
    List<Fout> fouten,
    Tweede tweede,
    @Nullable String melding) {
  static final int HOOGSTENS = 100;

  /** What who looks can do with the decision. */
  public enum Tweede {
    /** Take it: one is enough. */
    NIET_NODIG,
    /** Put it before another. */
    VOOR_TE_LEGGEN,
    /** Wait for another: he made it himself. */
    WACHT,
    /** Take it, as the second. */
    BEVESTIGT,
    /** Nothing: it waits for one with another role. */
    NIET_AAN_U
  }

  public String adres() {
    return "/console/beoordelen/" + bericht;
  }

  /** What is refused, as far as one reads it here. */
  public List<Map.Entry<String, List<String>>> afgekeurd() {
    return gevolg.afgekeurd().entrySet().stream().limit(HOOGSTENS).toList();
  }

  /** How many more there are. */
  public int meerAfgekeurd() {
    return Math.max(0, gevolg.afgekeurd().size() - HOOGSTENS);
  }

  /** Whether somebody means otherwise about a line than is proposed. */
  public boolean wijktAf(String plaats) {
    Lijnregel regel = regelnaam.get(plaats);
    return regel != null && regel.wijktAf();
  }

  /** How a person knows a line. */
  public String naam(String plaats) {
    Lijnregel regel = regelnaam.get(plaats);
    if (regel == null) {
      return plaats.isEmpty() ? "het besluit" : plaats;
    }
    String referentie = regel.lijn().referentieNummer();
    return referentie == null ? regel.lijn().klasse() : referentie;
  }
}
