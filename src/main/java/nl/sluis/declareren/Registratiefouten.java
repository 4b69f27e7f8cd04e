package nl.sluis.declareren;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.sluis.tabel.Tabelfout;

/** Gathers every mistake of a file of registrations, so that they are told at once. */
final class Registratiefouten {
  private final Set<Tabelfout> fouten = new LinkedHashSet<>();

  void meld(int rij, String kolom, String melding) {
    fouten.add(new Tabelfout(rij, kolom, melding));
  }

  void meld(List<Tabelfout> andere) {
    fouten.addAll(andere);
  }

  boolean isLeeg() {
    return fouten.isEmpty();
  }

  /** In the order of the file. */
  List<Tabelfout> alle() {
    return fouten.stream().sorted(Comparator.comparingInt(Tabelfout::rij)).toList();
  }
}
