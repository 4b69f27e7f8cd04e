package nl.sluis.api.inzage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Opens what writes lines of the trail. */
@Component
public class Uitvoeren {
  private static final String ONBEKEND = "onbekend";

  private final LogboekInstellingen instellingen;

  Uitvoeren(LogboekInstellingen instellingen) {
    this.instellingen = instellingen;
  }

  /** In this form, to what stays open. */
  public Uitvoer open(Uitvoervorm vorm, OutputStream uit) throws IOException {
    return switch (vorm) {
      case NDJSON -> new Lijnuitvoer(uit);
      case CSV -> new Csvuitvoer(uit);
      case FHIR -> new Fhiruitvoer(uit);
      case LOGBOEK -> new Logboekuitvoer(uit, instellingen.verwerkingenregister(), versie());
    };
  }

  private static String versie() {
    return Objects.requireNonNullElse(
        Uitvoeren.class.getPackage().getImplementationVersion(), ONBEKEND);
  }
}
