package nl.sluis.console.declareren;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.console.Formulier;
import nl.sluis.factuur.Factuuropdracht;
import nl.sluis.factuur.Maandperiode;
import nl.sluis.factuur.Specificatie;
import org.jspecify.annotations.Nullable;

/**
 * Which invoice somebody wants, as he filled it in.
 *
 * @param opdracht null when something of it is wrong
 */
record Factuurvraag(Formulier formulier, @Nullable Factuuropdracht opdracht) {
  static final String CONTRACT = "contract";
  static final String MAAND = "maand";
  static final String DATUM = "datum";
  static final String NUMMER = "nummer";
  static final String SPECIFICATIE = "specificatie";

  static Factuurvraag van(Map<String, String> velden) {
    Formulier formulier = Formulier.van(velden);
    String contract = formulier.waarde(CONTRACT).strip();
    if (contract.isEmpty()) {
      formulier = formulier.metFout(CONTRACT, "Noem het nummer van het contract.");
    }
    Optional<Maandperiode> periode = Maandperiode.lees(formulier.waarde(MAAND).strip());
    if (periode.isEmpty()) {
      formulier =
          formulier.metFout(
              MAAND,
              "Maand klopt niet. Verwacht: JJJJ-MM, of hoogstens twaalf maanden als"
                  + " 2026-01..2026-03.");
    }
    Optional<LocalDate> datum = dag(formulier.waarde(DATUM).strip());
    if (datum.isEmpty()) {
      formulier = formulier.metFout(DATUM, "Factuurdatum klopt niet. Verwacht: JJJJ-MM-DD.");
    }
    String nummer = formulier.waarde(NUMMER).strip();
    return new Factuurvraag(
        formulier,
        formulier.heeftFouten()
            ? null
            : new Factuuropdracht(
                periode.orElseThrow(),
                datum.orElseThrow(),
                contract,
                null,
                nummer.isEmpty() ? null : nummer,
                specificatie(formulier.waarde(SPECIFICATIE))));
  }

  /** As it stands before anybody filled it in. */
  Factuurvraag zonderFouten() {
    return new Factuurvraag(Formulier.van(formulier.waarden()), null);
  }

  /** What was filled in, by name, and nothing else that came along. */
  Map<String, String> velden() {
    Map<String, String> velden = new LinkedHashMap<>();
    for (String naam : List.of(CONTRACT, MAAND, DATUM, NUMMER, SPECIFICATIE)) {
      velden.put(naam, formulier.waarde(naam));
    }
    return velden;
  }

  private static Optional<LocalDate> dag(String tekst) {
    try {
      return Optional.of(LocalDate.parse(tekst));
    } catch (DateTimeParseException geenDag) {
      return Optional.empty();
    }
  }

  /** It is chosen from a list, so another comes from no person. */
  private static Specificatie specificatie(String tekst) {
    return Arrays.stream(Specificatie.values())
        .filter(een -> een.name().equals(tekst))
        .findFirst()
        .orElse(Specificatie.PEPPOL);
  }
}
