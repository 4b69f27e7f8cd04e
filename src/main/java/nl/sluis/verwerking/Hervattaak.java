package nl.sluis.verwerking;

import java.util.UUID;
import nl.sluis.taak.Taakwerk;
import org.springframework.stereotype.Component;

/** Takes up many parked messages. */
@Component
public class Hervattaak implements Taakwerk {
  public static final String SOORT = "HERVATTEN";

  private final Hervatting hervatting;

  Hervattaak(Hervatting hervatting) {
    this.hervatting = hervatting;
  }

  @Override
  public String soort() {
    return SOORT;
  }

  /** It may have been taken up since it was chosen. */
  @Override
  public Uitkomst doe(UUID taak, String wat, String wie) {
    return hervatting.hervat(UUID.fromString(wat), wie)
        ? new Uitkomst(true, "Hervat.")
        : new Uitkomst(false, "Was al niet meer geparkeerd; er is niets gedaan.");
  }
}
