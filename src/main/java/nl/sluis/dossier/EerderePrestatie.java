package nl.sluis.dossier;

import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * A prestatie of a processed declaratie.
 *
 * @param bedrag in eurocent, never negative
 * @param productTarief in eurocent
 * @param goedgekeurd false when this prestatie was refused
 * @param gecrediteerd true when an approved credit took it back
 */
public record EerderePrestatie(
    String bsn,
    String referentieNummer,
    @Nullable String vorigReferentieNummer,
    long toewijzingNummer,
    String productCategorie,
    String productCode,
    Periode productPeriode,
    long geleverdVolume,
    Eenheid eenheid,
    @Nullable Long productTarief,
    long bedrag,
    DebetCredit debetCredit,
    boolean goedgekeurd,
    boolean gecrediteerd) {

  /** Approved, debet and not taken back. */
  public boolean isOpenDebet() {
    return goedgekeurd && debetCredit == DebetCredit.DEBET && !gecrediteerd;
  }
}
