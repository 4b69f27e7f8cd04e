package nl.sluis.conformiteit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.sluis.sleutel.Handtekening;
import org.jspecify.annotations.Nullable;

/** The public keys of who signs, as a JWKS (RFC 7517, RFC 8037); also those of before. */
public record Sleutelset(List<Sleutel> keys) {
  private static final byte[] KOP_VAN_X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  /**
   * A public key.
   *
   * @param kid follows from the key itself
   * @param x the key, as RFC 8037 has it
   * @param sinds the first day of its use; null when that is not known
   * @param tot the last day of its use; null when it is in use
   */
  @JsonIgnoreProperties(ignoreUnknown = true) // a set of keys may say more
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Sleutel(
      String kty,
      String crv,
      String alg,
      String use,
      String kid,
      String x,
      @Nullable LocalDate sinds,
      @Nullable LocalDate tot) {

    /** Of a key as X.509 writes it. */
    public static Sleutel van(byte[] x509, @Nullable LocalDate sinds, @Nullable LocalDate tot) {
      String x =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(Arrays.copyOfRange(x509, KOP_VAN_X509.length, x509.length));
      return new Sleutel("OKP", "Ed25519", "EdDSA", "sig", Handtekening.id(x509), x, sinds, tot);
    }

    byte[] x509() {
      byte[] sleutel = Base64.getUrlDecoder().decode(x);
      byte[] bytes = Arrays.copyOf(KOP_VAN_X509, KOP_VAN_X509.length + sleutel.length);
      System.arraycopy(sleutel, 0, bytes, KOP_VAN_X509.length, sleutel.length);
      return bytes;
    }
  }

  public static Sleutelset van(Handtekening handtekening) {
    return new Sleutelset(List.of(Sleutel.van(handtekening.publiek(), null, null)));
  }

  public byte[] bytes() {
    return Vorm.bytes(this);
  }

  /** Reads one; it may be of another, so in whatever way it is written. */
  public static Optional<Sleutelset> lees(byte[] bytes) {
    try {
      Sleutelset gelezen = Vorm.JSON.readValue(bytes, Sleutelset.class);
      return gelezen == null || gelezen.keys() == null ? Optional.empty() : Optional.of(gelezen);
    } catch (IOException geenSleutels) {
      return Optional.empty();
    }
  }

  boolean heeftInGebruik(String kid) {
    return keys.stream().anyMatch(sleutel -> sleutel.kid().equals(kid) && sleutel.tot() == null);
  }

  /** The key of this name, when it really is that one. */
  Optional<Sleutel> met(String kid) {
    return keys.stream()
        .filter(sleutel -> sleutel != null && sleutel.x() != null)
        .filter(sleutel -> kid.equals(sleutel.kid()) && "Ed25519".equals(sleutel.crv()))
        .filter(sleutel -> isEcht(sleutel, kid))
        .findFirst();
  }

  private static boolean isEcht(Sleutel sleutel, String kid) {
    try {
      return Handtekening.id(sleutel.x509()).equals(kid);
    } catch (IllegalArgumentException geenBase64) {
      return false;
    }
  }
}
