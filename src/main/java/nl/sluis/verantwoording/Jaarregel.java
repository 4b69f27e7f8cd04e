package nl.sluis.verantwoording;

import java.util.List;

/**
 * One row of the accounts.
 *
 * @param volume of what was delivered, in the Eenheid; in eurocent where that is euro's
 * @param lijnen every prestatie that was sent beneath it, with where its amount stands
 * @param opmerkingen what else there is to say of it, in Dutch
 */
public record Jaarregel(
    Rijsleutel sleutel, long volume, Jaarsom som, List<Lotlijn> lijnen, List<String> opmerkingen) {

  public Jaarregel {
    lijnen = List.copyOf(lijnen);
    opmerkingen = List.copyOf(opmerkingen);
  }

  /** What was claimed and is in no column of what became of it; together it is the difference. */
  public List<Lotlijn> verklaring() {
    return lijnen.stream().filter(lijn -> lijn.lot().isVerschil()).toList();
  }
}
