package nl.sluis.api.berichten;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.sluis.toewijzen.Beschikkinggegevens;
import nl.sluis.toewijzen.Beschikkinggegevens.Arrangementgegevens;
import nl.sluis.toewijzen.Wijzigingsoort;
import org.jspecify.annotations.Nullable;

/** A beschikking as the API shows it, without its client. */
record Bewaardebeschikking(
    String nummer,
    String gemeente,
    String domein,
    int versie,
    LocalDate besluitdatum,
    Geldigheid geldigheid,
    Instant ontvangen,
    List<Toewijzing> toewijzingen,
    List<Arrangement> arrangementen,
    List<Bericht> berichten) {

  record Geldigheid(LocalDate ingangsdatum, @Nullable LocalDate einddatum) {}

  record Toewijzing(long toewijzingNummer, String aanbieder, Wijzigingsoort wijziging) {}

  record Arrangement(
      String naam,
      @Nullable String perceel,
      String aanbieder,
      String soort,
      List<String> resultaten,
      @Nullable String intensiteit,
      List<Long> toewijzingNummers) {}

  record Bericht(String aanbieder, String adres) {}

  static Bewaardebeschikking van(Beschikkinggegevens gegevens) {
    return new Bewaardebeschikking(
        gegevens.nummer(),
        gegevens.gemeente(),
        gegevens.domein(),
        gegevens.versie(),
        gegevens.besluitdatum(),
        new Geldigheid(gegevens.ingangsdatum(), gegevens.einddatum()),
        gegevens.ontvangen(),
        gegevens.toewijzingen().stream()
            .map(
                deel -> new Toewijzing(deel.toewijzingNummer(), deel.aanbieder(), deel.wijziging()))
            .toList(),
        arrangementen(gegevens),
        gegevens.berichten().stream()
            .map(deel -> new Bericht(deel.aanbieder(), Berichtweergave.adres(deel.id())))
            .toList());
  }

  private static List<Arrangement> arrangementen(Beschikkinggegevens gegevens) {
    List<Arrangement> arrangementen = new ArrayList<>();
    for (int i = 0; i < gegevens.arrangementen().size(); i++) {
      arrangementen.add(arrangement(gegevens, i));
    }
    return arrangementen;
  }

  private static Arrangement arrangement(Beschikkinggegevens gegevens, int nummer) {
    Arrangementgegevens arrangement = gegevens.arrangementen().get(nummer);
    return new Arrangement(
        arrangement.naam(),
        arrangement.perceel(),
        arrangement.aanbieder(),
        arrangement.soort().name(),
        arrangement.resultaten(),
        arrangement.intensiteit(),
        gegevens.toewijzingen().stream()
            .filter(deel -> Objects.equals(deel.arrangement(), nummer))
            .map(Beschikkinggegevens.Toewijzing::toewijzingNummer)
            .toList());
  }
}
