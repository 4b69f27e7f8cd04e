package nl.sluis.toewijzen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a beschikking: everything but its client.
 *
 * @param versie from 1; the last one counts
 * @param vingerafdruk of what was handed in
 */
public record Beschikkinggegevens(
    long id,
    String gemeente,
    String domein,
    String nummer,
    int versie,
    String vingerafdruk,
    LocalDate besluitdatum,
    LocalDate ingangsdatum,
    @Nullable LocalDate einddatum,
    Instant ontvangen,
    List<Arrangementgegevens> arrangementen,
    List<Toewijzing> toewijzingen,
    List<Bericht> berichten) {

  /** An arrangement without its products: those are the toewijzingen that point at it. */
  public record Arrangementgegevens(
      String naam,
      @Nullable String perceel,
      String aanbieder,
      Arrangement.Soort soort,
      List<String> resultaten,
      @Nullable String intensiteit) {

    static Arrangementgegevens van(Arrangement arrangement) {
      return new Arrangementgegevens(
          arrangement.naam(),
          arrangement.perceel(),
          arrangement.aanbieder(),
          arrangement.soort(),
          arrangement.resultaten(),
          arrangement.intensiteit());
    }
  }

  /**
   * What it says about a toewijzing.
   *
   * @param arrangement from 0, in arrangementen; null for a product that stands alone
   */
  public record Toewijzing(
      long toewijzingNummer,
      String aanbieder,
      Wijzigingsoort wijziging,
      @Nullable Integer arrangement) {}

  /** A 301 that was sent. */
  public record Bericht(UUID id, String aanbieder) {}
}
