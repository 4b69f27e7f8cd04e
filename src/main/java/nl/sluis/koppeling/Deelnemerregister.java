package nl.sluis.koppeling;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.sluis.verwerking.Deelnemers;
import org.springframework.stereotype.Component;

/** The deelnemers as they stand in the configuration. */
@Component
class Deelnemerregister implements Deelnemers {
  private static final Pattern CODE = Pattern.compile("[0-9]{4}|[0-9]{8}");

  private final Map<String, Deelnemer> opCode = new LinkedHashMap<>();

  Deelnemerregister(KoppelingInstellingen instellingen) {
    for (Deelnemer deelnemer : instellingen.deelnemers()) {
      if (!CODE.matcher(deelnemer.code()).matches()) {
        throw new IllegalArgumentException(
            "sluis.deelnemers: '%s' is no AGB-code and no CBS code; put codes between quotes"
                .formatted(deelnemer.code()));
      }
      if (opCode.put(deelnemer.code(), deelnemer) != null) {
        throw new IllegalArgumentException(
            "sluis.deelnemers: %s stands there twice".formatted(deelnemer.code()));
      }
    }
  }

  @Override
  public boolean kent(String code) {
    return opCode.containsKey(code);
  }

  Collection<Deelnemer> alle() {
    return opCode.values();
  }
}
