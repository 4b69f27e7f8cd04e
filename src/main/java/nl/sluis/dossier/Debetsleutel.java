package nl.sluis.dossier;

import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Declaratiebericht.Prestatie;

/** On which at most one debet prestatie is open at a time (TR389, D6). */
public record Debetsleutel(
    long toewijzingNummer, Periode productPeriode, String productCategorie, String productCode) {

  static Debetsleutel van(Prestatie prestatie) {
    return new Debetsleutel(
        prestatie.toewijzingNummer(),
        prestatie.productPeriode(),
        prestatie.productCategorie(),
        prestatie.productCode());
  }

  static Debetsleutel van(EerderePrestatie prestatie) {
    return new Debetsleutel(
        prestatie.toewijzingNummer(),
        prestatie.productPeriode(),
        prestatie.productCategorie(),
        prestatie.productCode());
  }
}
