package nl.sluis.sleutel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are; at most one of the first two. Without either they are in the data folder.
 *
 * @param waarden the keys themselves, for the environment: {@code SLUIS_SLEUTELS_WAARDEN}
 * @param bestand a PKCS#12 keystore when its name ends on .p12 or .pfx, or else a file with the
 *     keys as text
 * @param wachtwoord of the keystore, for the environment: {@code SLUIS_SLEUTELS_WACHTWOORD}
 */
@ConfigurationProperties("sluis.sleutels")
public record SleutelInstellingen(
    @Nullable String waarden, @Nullable Path bestand, @Nullable String wachtwoord) {

  /** Nothing configured. */
  public static final SleutelInstellingen GEEN = new SleutelInstellingen(null, null, null);

  /** Nothing of a secret, wherever it is written. */
  @Override
  public String toString() {
    return "SleutelInstellingen[bestand=%s]".formatted(bestand);
  }
}
