package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that were merged in Excel. A person sees one value over all of them, and the file has it in
 * the first only: the others are not empty, so nothing may be read from them.
 */
final class Samenvoegingen {
  private static final Pattern BEREIK =
      Pattern.compile("([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})");

  /** So that a hostile file cannot keep us busy. */
  private static final int MAX_CELLEN = 2_000_000;

  private final List<Vak> vakken = new ArrayList<>();
  private int cellen;

  /** From and to, both with what they name; columns from 0. */
  private record Vak(String eerste, int vanRij, int totRij, int vanKolom, int totKolom) {}

  void voegToe(String bereik) {
    Matcher delen = BEREIK.matcher(bereik);
    if (delen.matches()) {
      String van = delen.group(1);
      String tot = delen.group(2);
      vakken.add(
          new Vak(van, rij(van), rij(tot), ExcelBlad.kolom(van, 0), ExcelBlad.kolom(tot, 0)));
    }
  }

  private static int rij(String plaats) {
    return Integer.parseInt(plaats.replaceFirst("[A-Z]+", ""));
  }

  void meldIn(List<Tabel.Rij> rijen) {
    if (vakken.isEmpty()) {
      return;
    }
    Map<Integer, Integer> plaatsen = new HashMap<>();
    for (int plaats = 0; plaats < rijen.size(); plaats++) {
      plaatsen.put(rijen.get(plaats).nummer(), plaats);
    }
    for (Vak vak : vakken) {
      for (int nummer = vak.vanRij(); nummer <= vak.totRij(); nummer++) {
        tel(vak.totKolom() - vak.vanKolom() + 1);
        Integer plaats = plaatsen.get(nummer);
        if (plaats != null) {
          rijen.set(plaats, gemeld(rijen.get(plaats), vak));
        }
      }
    }
  }

  private void tel(int aantal) {
    cellen += Math.max(aantal, 1);
    if (cellen > MAX_CELLEN) {
      throw new Onleesbaar("in het werkblad zijn te veel cellen samengevoegd");
    }
  }

  private static Tabel.Rij gemeld(Tabel.Rij rij, Vak vak) {
    Map<Integer, String> fouten = new HashMap<>(rij.fouten());
    int begin = rij.nummer() == vak.vanRij() ? vak.vanKolom() + 1 : vak.vanKolom();
    for (int kolom = begin; kolom <= vak.totKolom() && kolom < rij.cellen().size(); kolom++) {
      if (rij.cellen().get(kolom).isEmpty()) {
        fouten.putIfAbsent(
            kolom,
            "deze cel is samengevoegd met %s; hef dat op en vul elke cel".formatted(vak.eerste()));
      }
    }
    return new Tabel.Rij(rij.nummer(), rij.cellen(), fouten, rij.duren());
  }
}
