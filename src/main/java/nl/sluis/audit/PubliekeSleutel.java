package nl.sluis.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.sleutel.Handtekening;

/**
 * The half of a signing key that is no secret: with it anybody verifies.
 *
 * @param x509 as X.509 writes it
 */
public record PubliekeSleutel(byte[] x509) {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

  public static PubliekeSleutel van(Handtekening handtekening) {
    return new PubliekeSleutel(handtekening.publiek());
  }

  /** As openssl writes it; empty when it is not that. */
  public static Optional<PubliekeSleutel> lees(String pem) {
    Matcher gevonden = PEM.matcher(pem);
    return gevonden.find()
        ? Optional.of(new PubliekeSleutel(Base64.getMimeDecoder().decode(gevonden.group(1))))
        : Optional.empty();
  }

  /** By which a checkpoint names it. */
  public String id() {
    return Handtekening.id(x509);
  }

  public String pem() {
    byte[] eind = "\n".getBytes(StandardCharsets.US_ASCII);
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
        .formatted(Base64.getMimeEncoder(64, eind).encodeToString(x509));
  }
}
