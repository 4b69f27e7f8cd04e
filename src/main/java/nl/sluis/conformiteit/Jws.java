package nl.sluis.conformiteit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import nl.sluis.sleutel.Handtekening;
import org.jspecify.annotations.Nullable;

/**
 * A detached JWS (RFC 7515, appendix F) with Ed25519 (RFC 8037): the signature apart from what is
 * signed. Only in the one form in which we write it, so that no character of it can be changed
 * without breaking it.
 */
final class Jws {
  private static final String EDDSA = "EdDSA";
  private static final Base64.Encoder SCHRIJF = Base64.getUrlEncoder().withoutPadding();

  private Jws() {}

  /**
   * What stands above a signature.
   *
   * @param typ what was signed, so that a signature under one thing is never one under another
   */
  record Kop(String alg, String kid, String typ) {}

  static String onderteken(Handtekening sleutel, String typ, byte[] inhoud) {
    String kop = SCHRIJF.encodeToString(Vorm.bytes(new Kop(EDDSA, sleutel.id(), typ)));
    byte[] handtekening = sleutel.onderteken(teTekenen(kop, inhoud));
    return kop + ".." + SCHRIJF.encodeToString(handtekening);
  }

  private static byte[] teTekenen(String kop, byte[] inhoud) {
    return (kop + "." + SCHRIJF.encodeToString(inhoud)).getBytes(US_ASCII);
  }

  /** By which key it says to be made; empty when it is no signature under such a thing. */
  static Optional<String> kid(String jws, String typ) {
    String[] delen = jws.split("\\.", -1);
    if (delen.length != 3 || !delen[1].isEmpty()) {
      return Optional.empty();
    }
    byte[] kop = gelezen(delen[0]);
    Kop gelezen = kop == null ? null : Vorm.lees(kop, Kop.class);
    return gelezen != null && EDDSA.equals(gelezen.alg()) && typ.equals(gelezen.typ())
        ? Optional.ofNullable(gelezen.kid())
        : Optional.empty();
  }

  /** Whether the owner of this key signed exactly this. */
  static boolean klopt(String jws, byte[] publiek, byte[] inhoud) {
    String[] delen = jws.split("\\.", -1);
    byte[] handtekening = delen.length == 3 ? gelezen(delen[2]) : null;
    return handtekening != null
        && Handtekening.klopt(publiek, teTekenen(delen[0], inhoud), handtekening);
  }

  /** Null for what we would not write so: a decoder lets bits pass that mean nothing. */
  private static byte @Nullable [] gelezen(String deel) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(deel);
      return SCHRIJF.encodeToString(bytes).equals(deel) ? bytes : null;
    } catch (IllegalArgumentException geenBase64) {
      return null;
    }
  }
}
