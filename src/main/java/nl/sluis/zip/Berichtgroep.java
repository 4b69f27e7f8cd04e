package nl.sluis.zip;

import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Standaard;

/**
 * What may go together in one zip (D66): messages of one standaard that are either all declaraties
 * and answers to them, or all something else, which the knooppunt calls registratieberichten.
 */
record Berichtgroep(Standaard standaard, boolean isDeclaratie) {

  static Berichtgroep van(Berichtsoort soort) {
    return new Berichtgroep(soort.standaard(), soort.vorm() == 323 || soort.vorm() == 325);
  }

  String naam() {
    return "%s van de %s"
        .formatted(isDeclaratie ? "declaratiebericht" : "registratiebericht", standaard.naam());
  }
}
