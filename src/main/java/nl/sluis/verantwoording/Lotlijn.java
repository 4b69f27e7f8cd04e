package nl.sluis.verantwoording;

import java.util.List;
import nl.sluis.contract.Geld;

/**
 * A prestatie of the accounts with where its amount stands.
 *
 * @param vervangenDoor of a refused line that is open: what was sent since on the same toewijzing
 *     and ProductPeriode for another product
 */
public record Lotlijn(
    String gemeente, Prestatielijn prestatie, Lot lot, List<String> vervangenDoor) {

  public Lotlijn {
    vervangenDoor = List.copyOf(vervangenDoor);
  }

  /**
   * Where the amount of each prestatie stands.
   *
   * @param prestaties all that was sent to this gemeente by one aanbieder in one domein, in order
   */
  public static List<Lotlijn> van(String gemeente, List<Prestatielijn> prestaties) {
    return van(gemeente, prestaties, Lotbepaling.van(prestaties));
  }

  static List<Lotlijn> van(String gemeente, List<Prestatielijn> prestaties, Lotbepaling bepaling) {
    return prestaties.stream()
        .map(
            prestatie ->
                new Lotlijn(
                    gemeente,
                    prestatie,
                    bepaling.van(prestatie),
                    bepaling.van(prestatie) == Lot.AFGEWEZEN_OPEN
                        ? bepaling.mogelijkVervangen(prestatie)
                        : List.of()))
        .toList();
  }

  /** In the Eenheid, a credit negative; nothing where it does not count as delivered. */
  public long geleverdVolume() {
    return lot.isGeleverd() ? prestatie.volumesaldo() : 0;
  }

  /** In eurocent, a credit negative. */
  public long bedrag() {
    return prestatie.saldo();
  }

  /** Such as: R-1 (declaratie D-1) € -100,00, afgewezen credit: …. */
  public String tekst() {
    return "%s (declaratie %s) %s, %s%s"
        .formatted(
            prestatie.referentieNummer(),
            prestatie.declaratieNummer(),
            Geld.tekst(bedrag()),
            lot.tekst(),
            vervangenDoor.isEmpty()
                ? ""
                : "; mogelijk vervangen door " + String.join(", ", vervangenDoor));
  }

  /** Whether somebody still has to do something with it. */
  boolean isOpen() {
    return lot == Lot.AFGEWEZEN_OPEN || lot == Lot.IN_BEHANDELING;
  }
}
