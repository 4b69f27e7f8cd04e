package nl.sluis.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/**
 * A fixed amount per week or per month: in euro's, or in pieces per month. What is claimed is the
 * maximum itself, save the first broken month of jeugdbescherming and jeugdreclassering.
 */
public record Abonnement() implements PerClient {
  private static final Set<Eenheid> EENHEDEN = EnumSet.of(Eenheid.EURO, Eenheid.STUKS_OUTPUT);
  private static final Set<String> JEUGDRECLASSERING_EN_BESCHERMING = Set.of("47", "48");

  @Override
  public String code() {
    return "ABONNEMENT";
  }

  @Override
  public String naam() {
    return "abonnement";
  }

  @Override
  public Uitvoeringsvariant variant() {
    return Uitvoeringsvariant.OUTPUTGERICHT;
  }

  @Override
  public Set<Eenheid> eenheden() {
    return EENHEDEN;
  }

  @Override
  public Optional<String> pastNiet(@Nullable Omvang omvang) {
    return Passend.inEenheid(this, omvang)
        .or(
            () ->
                omvang != null
                        && omvang.eenheid() == Eenheid.STUKS_OUTPUT
                        && omvang.frequentie() != Frequentie.PER_MAAND
                    ? Optional.of("een abonnement in stuks (82) is per maand (Frequentie 4)")
                    : Optional.empty());
  }

  @Override
  public Maximum binnen(Toegewezen toegewezen, Periode productPeriode) {
    return Resultaat.binnen(toegewezen, productPeriode);
  }

  @Override
  public Maximum over(Toegewezen toegewezen, LocalDate laatste) {
    return Resultaat.over(toegewezen, laatste);
  }

  /**
   * What is claimed of it in a ProductPeriode, in its own Eenheid. Per month of jeugdbescherming or
   * jeugdreclassering the first broken month is not claimed and the last one in full (D41).
   */
  public long teDeclareren(Toegewezen toegewezen, Periode productPeriode) {
    return isEersteGebrokenMaand(toegewezen, productPeriode)
        ? 0
        : binnen(toegewezen, productPeriode).hoeveelheid().in(toegewezen.omvang().eenheid());
  }

  private static boolean isEersteGebrokenMaand(Toegewezen toegewezen, Periode productPeriode) {
    LocalDate ingang = toegewezen.ingangsdatum();
    return toegewezen.standaard() == Standaard.IJW
        && toegewezen.categorie() != null
        && JEUGDRECLASSERING_EN_BESCHERMING.contains(toegewezen.categorie())
        && toegewezen.omvang().frequentie() == Frequentie.PER_MAAND
        && ingang.getDayOfMonth() > 1
        && YearMonth.from(ingang).equals(YearMonth.from(productPeriode.begindatum()));
  }

  @Override
  public Prijs prijs(long volume, Eenheid eenheid, @Nullable Tarief tarief) {
    if (eenheid == Eenheid.EURO) {
      return new Prijs(null, volume, volume, eenheid, null);
    }
    if (tarief == null) {
      throw new IllegalArgumentException("An abonnement in pieces has a tarief");
    }
    return Prijs.van(volume, eenheid, tarief);
  }
}
