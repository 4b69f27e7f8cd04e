package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.sluis.uitvraag.Gedateerd;

/** The terms of the delivery that hold on a day. */
final class Cbsvoorwaarden {
  private static final String NAAM = "naam";
  private static final String WAARDE = "waarde";
  private static final int MAANDEN_PER_PERIODE = 6;

  private final Map<String, Integer> waarden = new HashMap<>();

  Cbsvoorwaarden(LocalDate op) {
    Gedateerd.lees(Cbsvoorwaarden.class, "voorwaarden.csv", op, NAAM, WAARDE, "omschrijving")
        .forEach(regel -> waarden.put(regel.get(NAAM), Integer.valueOf(regel.get(WAARDE))));
  }

  /** In days after the period. */
  int levertermijn() {
    return waarde("LEVERTERMIJN");
  }

  /** So many records may go by a form instead of a file. */
  int formulier() {
    return waarde("FORMULIER");
  }

  /** Whether the period is one of the latest that are over. */
  boolean isTeLeveren(Cbsopdracht opdracht) {
    LocalDate laatsteDag =
        opdracht.periode().einde().plusMonths((long) waarde("PERIODEN") * MAANDEN_PER_PERIODE);
    return !opdracht.peildatum().isAfter(laatsteDag);
  }

  private int waarde(String naam) {
    Integer waarde = waarden.get(naam);
    if (waarde == null) {
      throw new IllegalStateException("voorwaarden.csv has no " + naam);
    }
    return waarde;
  }
}
