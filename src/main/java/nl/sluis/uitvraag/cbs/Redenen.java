package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.sluis.uitvraag.Gedateerd;

/** What the reason of a stop (JZ588) is with the CBS. */
final class Redenen {
  private static final String JZ588 = "jz588";
  private static final String REDEN = "reden";
  private static final String VRAGEN = "vragen";

  private final Map<String, Duiding> perCode = new HashMap<>();

  /**
   * What follows from a code.
   *
   * @param reden of the CBS; empty when nothing follows
   * @param isVraag whether only the aanbieder knows
   */
  record Duiding(String reden, boolean isVraag) {}

  Redenen(LocalDate op) {
    Gedateerd.lees(Redenen.class, "redenen.csv", op, JZ588, REDEN, VRAGEN)
        .forEach(
            regel ->
                perCode.put(
                    regel.getOrDefault(JZ588, ""),
                    new Duiding(
                        regel.getOrDefault(REDEN, ""), !regel.getOrDefault(VRAGEN, "").isEmpty())));
  }

  Duiding van(String code) {
    return perCode.getOrDefault(code, new Duiding("", true));
  }
}
