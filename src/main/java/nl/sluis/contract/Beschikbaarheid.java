package nl.sluis.contract;

import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * Paid for being there: no toewijzing and no declaratie at client level, but a periodic e-invoice.
 */
record Beschikbaarheid() implements Betaaltitel {

  @Override
  public String code() {
    return "BESCHIKBAARHEID";
  }

  @Override
  public String naam() {
    return "beschikbaarheid";
  }

  @Override
  public Uitvoeringsvariant variant() {
    return Uitvoeringsvariant.TAAKGERICHT;
  }

  @Override
  public Set<Eenheid> eenheden() {
    return Set.of();
  }

  @Override
  public Optional<String> pastNiet(@Nullable Omvang omvang) {
    return Optional.of("bij beschikbaarheid wordt niet per cliënt toegewezen");
  }
}
