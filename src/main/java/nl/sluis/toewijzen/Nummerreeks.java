package nl.sluis.toewijzen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Standaard;
import nl.sluis.dossier.DossierRepository;

/** Gives the ToewijzingNummers of new toewijzingen of one gemeente in one domein (OP275). */
@FunctionalInterface
public interface Nummerreeks {
  /**
   * Where our numbers begin (D46): what a back-office gives out counts up from below, so the two do
   * not meet.
   */
  long EERSTE = 900_000_001;

  /** The last one that a message can hold. */
  long LAATSTE = 999_999_999;

  /**
   * New numbers.
   *
   * @param bezet numbers that may not be among them
   */
  List<Long> volgende(int aantal, Set<Long> bezet);

  /** The first free numbers from one on, as far as the dossier knows. */
  static List<Long> vrij(
      DossierRepository dossiers,
      Standaard standaard,
      String gemeente,
      long vanaf,
      int aantal,
      Set<Long> bezet) {
    List<Long> vrij = new ArrayList<>();
    int venster = 2 * aantal + bezet.size();
    for (long begin = vanaf; vrij.size() < aantal; begin += venster) {
      if (begin > LAATSTE) {
        throw new IllegalStateException("There are no ToewijzingNummers left");
      }
      long tot = Math.min(begin + venster - 1, LAATSTE);
      Set<Long> gebruikt = dossiers.gebruikteNummers(standaard, gemeente, begin, tot);
      for (long nummer = begin; nummer <= tot && vrij.size() < aantal; nummer++) {
        if (!gebruikt.contains(nummer) && !bezet.contains(nummer)) {
          vrij.add(nummer);
        }
      }
    }
    return vrij;
  }
}
