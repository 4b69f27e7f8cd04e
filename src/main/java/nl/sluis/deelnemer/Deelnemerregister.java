package nl.sluis.deelnemer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The deelnemers as they stand in the configuration. */
@Component
class Deelnemerregister implements Deelnemers {
  private final Map<String, Deelnemer> opCode = new LinkedHashMap<>();

  Deelnemerregister(DeelnemerInstellingen instellingen) {
    for (Deelnemer deelnemer : instellingen.deelnemers()) {
      Deelnemersoort.van(deelnemer.code());
      if (opCode.put(deelnemer.code(), deelnemer) != null) {
        throw new IllegalArgumentException(
            "sluis.deelnemers: %s stands there twice".formatted(deelnemer.code()));
      }
    }
  }

  @Override
  public Optional<Deelnemer> vind(String code) {
    return Optional.ofNullable(opCode.get(code));
  }

  @Override
  public Collection<Deelnemer> alle() {
    return opCode.values();
  }
}
