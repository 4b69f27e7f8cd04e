package nl.sluis.verwerking;

import java.util.UUID;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import org.springframework.stereotype.Component;

/**
 * Says that what was delivered is of no use to its receiver: it is parked, so that an operator sees
 * it and can send it again once the cause is gone.
 */
@Component
public class Afwijzing {
  private final UitgaandRepository uitgaand;
  private final BerichtRepository berichten;
  private final Audittrail audit;

  Afwijzing(UitgaandRepository uitgaand, BerichtRepository berichten, Audittrail audit) {
    this.uitgaand = uitgaand;
    this.berichten = berichten;
    this.audit = audit;
  }

  /**
   * Part of the transaction in which it is called. What is still on its way is left to its delivery,
   * which hears of it there.
   *
   * @param bezorging id of what was delivered
   * @param ontvanger code of the deelnemer
   * @param code by which it was refused
   * @param reden the same with words, in Dutch
   */
  public void leg(long bezorging, String ontvanger, String code, String reden) {
    uitgaand
        .parkeerAfgeleverd(bezorging, reden(ontvanger, reden))
        .ifPresent(
            geparkeerd -> {
              UUID bericht = geparkeerd.bericht();
              if (berichten.vergrendelStatus(bericht) != Berichtstatus.GEPARKEERD) {
                berichten.zetStatus(bericht, Berichtstatus.GEPARKEERD, reden(ontvanger, reden));
              }
              audit.schrijf(
                  new Auditregel(ontvanger, "AFGEWEZEN", bericht, geparkeerd.gemeente(), code));
            });
  }

  private static String reden(String ontvanger, String reden) {
    return "%s kan het niet verwerken: %s.".formatted(ontvanger, reden);
  }
}
