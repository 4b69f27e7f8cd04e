package nl.sluis.termijn;

import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Berichtsoort.Partij;
import nl.sluis.bericht.Header;

/** Between whom terms run, in one domein. */
public record Relatie(String domein, String gemeente, String aanbieder) {
  String code(Partij partij) {
    return partij == Partij.GEMEENTE ? gemeente : aanbieder;
  }

  public static Relatie van(Berichtsoort soort, Header header) {
    boolean vanAanbieder = soort.afzender() == Partij.AANBIEDER;
    return new Relatie(
        soort.standaard().domein(),
        vanAanbieder ? header.ontvanger() : header.afzender(),
        vanAanbieder ? header.afzender() : header.ontvanger());
  }
}
