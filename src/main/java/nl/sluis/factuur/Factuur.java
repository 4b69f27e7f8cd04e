package nl.sluis.factuur;

import java.util.List;

/**
 * An invoice that passed the official rules.
 *
 * @param afnemer code of who pays
 * @param totaal to be paid, in eurocent
 * @param toelichting how it came to that, in Dutch, a line each
 * @param xml UBL 2.1
 */
public record Factuur(
    String nummer,
    String afnemer,
    String bestandsnaam,
    long totaal,
    List<String> toelichting,
    byte[] xml) {

  public Factuur {
    toelichting = List.copyOf(toelichting);
  }
}
