package nl.sluis.console.declareren;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.bericht.Eenheid;
import nl.sluis.console.Opmaak;
import nl.sluis.console.declareren.Ruimteblad.Balk;
import nl.sluis.verrekening.Ruimte;
import nl.sluis.verrekening.Ruimte.Deel;
import org.jspecify.annotations.Nullable;

/** What is used and left of each maximum of a toewijzing. */
final class Ruimtebalken {
  private static final int HEEL = 100;

  private Ruimtebalken() {}

  static List<Balk> van(Ruimte ruimte) {
    List<Balk> balken = new ArrayList<>();
    voegToe(balken, "deze periode", ruimte.inProductPeriode(), ruimte.rekeneenheid());
    voegToe(balken, "hele toewijzing", ruimte.inTotaal(), ruimte.rekeneenheid());
    voegToe(balken, "budget", ruimte.inBudget(), Eenheid.EURO.code());
    return balken;
  }

  /** Whether nothing is left of one of them. */
  static boolean isOp(Ruimte ruimte) {
    return van(ruimte).stream().anyMatch(Balk::isOp);
  }

  private static void voegToe(
      List<Balk> balken, String naam, @Nullable Deel deel, @Nullable String eenheid) {
    if (deel == null) {
      return;
    }
    long op = deel.maximum() <= 0 ? HEEL : deel.gedeclareerd() * HEEL / deel.maximum();
    balken.add(
        new Balk(
            naam,
            (int) Math.max(0, Math.min(HEEL, op)),
            "%s van %s, over %s"
                .formatted(
                    hoeveel(deel.gedeclareerd(), eenheid),
                    hoeveel(deel.maximum(), eenheid),
                    hoeveel(deel.over(), eenheid)),
            deel.over() <= 0));
  }

  private static String hoeveel(long aantal, @Nullable String code) {
    if (Eenheid.EURO.code().equals(code)) {
      return Opmaak.bedrag(aantal);
    }
    if (Eenheid.MINUUT.code().equals(code)) {
      return Opmaak.uren(aantal);
    }
    return Opmaak.aantal(aantal);
  }
}
