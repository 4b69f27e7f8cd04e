package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private int kopRij = 1;

  Rijen(String naam) {
    this.naam = naam;
  }

  /**
   * Rows without any text are passed over, as Excel leaves them below a table.
   *
   * @return whether it is a row below the heading
   */
  boolean voegToe(int nummer, List<Cel> gelezen) {
    List<Cel> rij = gevuld(gelezen.stream().map(Cel::zichtbaar).toList());
    cellen += rij.size();
    if (rij.isEmpty()) {
      return false;
    }
    if (kolommen.isEmpty()) {
      kopRij = nummer;
      zetKop(rij);
      return false;
    }
    if (rij.size() > kolommen.size()) {
      fouten.add(
          new Tabelfout(
              nummer,
              "",
              "er staan %d velden onder %d kolommen; haal weg wat er te veel staat"
                  .formatted(rij.size(), kolommen.size())));
      return false;
    }
    rijen.add(opBreedte(nummer, rij));
    return true;
  }

  private void zetKop(List<Cel> kop) {
    for (Cel cel : kop) {
      kolommen.add(cel.tekst());
      if (cel.fout() != null) {
        fouten.add(
            new Tabelfout(kopRij, "", "kolom %d: %s".formatted(kolommen.size(), cel.fout())));
      }
    }
  }

  /** More than this program takes. */
  boolean isVol() {
    return rijen.size() + fouten.size() > MAX_RIJEN || cellen > MAX_CELLEN;
  }

  /** The heading as it is written. */
  List<String> kolommen() {
    return kolommen;
  }

  /** The rows so far, for what is known of them only at the end of a file. */
  List<Tabel.Rij> rijen() {
    return rijen;
  }

  Tabelbestand bestand() {
    return kolommen.isEmpty() && fouten.isEmpty()
        ? Tabelbestand.onleesbaar(0, "het bestand is leeg; de eerste rij hoort kolomnamen te geven")
        : new Tabelbestand(new Tabel(naam, kolommen, rijen), fouten, kopRij, List.of());
  }

  private Tabel.Rij opBreedte(int nummer, List<Cel> rij) {
    List<String> teksten = new ArrayList<>(kolommen.size());
    Map<Integer, String> celfouten = new HashMap<>(0);
    Set<Integer> duren = new HashSet<>(0);
    for (int i = 0; i < kolommen.size(); i++) {
      Cel cel = i < rij.size() ? rij.get(i) : Cel.LEEG;
      teksten.add(cel.tekst());
      if (cel.fout() != null) {
        celfouten.put(i, cel.fout());
      } else if (cel.isDuur()) {
        duren.add(i);
      }
    }
    return new Tabel.Rij(nummer, teksten, celfouten, duren);
  }

  private static List<Cel> gevuld(List<Cel> cellen) {
    int gevuld = cellen.size();
    while (gevuld > 0 && cellen.get(gevuld - 1).isLeeg()) {
      gevuld--;
    }
    return cellen.subList(0, gevuld);
  }
}
