package nl.sluis.contract;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/** Paid per piece of result, such as a treatment. */
record PerBehandeling() implements PerClient {
  private static final Set<Eenheid> EENHEDEN = EnumSet.of(Eenheid.STUKS_OUTPUT);

  @Override
  public String code() {
    return "PER_BEHANDELING";
  }

  @Override
  public String naam() {
    return "per behandeling";
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
    return Passend.inEenheid(this, omvang);
  }

  @Override
  public Maximum binnen(Toegewezen toegewezen, Periode productPeriode) {
    return Resultaat.binnen(toegewezen, productPeriode);
  }

  @Override
  public Maximum over(Toegewezen toegewezen, LocalDate laatste) {
    return Resultaat.over(toegewezen, laatste);
  }

  @Override
  public Prijs prijs(long volume, Eenheid eenheid, @Nullable Tarief tarief) {
    if (tarief == null) {
      throw new IllegalArgumentException("A prestatie per behandeling has a tarief");
    }
    return Prijs.van(volume, eenheid, tarief);
  }
}
