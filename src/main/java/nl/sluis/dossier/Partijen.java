package nl.sluis.dossier;

import java.util.List;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Berichtsoort.Partij;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Standaard;

/** Between whom a message goes; a toewijzing is known within these only (D27). */
record Partijen(Standaard standaard, String gemeente, String aanbieder) {

  static Partijen van(Berichtsoort soort, Header header) {
    return soort.afzender() == Partij.AANBIEDER
        ? new Partijen(soort.standaard(), header.ontvanger(), header.afzender())
        : new Partijen(soort.standaard(), header.afzender(), header.ontvanger());
  }

  /** JW or WMO. */
  String domein() {
    return standaard.domein();
  }

  /** For the columns gemeente, domein and aanbieder of every table. */
  List<String> kolommen() {
    return List.of(gemeente, domein(), aanbieder);
  }

  boolean zelfdeGemeente(Partijen andere) {
    return standaard == andere.standaard && gemeente.equals(andere.gemeente);
  }
}
