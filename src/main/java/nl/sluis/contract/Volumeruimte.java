package nl.sluis.contract;

import java.time.LocalDate;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * How much may be claimed of an Omvang: by one prestatie in a ProductPeriode (TR321), or in the
 * whole toewijzing beside what was approved before (TR322). Both who judges a prestatie and who
 * tells what is left ask it here.
 *
 * @param eerder null where only the prestatie itself counts
 */
public record Volumeruimte(Maximum maximum, @Nullable Hoeveelheid eerder) {

  /** For one prestatie within a ProductPeriode. */
  public static Volumeruimte binnen(Toegewezen toegewezen, Periode productPeriode) {
    return new Volumeruimte(titel(toegewezen).binnen(toegewezen, productPeriode), null);
  }

  /**
   * For all prestaties on the toewijzing together.
   *
   * @param eerder what counts as claimed before
   * @param tot end of the ProductPeriode that is claimed now
   */
  public static Volumeruimte over(Toegewezen toegewezen, Gedeclareerd eerder, LocalDate tot) {
    return new Volumeruimte(
        titel(toegewezen).over(toegewezen, eerder.laatsteMet(tot)),
        eerder.volume(toegewezen.omvang().eenheid()));
  }

  private static PerClient titel(Toegewezen toegewezen) {
    return Betaaltitel.bij(toegewezen.omvang().eenheid());
  }

  /** What is left; negative when more was claimed than there is now, after a change. */
  public Hoeveelheid over() {
    return eerder == null ? maximum.hoeveelheid() : maximum.hoeveelheid().min(eerder);
  }

  /** The Eenheid of the toewijzing, in which people reckon. */
  public Eenheid eenheid() {
    return maximum.omvang().eenheid();
  }

  /** Such as: 3 uur in totaal, hoogstens 3 uur; eerder goedgekeurd 2 uur. */
  public String tekst() {
    return eerder == null
        ? maximum.tekst()
        : maximum.tekst() + "; eerder goedgekeurd " + eerder.tekst(eenheid());
  }
}
