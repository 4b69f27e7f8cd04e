package nl.sluis.contract;

import java.time.LocalDate;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/**
 * One line of a contract: what an aanbieder delivers, how and at what price, from when until when.
 *
 * @param gemeente as it was written: CBS codes, or the name of a jeugdzorgregio
 * @param gemeenten the CBS codes of the gemeenten that it holds for
 * @param aanbieder AGB-code
 * @param product with its Code
 * @param eenheid in which it is claimed; null for beschikbaarheid
 * @param tarief null where the Eenheid is euro's, and for beschikbaarheid
 * @param vastBedrag in eurocent per month for beschikbaarheid, per week or month of an abonnement
 *     in euro's; null otherwise
 * @param einddatum null for one that is open
 * @param jaarplafond at most so many eurocents a year; null for no such bound
 * @param maandplafond at most such a volume a month, in the Eenheid; null for no such bound
 */
public record Contractregel(
    String contractnummer,
    String gemeente,
    Set<String> gemeenten,
    String aanbieder,
    Standaard standaard,
    Product product,
    Kerncompetentie kerncompetentie,
    Betaaltitel betaaltitel,
    @Nullable Eenheid eenheid,
    @Nullable Tarief tarief,
    @Nullable Long vastBedrag,
    LocalDate ingangsdatum,
    @Nullable LocalDate einddatum,
    @Nullable Long jaarplafond,
    @Nullable Long maandplafond) {

  public Contractregel {
    gemeenten = Set.copyOf(gemeenten);
  }

  public boolean geldtOp(LocalDate dag) {
    return !dag.isBefore(ingangsdatum) && (einddatum == null || !dag.isAfter(einddatum));
  }

  /** Whether at least one day of the periode lies in its validity. */
  public boolean geldtIn(Periode periode) {
    return !periode.einddatum().isBefore(ingangsdatum)
        && (einddatum == null || !periode.begindatum().isAfter(einddatum));
  }
}
