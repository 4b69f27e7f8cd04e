package nl.sluis.verrekening;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Plafondstand;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;

/**
 * What may still be claimed on one toewijzing: in one month and in total. It names no client.
 * Volumes are in the rekeneenheid, amounts in eurocent.
 *
 * @param productCode null where every product of the categorie may be claimed, or every product
 * @param productPeriode of the month (TR387, TR388); null when the toewijzing is not valid in it
 * @param eenheid WJ756 code of the Omvang; null without one
 * @param rekeneenheid WJ756 code of the unit of the volumes: minutes for hours; null without one
 * @param inProductPeriode the most that one prestatie may have (TR321), and what is approved in
 *     that ProductPeriode already; null without an Omvang, or without a ProductPeriode
 * @param inTotaal over the whole toewijzing (TR322); null without an Omvang
 * @param inBudget over the whole toewijzing (TR369); null without a Budget
 * @param eerder ReferentieNummers of what is approved in the ProductPeriode (TR389)
 * @param volume what can be claimed in the ProductPeriode now; null where no Omvang bounds it
 * @param volumeNaCrediteren the same when what is approved there were credited first; null where
 *     nothing has to be credited
 * @param bedrag the volume in money; null where the tarief is not known
 * @param bedragInTotaal what is left in total in money, by the tarief of this ProductPeriode; null
 *     where that is not known
 * @param plafonds of the contract lines by which can be claimed on it in this month, with what all
 *     toewijzingen together used of them (D107); they bound nothing
 * @param uitleg how it was reckoned, in Dutch
 */
public record Ruimte(
    long toewijzingNummer,
    @Nullable String productCategorie,
    @Nullable String productCode,
    LocalDate ingangsdatum,
    @Nullable LocalDate einddatum,
    Stand stand,
    @Nullable Periode productPeriode,
    @Nullable String eenheid,
    @Nullable String rekeneenheid,
    @Nullable Deel inProductPeriode,
    @Nullable Deel inTotaal,
    @Nullable Deel inBudget,
    List<String> eerder,
    @Nullable Long volume,
    @Nullable Long volumeNaCrediteren,
    @Nullable Long bedrag,
    @Nullable Long bedragInTotaal,
    List<Plafondstand> plafonds,
    List<String> uitleg) {

  /** Whether a toewijzing is valid in a month. */
  public enum Stand {
    LOOPT,
    NOG_NIET_BEGONNEN,
    AFGELOPEN,
    /** Taken back: nothing can be claimed on it any more (TR384). */
    INGETROKKEN
  }

  /**
   * A maximum and what was claimed of it.
   *
   * @param over what is left; negative when more was claimed than there is now, after a change
   */
  public record Deel(long maximum, long gedeclareerd, long over) {}

  /** As rows, to write as CSV or Excel. */
  public static Tabel tabel(Partijen partijen, YearMonth maand, List<Ruimte> ruimten) {
    return Ruimtetabel.van(partijen, maand, ruimten);
  }
}
