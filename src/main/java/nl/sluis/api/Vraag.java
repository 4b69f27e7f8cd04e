package nl.sluis.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.sluis.bericht.Partijen;
import nl.sluis.declareren.Declaratieopdracht;
import nl.sluis.verantwoording.Jaaropdracht;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a request asks. The body is left alone: asked otherwise, a form would be read
 * from it, and curl says that everything it sends is a form.
 *
 * @param waarden the parameters that have a value
 * @param accept the header Accept; null when there is none
 */
public record Vraag(Map<String, String> waarden, @Nullable String accept) {
  private static final int MAX_MAANDEN = 1200;

  public static Vraag van(HttpServletRequest verzoek) {
    Map<String, String> waarden =
        ServletUriComponentsBuilder.fromRequest(verzoek)
            .build()
            .getQueryParams()
            .entrySet()
            .stream()
            .filter(parameter -> parameter.getValue().get(0) != null)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    parameter -> UriUtils.decode(parameter.getValue().get(0), UTF_8)));
    return new Vraag(waarden, verzoek.getHeader(HttpHeaders.ACCEPT));
  }

  /** By the parameters gemeente, aanbieder and domein. */
  public Partijen partijen() {
    return keur(
        () -> Declaratieopdracht.partijen(tekst("domein"), tekst("gemeente"), tekst("aanbieder")));
  }

  /** A CBS code. */
  public String gemeente() {
    return gemeente(tekst("gemeente"));
  }

  /** Another CBS code; null when it was not asked. */
  public @Nullable String alsGemeente() {
    return waarden.containsKey("alsGemeente") ? gemeente(tekst("alsGemeente")) : null;
  }

  private static String gemeente(String code) {
    // of a code alone only its form is judged
    return keur(() -> Declaratieopdracht.partijen("JW", code, "00000000").gemeente());
  }

  public YearMonth maand() {
    return keur(() -> Declaratieopdracht.maand(tekst("maand")));
  }

  /** A word; null when it was not asked. */
  public @Nullable String woord(String naam) {
    String woord = tekst(naam).strip();
    return woord.isEmpty() ? null : woord;
  }

  /** One of these words; null when it was not asked. */
  public <T extends Enum<T>> @Nullable T keuze(String naam, Class<T> uit) {
    String woord = woord(naam);
    return woord == null ? null : Enum.valueOf(uit, woord);
  }

  /** A day; null when it was not asked. */
  public @Nullable LocalDate dag(String naam) {
    String woord = woord(naam);
    return woord == null ? null : LocalDate.parse(woord);
  }

  /** A number. */
  int getal(String naam, int anders) {
    return woord(naam) == null ? anders : getal(naam, tekst(naam)).intValue();
  }

  /** A day as JJJJ-MM-DD; the other one when it was not asked. */
  public LocalDate dag(String naam, LocalDate anders) {
    return keur(
        () -> {
          try {
            return waarden.containsKey(naam) ? LocalDate.parse(tekst(naam)) : anders;
          } catch (DateTimeParseException fout) {
            throw new IllegalArgumentException(naam + " is een dag, als JJJJ-MM-DD", fout);
          }
        });
  }

  /** So many months; 0 when it was not asked. */
  public int maanden(String naam) {
    int maanden = waarden.containsKey(naam) ? getal(naam, tekst(naam)).intValue() : 0;
    return keur(
        () -> {
          if (Math.abs(maanden) > MAX_MAANDEN) {
            throw new IllegalArgumentException(naam + " is een aantal maanden");
          }
          return maanden;
        });
  }

  /** Numbers with a comma between them; none when it was not asked. */
  public Set<Long> nummers(String naam) {
    return waarden.containsKey(naam)
        ? Arrays.stream(tekst(naam).split(","))
            .map(nummer -> getal(naam, nummer))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** The form in which an overview is wanted. */
  public Overzichtvorm vorm() {
    return Overzichtvorm.van(waarden.get("formaat"), accept);
  }

  /** The same, where who has no wish gets another form than JSON. */
  public Overzichtvorm vorm(Overzichtvorm zonderWens) {
    return Overzichtvorm.van(waarden.get("formaat"), accept, zonderWens);
  }

  /** By the parameters jaar, aanbieder and domein. */
  public Jaaropdracht jaaropdracht() {
    return keur(() -> Jaaropdracht.van(tekst("jaar"), tekst("aanbieder"), tekst("domein")));
  }

  private String tekst(String naam) {
    return waarden.getOrDefault(naam, "");
  }

  private static Long getal(String naam, String tekst) {
    return keur(
        () -> {
          try {
            return Long.valueOf(tekst.strip());
          } catch (NumberFormatException fout) {
            throw new IllegalArgumentException(naam + " is een geheel getal", fout);
          }
        });
  }

  private static <T> T keur(Supplier<T> waarde) {
    try {
      return waarde.get();
    } catch (IllegalArgumentException fout) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST, "Ongeldig verzoek", "Parameter " + fout.getMessage() + ".");
    }
  }
}
