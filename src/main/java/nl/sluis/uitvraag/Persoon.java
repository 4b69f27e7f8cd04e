package nl.sluis.uitvraag;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.bericht.AdresSoort;
import nl.sluis.bericht.Datatypes.Adres;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Toewijzingbericht.Client;
import nl.sluis.bericht.Toewijzingbericht.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A client as the latest toewijzing (301) describes him.
 *
 * @param geslacht COD046
 * @param postcode where he lives; null when no toewijzing says so, as of who lives in secret
 */
public record Persoon(
    String bsn, Geboortedatum geboortedatum, String geslacht, @Nullable String postcode) {
  /** Where somebody lives, the surest first; an address for letters is none. */
  private static final List<AdresSoort> WOONADRES =
      List.of(AdresSoort.BRP, AdresSoort.VERBLIJF, AdresSoort.TIJDELIJK);

  static Persoon van(Client client) {
    return new Persoon(
        client.bsn(),
        client.geboortedatum(),
        client.geslacht(),
        WOONADRES.stream()
            .flatMap(soort -> postcode(client, soort).stream())
            .findFirst()
            .orElse(null));
  }

  private static Optional<String> postcode(Client client, AdresSoort soort) {
    return client.contactgegevens().stream()
        .filter(contact -> contact.soort() == soort)
        .map(Contact::adres)
        .filter(Objects::nonNull)
        .map(Adres::postcode)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
