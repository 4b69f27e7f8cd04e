package nl.sluis.dossier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Toegewezen;
import org.jspecify.annotations.Nullable;

/**
 * A toewijzing as it now stands: the version with the latest Toewijzingsdatum and Toewijzingstijd,
 * whatever the order of arrival (IV013, OP080).
 *
 * @param aanbieder AGB-code it was sent to
 * @param budget in eurocent
 */
public record Toewijzing(
    long nummer,
    String aanbieder,
    String bsn,
    @Nullable String referentieAanbieder,
    @Nullable Product product,
    LocalDate toewijzingsdatum,
    Tijd toewijzingstijd,
    LocalDate ingangsdatum,
    @Nullable LocalDate einddatum,
    @Nullable RedenWijziging redenWijziging,
    @Nullable Omvang omvang,
    @Nullable Long budget) {

  static Toewijzing van(String aanbieder, String bsn, ToegewezenProduct product) {
    return new Toewijzing(
        product.toewijzingNummer(),
        aanbieder,
        bsn,
        product.referentieAanbieder(),
        product.product(),
        product.toewijzingsdatum(),
        product.toewijzingstijd(),
        product.ingangsdatum(),
        product.einddatum(),
        product.redenWijziging(),
        product.omvang(),
        product.budget());
  }

  /** Taken back (RedenWijziging 13): it counts as never sent, but see TR384 (D27). */
  public boolean isVerwijderd() {
    return redenWijziging == RedenWijziging.VERWIJDERD
        || redenWijziging == RedenWijziging.VERVALLEN && ingangsdatum.equals(einddatum);
  }

  /** True when this version was settled later than the other (IV013). */
  public boolean isNieuwerDan(Toewijzing andere) {
    int dag = toewijzingsdatum.compareTo(andere.toewijzingsdatum);
    return dag != 0 ? dag > 0 : toewijzingstijd.compareTo(andere.toewijzingstijd) > 0;
  }

  public boolean geldtOp(LocalDate dag) {
    return !dag.isBefore(ingangsdatum) && (einddatum == null || !dag.isAfter(einddatum));
  }

  /** The days of a month on which it is valid (IV089, TR387, TR388); empty when there are none. */
  public Optional<Periode> productPeriode(YearMonth maand) {
    LocalDate begin = ingangsdatum.isAfter(maand.atDay(1)) ? ingangsdatum : maand.atDay(1);
    LocalDate einde =
        einddatum != null && einddatum.isBefore(maand.atEndOfMonth())
            ? einddatum
            : maand.atEndOfMonth();
    return einde.isBefore(begin) ? Optional.empty() : Optional.of(new Periode(begin, einde));
  }

  /** What arithmetic needs of it; empty without an Omvang. */
  public Optional<Toegewezen> toegewezen(Standaard standaard) {
    return omvang == null
        ? Optional.empty()
        : Optional.of(
            new Toegewezen(
                standaard,
                product == null ? null : product.categorie(),
                omvang,
                ingangsdatum,
                einddatum));
  }

  /** Which of two versions counts, of which the other arrived later; it counts in a tie. */
  Toewijzing actueleMet(Toewijzing later) {
    return isNieuwerDan(later) ? this : later;
  }
}
