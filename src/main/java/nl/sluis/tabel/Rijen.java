package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.List;

/** Makes a table of rows in the order of the file: the first that is not empty is the heading. */
final class Rijen {
  static final int HOOGSTENS = 500_000;

  private final String naam;
  private final List<String> kolommen = new ArrayList<>();
  private final List<Tabel.Rij> rijen = new ArrayList<>();
  private final List<Tabelfout> fouten = new ArrayList<>();

  Rijen(String naam) {
    this.naam = naam;
  }

  /** Rows without any text are passed over, as Excel leaves them below a table. */
  void voegToe(int nummer, List<String> cellen) {
    int gevuld = gevuld(cellen);
    if (gevuld == 0) {
      return;
    }
    if (kolommen.isEmpty()) {
      kolommen.addAll(cellen.subList(0, gevuld));
    } else if (gevuld > kolommen.size()) {
      fouten.add(
          new Tabelfout(
              nummer,
              "",
              "er staan %d velden onder %d kolommen; haal weg wat er te veel staat"
                  .formatted(gevuld, kolommen.size())));
    } else {
      rijen.add(new Tabel.Rij(nummer, opBreedte(cellen)));
    }
  }

  boolean isVol() {
    return rijen.size() + fouten.size() >= HOOGSTENS;
  }

  void fout(int nummer, String melding) {
    fouten.add(new Tabelfout(nummer, "", melding));
  }

  Tabelbestand bestand() {
    return kolommen.isEmpty() && fouten.isEmpty()
        ? Tabelbestand.onleesbaar(0, "het bestand is leeg; de eerste rij hoort kolomnamen te geven")
        : new Tabelbestand(new Tabel(naam, kolommen, rijen), fouten);
  }

  private List<String> opBreedte(List<String> cellen) {
    List<String> passend = new ArrayList<>(kolommen.size());
    for (int i = 0; i < kolommen.size(); i++) {
      passend.add(i < cellen.size() ? cellen.get(i) : "");
    }
    return passend;
  }

  private static int gevuld(List<String> cellen) {
    int gevuld = cellen.size();
    while (gevuld > 0 && cellen.get(gevuld - 1).isBlank()) {
      gevuld--;
    }
    return gevuld;
  }
}
