package nl.sluis.console.binnenkomst;

import java.util.List;

/** For whom one can work. */
public record Keuzeblad(List<Keuze> keuzes) {

  /**
   * One deelnemer.
   *
   * @param code empty for an operator
   * @param rollen in words
   */
  public record Keuze(String code, String naam, String rollen) {}
}
