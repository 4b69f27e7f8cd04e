package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The exact least and greatest of a sum of unknowns of at least 0 that satisfy linear constraints.
 * All numbers are integers over one common denominator (Edmonds), so nothing is rounded and no
 * solver's tolerance hides a leak; an overflow is an exception.
 */
final class Simplex {
  private final int unknowns;
  private final List<long[]> rijen = new ArrayList<>();
  private final List<Integer> speling = new ArrayList<>();
  private long[][] tableau = {};
  private int[] basis = {};
  private long noemer = 1;
  private int kolommen;
  private boolean isOpgelost;
  private boolean isMogelijk;

  Simplex(int unknowns) {
    this.unknowns = unknowns;
  }

  void gelijk(List<Integer> som, long waarde) {
    voegToe(som, waarde, 0);
  }

  void hoogstens(List<Integer> som, long waarde) {
    voegToe(som, waarde, 1);
  }

  void minstens(List<Integer> som, long waarde) {
    voegToe(som, waarde, -1);
  }

  private void voegToe(List<Integer> som, long waarde, int slack) {
    long[] rij = new long[unknowns + 1];
    som.forEach(onbekende -> rij[onbekende]++);
    rij[unknowns] = waarde;
    rijen.add(rij);
    speling.add(slack);
  }

  /** The least and the greatest whole number; Long.MAX_VALUE without bound; null: impossible. */
  long @Nullable [] grenzen(List<Integer> som) {
    losOp();
    if (!isMogelijk) {
      return null;
    }
    long min = Math.negateExact(grootste(som, -1));
    return new long[] {min, grootste(som, 1)};
  }

  /** Phase one, once: some solution. */
  private void losOp() {
    if (isOpgelost) {
      return;
    }
    isOpgelost = true;
    int aantal = rijen.size();
    kolommen = unknowns + aantal;
    int breed = kolommen + aantal;
    tableau = new long[aantal + 1][breed + 1];
    basis = new int[aantal];
    for (int r = 0; r < aantal; r++) {
      long[] rij = rijen.get(r);
      System.arraycopy(rij, 0, tableau[r], 0, unknowns);
      tableau[r][unknowns + r] = speling.get(r);
      tableau[r][breed] = rij[unknowns];
      tableau[r][kolommen + r] = 1;
      basis[r] = kolommen + r;
    }
    for (int r = 0; r < aantal; r++) {
      for (int j = 0; j <= breed; j++) {
        if (j < kolommen || j == breed) {
          tableau[aantal][j] = Math.addExact(tableau[aantal][j], tableau[r][j]);
        }
      }
    }
    verbeter(kolommen);
    isMogelijk = tableau[aantal][breed] == 0;
    verdrijfHulp();
  }

  /** Artificial unknowns that are still in the basis, at 0, go out where they can. */
  private void verdrijfHulp() {
    for (int r = 0; r < basis.length; r++) {
      for (int j = 0; basis[r] >= kolommen && j < kolommen; j++) {
        if (tableau[r][j] != 0) {
          draai(r, j);
        }
      }
    }
  }

  private long grootste(List<Integer> som, int teken) {
    int doel = basis.length;
    int breed = tableau[doel].length - 1;
    Arrays.fill(tableau[doel], 0);
    som.forEach(onbekende -> tableau[doel][onbekende] += teken * noemer);
    for (int r = 0; r < basis.length; r++) {
      long kosten =
          basis[r] < unknowns ? som.stream().filter(Integer.valueOf(basis[r])::equals).count() : 0;
      if (kosten != 0) {
        for (int j = 0; j <= breed; j++) {
          tableau[doel][j] =
              Math.subtractExact(
                  tableau[doel][j], Math.multiplyExact(teken * kosten, tableau[r][j]));
        }
      }
    }
    if (!verbeter(kolommen)) {
      return Long.MAX_VALUE;
    }
    return Math.floorDiv(-tableau[doel][breed], noemer);
  }

  /** Goes from corner to corner (Bland, so that it ends); false when there is no bound. */
  private boolean verbeter(int tot) {
    int doel = basis.length;
    while (true) {
      int in = 0;
      while (in < tot && tableau[doel][in] <= 0) {
        in++;
      }
      if (in == tot) {
        return true;
      }
      int uit = vertrekker(in);
      if (uit < 0) {
        return false;
      }
      draai(uit, in);
    }
  }

  private int vertrekker(int in) {
    int breed = tableau[0].length - 1;
    int uit = -1;
    for (int r = 0; r < basis.length; r++) {
      if (tableau[r][in] > 0) {
        int verschil =
            uit < 0
                ? -1
                : Long.compare(
                    Math.multiplyExact(tableau[r][breed], tableau[uit][in]),
                    Math.multiplyExact(tableau[uit][breed], tableau[r][in]));
        if (verschil < 0 || (verschil == 0 && basis[r] < basis[uit])) {
          uit = r;
        }
      }
    }
    return uit;
  }

  private void draai(int rij, int kolom) {
    if (tableau[rij][kolom] < 0) {
      Arrays.setAll(tableau[rij], j -> -tableau[rij][j]);
    }
    long spil = tableau[rij][kolom];
    int[] gevuld =
        IntStream.range(0, tableau[rij].length).filter(j -> tableau[rij][j] != 0).toArray();
    for (int i = 0; i < tableau.length; i++) {
      if (i != rij && (tableau[i][kolom] != 0 || spil != noemer)) {
        veeg(tableau[i], tableau[rij], kolom, gevuld);
      }
    }
    noemer = spil;
    basis[rij] = kolom;
  }

  private void veeg(long[] deze, long[] rij, int kolom, int[] gevuld) {
    long factor = deze[kolom];
    long spil = rij[kolom];
    if (spil != noemer) {
      for (int j = 0; j < deze.length; j++) {
        deze[j] =
            Math.subtractExact(
                    Math.multiplyExact(deze[j], spil), Math.multiplyExact(factor, rij[j]))
                / noemer;
      }
      return;
    }
    for (int j : gevuld) {
      // the same, of which spil and noemer fall out against each other
      deze[j] = Math.subtractExact(deze[j], Math.multiplyExact(factor, rij[j]) / noemer);
    }
  }
}
