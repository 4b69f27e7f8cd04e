package nl.sluis.cijfers;

import java.util.List;

/**
 * What an indicator is, in Dutch. When it counts anything otherwise, it gets another version.
 *
 * @param code its number
 * @param versie the first is 1
 * @param waarde what the value is, and its unit
 * @param dekking what should be known, and what is
 * @param valkuilen what is counted or left out against what one may expect
 */
public record Definitie(
    String code,
    String naam,
    int versie,
    String waarde,
    String teller,
    String noemer,
    String dekking,
    List<String> valkuilen) {
  public Definitie {
    valkuilen = List.copyOf(valkuilen);
  }
}
