package nl.sluis.opstelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.tabel.Tabel;

/**
 * What an aanbieder registered, as it stands in his file. The registrations of a toewijzing in a
 * month are the whole of that month (D48).
 *
 * @param rijen those that could be read
 * @param fouten what could not, told beside what the dossier says of the other rows
 */
public record Registraties(List<Registratie> rijen, List<Registratiefout> fouten) {
  /** Nothing registered: only abonnementen can be claimed. */
  public static final Registraties GEEN = new Registraties(List.of(), List.of());

  private static final List<String> VERPLICHT = List.of("bsn", "toewijzingnummer", "datum");
  private static final List<String> KOLOMMEN =
      List.of(
          "bsn",
          "toewijzingnummer",
          "datum",
          "minuten",
          "stuks",
          "bedrag",
          "productcode",
          "productcategorie",
          "eenheid",
          "tarief",
          "tariefeenheid");

  public Registraties {
    rijen = List.copyOf(rijen);
    fouten = List.copyOf(fouten);
  }

  /** The rows of a table, in its order; nothing but mistakes when its heading is wrong. */
  public static Registraties lees(Tabel tabel) {
    Registratiefouten fouten = new Registratiefouten();
    Map<String, Integer> kolommen = kolommen(tabel, fouten);
    if (!fouten.isLeeg()) {
      return new Registraties(List.of(), fouten.alle());
    }
    List<Registratie> rijen = new ArrayList<>();
    for (Tabel.Rij rij : tabel.rijen()) {
      new Registratierij(rij, kolommen, fouten).lees().ifPresent(rijen::add);
    }
    return new Registraties(rijen, fouten.alle());
  }

  private static Map<String, Integer> kolommen(Tabel tabel, Registratiefouten fouten) {
    Map<String, Integer> kolommen = new HashMap<>();
    for (int i = 0; i < tabel.kolommen().size(); i++) {
      String kolom = tabel.kolommen().get(i).strip().toLowerCase(Locale.ROOT);
      if (!KOLOMMEN.contains(kolom)) {
        fouten.meld(
            1,
            "",
            "kolom %d heeft een kop die Sluis niet kent. Verwacht: %s."
                .formatted(i + 1, String.join(", ", KOLOMMEN)));
      } else if (kolommen.put(kolom, i) != null) {
        fouten.meld(1, kolom, "deze kolom staat er twee keer. Haal er een weg.");
      }
    }
    for (String kolom : VERPLICHT) {
      if (!kolommen.containsKey(kolom)) {
        fouten.meld(1, kolom, "deze kolom ontbreekt. Zet haar in de eerste rij van het bestand.");
      }
    }
    return kolommen;
  }

  /** The toewijzingen that are named. */
  Set<Long> toewijzingNummers() {
    return rijen.stream()
        .map(Registratie::toewijzingNummer)
        .collect(Collectors.toSet());
  }
}
