package nl.sluis.koppeling;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import nl.sluis.aflevering.Bezorger;
import nl.sluis.aflevering.Bezorging;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Formaat;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/**
 * Delivers by the route aflevering, which chooses the channel of the deelnemer. The body is the
 * {@link Bezorging}.
 */
@Component
public class Kanaalbezorger implements Bezorger {
  /** The header with the kanaal of the receiver, in lower case. */
  public static final String KANAAL = "SluisKanaal";

  /** The header with the code of the receiver. */
  public static final String ONTVANGER = "SluisOntvanger";

  private static final String ROUTE = "direct:aflevering";

  private final Deelnemers deelnemers;
  private final ProducerTemplate route;

  Kanaalbezorger(Deelnemers deelnemers, ProducerTemplate route) {
    this.deelnemers = deelnemers;
    this.route = route;
  }

  @Override
  public void bezorg(Bezorging bezorging) throws IOException {
    Deelnemer ontvanger =
        deelnemers
            .vind(bezorging.ontvanger())
            .orElseThrow(() -> new IOException("The receiver is not connected any more"));
    if (isGestoord(ontvanger)) {
      throw new IOException("The channel of the receiver is not set as it should be");
    }
    try {
      route.sendBodyAndHeaders(ROUTE, verpakt(bezorging, ontvanger), headers(ontvanger));
    } catch (CamelExecutionException fout) {
      throw fout.getCause() instanceof IOException storing
          ? storing
          : new IOException("Not delivered", fout.getCause());
    }
  }

  private boolean isGestoord(Deelnemer ontvanger) {
    return deelnemers.fouten().stream()
        .anyMatch(fout -> fout.raaktKanaal() && fout.deelnemer().equals(ontvanger.code()));
  }

  /** The national envelope holds the message itself; every other channel takes a file. */
  private static Bezorging verpakt(Bezorging bezorging, Deelnemer ontvanger) {
    boolean inZip = ontvanger.formaat() == Formaat.ZIP && ontvanger.kanaal() != Kanaal.GGK;
    return inZip ? bezorging.met(Zipverpakking.verpak(bezorging.bestand())) : bezorging;
  }

  private static Map<String, Object> headers(Deelnemer ontvanger) {
    return Map.of(
        KANAAL, ontvanger.kanaal().name().toLowerCase(Locale.ROOT), ONTVANGER, ontvanger.code());
  }
}
