package nl.sluis.console.contracten;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Contractwijziging;
import nl.sluis.contract.Contractwijziging.Soort;
import nl.sluis.tabel.Tabel;

/**
 * What becomes of a line, in the words of the file.
 *
 * @param regel as it becomes, or was when it is gone
 * @param prijs its tarief or fixed amount, with what that is per
 * @param anders what changed; empty for a line that is new or gone
 */
public record Wijzigingrij(Soort soort, Contractregel regel, String prijs, List<Anders> anders) {

  /** A cell that changed. */
  public record Anders(String kolom, String was, String wordt) {}

  static Wijzigingrij van(Contractwijziging wijziging) {
    return new Wijzigingrij(
        wijziging.soort(), wijziging.regel(), Prijstekst.van(wijziging.regel()), anders(wijziging));
  }

  private static List<Anders> anders(Contractwijziging wijziging) {
    Contractregel was = wijziging.was();
    Contractregel wordt = wijziging.wordt();
    if (was == null || wordt == null) {
      return List.of();
    }
    Tabel tabel = Contractbestand.tabel(List.of(was, wordt));
    List<String> oud = tabel.rijen().get(0).cellen();
    List<String> nieuw = tabel.rijen().get(1).cellen();
    List<Anders> anders = new ArrayList<>();
    for (int i = 0; i < oud.size(); i++) {
      if (!oud.get(i).equals(nieuw.get(i))) {
        anders.add(new Anders(tabel.kolommen().get(i), gevuld(oud.get(i)), gevuld(nieuw.get(i))));
      }
    }
    return anders;
  }

  private static String gevuld(String tekst) {
    return tekst.isEmpty() ? "leeg" : tekst;
  }
}
