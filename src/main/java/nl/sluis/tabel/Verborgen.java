package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** What counts in a sheet though nobody sees it there: who filters may think that it does not. */
final class Verborgen {
  private static final int MEESTE_NUMMERS = 10;

  private Verborgen() {}

  static List<String> in(ExcelBlad blad, Rijen rijen) {
    List<String> opmerkingen = new ArrayList<>();
    List<Integer> nummers = blad.verborgenRijen();
    if (!nummers.isEmpty()) {
      opmerkingen.add(
          "In het Excel-bestand %s verborgen of weggefilterd, en %s wel mee: rij %s."
              .formatted(
                  nummers.size() == 1 ? "is 1 rij" : "zijn %d rijen".formatted(nummers.size()),
                  nummers.size() == 1 ? "die telt" : "die tellen",
                  genoemd(nummers)));
    }
    BitSet kolommen = blad.verborgenKolommen();
    for (int plaats = 0; plaats < rijen.kolommen().size(); plaats++) {
      if (kolommen.get(plaats) && !rijen.kolommen().get(plaats).isBlank()) {
        opmerkingen.add(
            "In het Excel-bestand is de kolom '%s' verborgen, en die telt wel mee."
                .formatted(rijen.kolommen().get(plaats).strip()));
      }
    }
    return opmerkingen;
  }

  private static String genoemd(List<Integer> nummers) {
    String genoemd =
        nummers.stream()
            .limit(MEESTE_NUMMERS)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return nummers.size() > MEESTE_NUMMERS
        ? "%s en nog %d".formatted(genoemd, nummers.size() - MEESTE_NUMMERS)
        : genoemd;
  }
}
