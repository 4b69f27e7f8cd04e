package nl.sluis.uitvraag.cbs;

import nl.sluis.bericht.Datatypes.Product;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the aanbieder about one field of one delivery.
 *
 * @param waarom in Dutch
 * @param voorstel what it most likely is; empty when there is none
 * @param isOpen whether the record cannot be delivered without; otherwise a value is used as long
 *     as nobody says otherwise
 */
record Vraag(
    Kenmerk kenmerk,
    @Nullable Product product,
    Veld veld,
    String waarom,
    String voorstel,
    boolean isOpen) {
  String zin() {
    return "%s: %s".formatted(veld.kolom(), waarom);
  }
}
