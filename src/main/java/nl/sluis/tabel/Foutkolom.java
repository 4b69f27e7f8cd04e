package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes mistakes beside the rows that they are about, so that they can be mended there. */
public final class Foutkolom {
  private Foutkolom() {}

  /** The same table with a last column that says what is wrong; it is passed over when read. */
  public static Tabel bij(Tabel tabel, List<Tabelfout> fouten) {
    Map<Integer, List<String>> perRij = new HashMap<>();
    for (Tabelfout fout : fouten) {
      String plaats = fout.kolom().isEmpty() ? "" : fout.kolom() + ": ";
      perRij.computeIfAbsent(fout.rij(), rij -> new ArrayList<>()).add(plaats + fout.melding());
    }
    int over = tabel.kolommen().stream().map(String::strip).toList().indexOf(Kolommen.FOUT);
    List<String> kolommen = zonder(tabel.kolommen(), over);
    kolommen.add(Kolommen.FOUT);
    List<Tabel.Rij> rijen = new ArrayList<>();
    for (Tabel.Rij rij : tabel.rijen()) {
      List<String> cellen = zonder(rij.cellen(), over);
      cellen.add(String.join("; ", perRij.getOrDefault(rij.nummer(), List.of())));
      rijen.add(new Tabel.Rij(rij.nummer(), cellen));
    }
    return new Tabel(tabel.naam(), kolommen, rijen);
  }

  private static List<String> zonder(List<String> cellen, int plaats) {
    List<String> over = new ArrayList<>(cellen);
    if (plaats >= 0) {
      over.remove(plaats);
    }
    return over;
  }
}
