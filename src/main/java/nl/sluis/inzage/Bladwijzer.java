package nl.sluis.inzage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a page of a list ended: the values by which the list is ordered, which together are unique,
 * of its last line. The next page begins after it, also when lines were added before.
 */
public record Bladwijzer(List<String> sleutels) {
  private static final String TUSSEN = "\n";
  private static final int MAX_TEKENS = 500;

  public Bladwijzer {
    sleutels = List.copyOf(sleutels);
  }

  /** What was handed in says not where a page of this list ended. */
  public static final class Fout extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Fout(String waarom) {
      super(waarom);
    }
  }

  public static Bladwijzer van(Object... sleutels) {
    return new Bladwijzer(Stream.of(sleutels).map(Object::toString).toList());
  }

  /**
   * As it came back in an address.
   *
   * @throws Fout when it is none of ours; that it is of another list is seen when it is used
   */
  public static Bladwijzer lees(String tekst) {
    if (tekst.length() > MAX_TEKENS) {
      throw new Fout("Too long for where a page ended");
    }
    try {
      byte[] gelezen = Base64.getUrlDecoder().decode(tekst);
      return new Bladwijzer(List.of(new String(gelezen, StandardCharsets.UTF_8).split(TUSSEN, -1)));
    } catch (IllegalArgumentException fout) {
      throw new Fout("Not the form of where a page ended");
    }
  }

  /** For an address; what it says is nobody's business. */
  public String tekst() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(TUSSEN, sleutels).getBytes(StandardCharsets.UTF_8));
  }

  public OffsetDateTime moment(int plek) {
    return gelezen(plek, tekst -> Instant.parse(tekst).atOffset(ZoneOffset.UTC));
  }

  public LocalDate dag(int plek) {
    return gelezen(plek, LocalDate::parse);
  }

  /**
   * A number of it.
   *
   * @throws Fout when there is none
   */
  public long getal(int plek) {
    return gelezen(plek, Long::parseLong);
  }

  public UUID kenmerk(int plek) {
    return gelezen(plek, UUID::fromString);
  }

  public String sleutel(int plek) {
    return gelezen(plek, tekst -> tekst);
  }

  private <T> T gelezen(int plek, Function<String, T> vorm) {
    try {
      return vorm.apply(sleutels.get(plek));
    } catch (IndexOutOfBoundsException | DateTimeParseException | IllegalArgumentException fout) {
      throw new Fout("Not where a page of this list ended");
    }
  }
}
