package nl.sluis.toewijzen;

import java.time.LocalDate;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.dossier.Toewijzing;

/**
 * One toewijzing as it will stand in a 301, and what that does to it.
 *
 * @param plaats JSON pointer to the product of the beschikking behind it; empty for what is there
 *     because a 301 is complete (OP087)
 * @param uitleg what changes, in Dutch
 */
public record Toewijzingswijziging(
    Wijzigingsoort soort, String plaats, ToegewezenProduct product, String uitleg) {

  static Toewijzingswijziging ongewijzigd(Besluitlijn lijn, Toewijzing bekend) {
    return new Toewijzingswijziging(
        Wijzigingsoort.ONGEWIJZIGD,
        lijn.plaats(),
        Productversie.zoals(
            bekend, lijn.product().referentieAanbieder(), Productversie.commentaar(lijn)),
        "Gelijk aan wat al is toegewezen.");
  }

  /** One that the dossier has and the beschikking does not mention. */
  static Toewijzingswijziging aangevuld(Toewijzing bekend) {
    return new Toewijzingswijziging(
        Wijzigingsoort.ONGEWIJZIGD,
        "",
        Productversie.zoals(bekend, null, null),
        "Loopt al en staat erbij, want het bericht is volledig (OP087).");
  }

  /** False for a new toewijzing of which the beschikking names no number. */
  boolean heeftNummer() {
    return product.toewijzingNummer() != Productversie.NOG_GEEN_NUMMER;
  }

  public long toewijzingNummer() {
    return product.toewijzingNummer();
  }

  Toewijzingswijziging met(ToegewezenProduct ander) {
    return new Toewijzingswijziging(soort, plaats, ander, uitleg);
  }

  /** Everything that changes, and what is unchanged as long as it is in force (OP087, D12). */
  boolean hoortInBericht(LocalDate dagtekening) {
    return soort != Wijzigingsoort.ONGEWIJZIGD
        || product.einddatum() == null
        || !product.einddatum().isBefore(dagtekening);
  }

  /** Without the product, so that no log shows what stands in it. */
  @Override
  public String toString() {
    return "%s %d".formatted(soort, product.toewijzingNummer());
  }
}
