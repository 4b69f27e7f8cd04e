package nl.sluis.verantwoording;

import java.util.List;
import java.util.stream.Collectors;

/** All that was sent to one gemeente with where each amount stands; what is odd in it is told. */
public final class Gemeentelijnen {
  private final String gemeente;
  private final int jaar;
  private final List<String> opmerkingen;

  /**
   * Lines of one gemeente.
   *
   * @param jaar about which is told
   * @param opmerkingen where that is told
   */
  public Gemeentelijnen(String gemeente, int jaar, List<String> opmerkingen) {
    this.gemeente = gemeente;
    this.jaar = jaar;
    this.opmerkingen = opmerkingen;
  }

  /** Of every year, in the order in which they were sent. */
  public List<Lotlijn> van(List<Declaratiestand> declaraties) {
    List<Prestatielijn> prestaties =
        declaraties.stream().flatMap(declaratie -> declaratie.lijnen().stream()).toList();
    Lotbepaling bepaling = Lotbepaling.van(prestaties);
    bepaling.dubbelGoedgekeurd().stream()
        .filter(dubbel -> dubbel.get(0).jaar() == jaar)
        .forEach(this::meldDubbel);
    bepaling.creditsZonderDebet().stream()
        .filter(credit -> credit.jaar() == jaar)
        .forEach(this::meldZonderDebet);
    return Lotlijn.van(gemeente, prestaties, bepaling);
  }

  private void meldDubbel(List<Prestatielijn> dubbel) {
    opmerkingen.add(
        "gemeente %s: meer dan één keer goedgekeurd over dezelfde toewijzing, product en periode, en niet gecrediteerd: %s"
            .formatted(
                gemeente,
                dubbel.stream()
                    .map(Prestatielijn::referentieNummer)
                    .collect(Collectors.joining(", "))));
  }

  private void meldZonderDebet(Prestatielijn credit) {
    opmerkingen.add(
        "gemeente %s: credit %s telt af, maar wat hij terugneemt (%s) staat hier niet als goedgekeurd, of is al teruggenomen"
            .formatted(gemeente, credit.referentieNummer(), credit.vorigReferentieNummer()));
  }
}
