package nl.sluis.conformiteit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.sleutel.Handtekening;

/**
 * The statements that hold no longer, as they are at one moment, signed.
 *
 * @param handtekening a detached JWS over the list
 */
public record Intrekkingen(Lijst lijst, String handtekening) {
  static final String SOORT = "sluis.conformiteitsintrekkingen.1";

  public Intrekkingen {
    Objects.requireNonNull(lijst);
    Objects.requireNonNull(handtekening);
  }

  /**
   * What is signed.
   *
   * @param op when it was made
   */
  public record Lijst(String soort, Instant op, List<Intrekking> intrekkingen) {}

  /**
   * One that was withdrawn.
   *
   * @param verklaring its id
   * @param op on which day
   * @param grond why, in Dutch
   */
  public record Intrekking(String verklaring, LocalDate op, String grond, String door) {}

  /** These, signed now. */
  public static Intrekkingen van(List<Intrekking> intrekkingen, Instant op, Handtekening sleutel) {
    Lijst lijst = new Lijst(SOORT, op, List.copyOf(intrekkingen));
    return new Intrekkingen(lijst, Jws.onderteken(sleutel, SOORT, Vorm.bytes(lijst)));
  }

  public byte[] bytes() {
    return Vorm.bytes(this);
  }

  /** Reads a list; empty when it is none, or does not stand in the one way. */
  static Optional<Intrekkingen> lees(byte[] bytes) {
    return Optional.ofNullable(Vorm.lees(bytes, Intrekkingen.class));
  }

  boolean isEcht(Sleutelset sleutels) {
    return Jws.kid(handtekening, SOORT)
        .flatMap(sleutels::met)
        .filter(sleutel -> Jws.klopt(handtekening, sleutel.x509(), Vorm.bytes(lijst)))
        .isPresent();
  }

  Optional<Intrekking> van(String id) {
    return lijst.intrekkingen().stream().filter(een -> een.verklaring().equals(id)).findFirst();
  }
}
