package nl.sluis.uitvraag.iv3;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Geld;
import nl.sluis.uitvraag.Vraagperiode;
import nl.sluis.verantwoording.Declaratiestand;
import nl.sluis.verantwoording.Gemeentelijnen;
import nl.sluis.verantwoording.Lot;
import nl.sluis.verantwoording.Lotlijn;

/**
 * Adds up what one gemeente approved over a year, by the Begindatum of the ProductPeriode, and
 * beside it what waits for its answer.
 */
public final class Iv3opsteller {
  private final String gemeente;
  private final Vraagperiode jaar;
  private final Taakvelden taakvelden;
  private final Map<Iv3product, Iv3som> perProduct = new TreeMap<>(Iv3product.VOLGORDE);
  private final Map<Lot, Iv3som> nietGeteld = new EnumMap<>(Lot.class);
  private final List<String> opmerkingen = new ArrayList<>();
  private int andereJaren;

  /** For one overview. */
  public Iv3opsteller(String gemeente, Vraagperiode jaar, Taakvelden taakvelden) {
    this.gemeente = gemeente;
    this.jaar = jaar;
    this.taakvelden = taakvelden;
  }

  /**
   * The overview.
   *
   * @param declaraties what was sent to the gemeente and not refused as a whole, by whom
   */
  public Iv3overzicht stelOp(Map<Partijen, List<Declaratiestand>> declaraties) {
    declaraties.forEach(
        (partijen, standen) ->
            new Gemeentelijnen(gemeente, jaar.begin().getYear(), opmerkingen)
                .van(standen)
                .forEach(lijn -> tel(partijen.domein(), lijn)));
    nietGeteld.forEach(
        (lot, som) ->
            opmerkingen.add(
                "niet meegeteld: %d %s, samen %s, %s"
                    .formatted(
                        som.regels(),
                        som.regels() == 1 ? "regel" : "regels",
                        Geld.tekst(som.toegekend()),
                        lot.tekst())));
    if (andereJaren > 0) {
      opmerkingen.add(
          "%d %s over een ander jaar dan %s niet mee"
              .formatted(
                  andereJaren, andereJaren == 1 ? "regel telt" : "regels tellen", jaar.naam()));
    }
    return new Iv3overzicht(gemeente, jaar, taakvelden, perProduct, opmerkingen);
  }

  private void tel(String domein, Lotlijn lijn) {
    if (!jaar.omvat(lijn.prestatie().productPeriode().begindatum())) {
      andereJaren++;
      return;
    }
    Iv3som regel =
        lijn.lot() == Lot.IN_BEHANDELING
            ? new Iv3som(1, 0, lijn.bedrag())
            : new Iv3som(1, lijn.bedrag(), 0);
    if (lijn.lot() == Lot.TOEGEKEND || lijn.lot() == Lot.IN_BEHANDELING) {
      perProduct.merge(Iv3product.van(domein, lijn.prestatie().product()), regel, Iv3som::plus);
    } else {
      nietGeteld.merge(lijn.lot(), regel, Iv3som::plus);
    }
  }
}
