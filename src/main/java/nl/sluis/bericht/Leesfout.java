package nl.sluis.bericht;

/**
 * Why a file is no valid message: a technical demand (niveau 0) or the schema (niveau 1) refuses
 * it. No text repeats a value of the message, so none shows a client's data.
 *
 * @param niveau 0 or 1
 * @param code the national error code (BRS… or IB…)
 * @param regel line of the element, from 1; 0 when the fault has no place. Where an element is
 *     missing: of what stands in its place, or of the element that lacks it
 * @param kolom column, from 1; 0 when the fault has no place
 * @param pad path of the element, also of one that is missing; numbers at list items only, as in
 *     {@link Plaats#pad()}; empty when unknown
 * @param element name of the element, empty when unknown
 * @param melding what was found and what was expected, in Dutch
 * @param herstel how to mend it, in Dutch
 */
public record Leesfout(
    int niveau,
    String code,
    int regel,
    int kolom,
    String pad,
    String element,
    String melding,
    String herstel) {

  static Leesfout technisch(String code, int regel, int kolom, String melding, String herstel) {
    return new Leesfout(0, code, regel, kolom, "", "", melding, herstel);
  }
}
