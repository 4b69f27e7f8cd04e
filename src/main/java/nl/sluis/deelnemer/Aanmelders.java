package nl.sluis.deelnemer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.sluis.deelnemer.Identiteit.Soort;
import org.springframework.stereotype.Component;

/**
 * Recognises whose system logs on, by what stands with the deelnemers and the operators now: one
 * that was disconnected is unknown at once.
 */
@Component
public class Aanmelders {
  private static final int LENGTE_NAAM = 16;

  private final Deelnemers deelnemers;

  Aanmelders(Deelnemers deelnemers) {
    this.deelnemers = deelnemers;
  }

  /**
   * Whose client certificate it is.
   *
   * @param vingerafdruk its SHA-256, in lower case hexadecimal
   */
  public Optional<Identiteit> metCertificaat(String vingerafdruk) {
    return enige(
        aanmelding -> aanmelding.certificaten().contains(vingerafdruk),
        vingerafdruk.substring(0, LENGTE_NAAM));
  }

  /**
   * Whose access token it is.
   *
   * @param naam as the issuer knows the system
   */
  public Optional<Identiteit> metToken(String naam) {
    return enige(aanmelding -> aanmelding.tokens().contains(naam), naam);
  }

  /** One that stands with two could be either, and is neither. */
  private Optional<Identiteit> enige(Predicate<Aanmelding> past, String naam) {
    Stream<Identiteit> beheerder =
        Stream.of(deelnemers.beheerders())
            .filter(past)
            .map(aanmelding -> new Identiteit(Soort.BEHEERDER, null, naam));
    Stream<Identiteit> vanDeelnemers =
        deelnemers.alle().stream()
            .filter(deelnemer -> past.test(deelnemer.aanmelding()))
            .map(deelnemer -> new Identiteit(Soort.DEELNEMER, deelnemer.code(), naam));
    List<Identiteit> gevonden = Stream.concat(beheerder, vanDeelnemers).limit(2).toList();
    return gevonden.size() == 1 ? Optional.of(gevonden.get(0)) : Optional.empty();
  }
}
