package nl.sluis.beoordeling;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which messages that wait are asked for; what is null narrows nothing.
 *
 * @param beslisser only what this deelnemer decides
 * @param soort only of this berichtsoort
 * @param afzender only what this one sent
 * @param totEnMet only what has its last day on this one or before
 */
public record Wachtvraag(
    @Nullable String beslisser,
    @Nullable String soort,
    @Nullable String afzender,
    @Nullable LocalDate totEnMet) {

  String voorwaarde() {
    StringBuilder waar = new StringBuilder("besloten is null");
    waarden()
        .keySet()
        .forEach(
            naam ->
                waar.append(
                    naam.equals("totEnMet")
                        ? " and uiterlijk <= :totEnMet"
                        : " and %s = :%s".formatted(naam, naam)));
    return waar.toString();
  }

  Map<String, Object> waarden() {
    Map<String, Object> waarden = new LinkedHashMap<>();
    zet(waarden, "beslisser", beslisser);
    zet(waarden, "soort", soort);
    zet(waarden, "afzender", afzender);
    zet(waarden, "totEnMet", totEnMet);
    return waarden;
  }

  private static void zet(Map<String, Object> waarden, String naam, @Nullable Object waarde) {
    if (waarde != null) {
      waarden.put(naam, waarde);
    }
  }
}
