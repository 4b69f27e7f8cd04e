package nl.sluis.aflevering;

import java.util.UUID;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.berichtkluis.BerichtRepository;
import nl.sluis.berichtkluis.Berichtstatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says that what was delivered is of no use to its receiver: it is parked, so that an operator sees
 * it and can send it again once the cause is gone.
 */
@Component
public class Terugwijzing {
  private final UitgaandRepository uitgaand;
  private final BerichtRepository berichten;
  private final Audittrail audit;

  Terugwijzing(UitgaandRepository uitgaand, BerichtRepository berichten, Audittrail audit) {
    this.uitgaand = uitgaand;
    this.berichten = berichten;
    this.audit = audit;
  }

  /**
   * What was delivered.
   *
   * @param bezorging its id
   * @param bericht the message for which it went
   * @param ontvanger code of the deelnemer
   */
  public record Afgeleverd(
      long bezorging, UUID bericht, @Nullable String gemeente, String ontvanger) {}

  /**
   * Part of the transaction in which it is called. What is still on its way is left to its
   * delivery, which hears of it there.
   *
   * @param code by which it was refused
   * @param reden the same with words, in Dutch
   */
  public void leg(Afgeleverd afgeleverd, String code, String reden) {
    UUID bericht = afgeleverd.bericht();
    String tekst = "%s kan het niet verwerken: %s.".formatted(afgeleverd.ontvanger(), reden);
    // first the message, as delivery does
    Berichtstatus status = berichten.vergrendelStatus(bericht);
    if (!uitgaand.parkeerAfgeleverd(afgeleverd.bezorging(), tekst)) {
      return;
    }
    if (status != Berichtstatus.GEPARKEERD) {
      berichten.zetStatus(bericht, Berichtstatus.GEPARKEERD, tekst);
    }
    audit.schrijf(
        new Auditregel(afgeleverd.ontvanger(), "AFGEWEZEN", bericht, afgeleverd.gemeente(), code)
            .metVoorwerp("bezorging " + afgeleverd.bezorging()));
  }
}
