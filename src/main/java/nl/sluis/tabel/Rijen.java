package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.List;

/** Makes a table of rows in the order of the file: the first that is not empty is the heading. */
final class Rijen {
  static final int MAX_RIJEN = 200_000;

  /** What fits in the memory of a small machine; 50,000 contract lines have 800,000. */
  private static final int MAX_CELLEN = 2_000_000;

  private final String naam;
  private final List<String> kolommen = new ArrayList<>();
  private final List<Tabel.Rij> rijen = new ArrayList<>();
  private final List<Tabelfout> fouten = new ArrayList<>();

  private int cellen;

  Rijen(String naam) {
    this.naam = naam;
  }

  /** Rows without any text are passed over, as Excel leaves them below a table. */
  void voegToe(int nummer, List<String> rij) {
    int gevuld = gevuld(rij);
    cellen += gevuld;
    if (gevuld == 0) {
      return;
    }
    if (kolommen.isEmpty()) {
      kolommen.addAll(rij.subList(0, gevuld));
    } else if (gevuld > kolommen.size()) {
      fouten.add(
          new Tabelfout(
              nummer,
              "",
              "er staan %d velden onder %d kolommen; haal weg wat er te veel staat"
                  .formatted(gevuld, kolommen.size())));
    } else {
      rijen.add(new Tabel.Rij(nummer, opBreedte(rij)));
    }
  }

  /** More than this program takes. */
  boolean isVol() {
    return rijen.size() + fouten.size() > MAX_RIJEN || cellen > MAX_CELLEN;
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
