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
    return van(soort, header.afzender(), header.ontvanger());
  }

  /** Of a message between these, as they stand in it. */
  public static Relatie van(Berichtsoort soort, String afzender, String ontvanger) {
    boolean vanAanbieder = soort.afzender() == Partij.AANBIEDER;
    return new Relatie(
        soort.standaard().domein(),
        vanAanbieder ? ontvanger : afzender,
        vanAanbieder ? afzender : ontvanger);
  }
}
