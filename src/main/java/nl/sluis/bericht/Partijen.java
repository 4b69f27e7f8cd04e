package nl.sluis.bericht;

import java.util.List;
import nl.sluis.bericht.Berichtsoort.Partij;

/**
 * Between whom a message goes; a toewijzing is known within these only (D27).
 *
 * @param gemeente CBS code
 * @param aanbieder AGB-code
 */
public record Partijen(Standaard standaard, String gemeente, String aanbieder) {

  public static Partijen van(Berichtsoort soort, Header header) {
    return soort.afzender() == Partij.AANBIEDER
        ? new Partijen(soort.standaard(), header.ontvanger(), header.afzender())
        : new Partijen(soort.standaard(), header.afzender(), header.ontvanger());
  }

  /** JW or WMO. */
  public String domein() {
    return standaard.domein();
  }

  /** For the columns gemeente, domein and aanbieder of every table. */
  public List<String> kolommen() {
    return List.of(gemeente, domein(), aanbieder);
  }

  public boolean zelfdeGemeente(Partijen andere) {
    return standaard == andere.standaard && gemeente.equals(andere.gemeente);
  }
}
