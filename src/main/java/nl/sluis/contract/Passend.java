package nl.sluis.contract;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/** Whether a toewijzing is in an Eenheid of its betaaltitel. */
final class Passend {
  private Passend() {}

  /** A toewijzing without Omvang says nothing of an Eenheid, and so fits. */
  static Optional<String> inEenheid(Betaaltitel titel, @Nullable Omvang omvang) {
    return omvang == null || titel.eenheden().contains(omvang.eenheid())
        ? Optional.empty()
        : Optional.of(
            "bij %s is de Eenheid %s, niet %s"
                .formatted(
                    titel.naam(),
                    titel.eenheden().stream().map(Eenheid::code).collect(Collectors.joining(", ")),
                    omvang.eenheid().code()));
  }
}
