package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.sluis.bericht.Tijd;
import nl.sluis.dossier.Toewijzing;

/**
 * When a gemeente settled a toewijzing: the moment of its decision, not that of sending. Of two
 * versions the later one counts (IV013), so a change is settled after what it changes.
 */
record Toewijzingsmoment(LocalDate datum, Tijd tijd) {
  private static final DateTimeFormatter SECONDEN = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final String BEGIN_VAN_DE_DAG = "00:00:00";
  private static final int TOT_DE_SECONDE = 8;

  /** Of a beschikking; the beginning of the day when it does not tell the time (D46). */
  static Toewijzingsmoment van(Beschikking beschikking) {
    String tijd = beschikking.besluittijd();
    return new Toewijzingsmoment(
        beschikking.besluitdatum(), new Tijd(tijd == null ? BEGIN_VAN_DE_DAG : tijd));
  }

  /**
   * The moment at which a known toewijzing changes by it: just after the known version where the
   * beschikking of that day does not tell the time; empty when that version is the later one.
   */
  static Optional<Toewijzingsmoment> na(Toewijzing bekend, Beschikking beschikking) {
    Toewijzingsmoment moment = van(beschikking);
    if (moment.isNa(bekend)) {
      return Optional.of(moment);
    }
    return beschikking.besluittijd() == null && moment.datum.equals(bekend.toewijzingsdatum())
        ? eenSecondeNa(bekend)
        : Optional.empty();
  }

  private boolean isNa(Toewijzing bekend) {
    int dag = datum.compareTo(bekend.toewijzingsdatum());
    return dag != 0 ? dag > 0 : tijd.compareTo(bekend.toewijzingstijd()) > 0;
  }

  private static Optional<Toewijzingsmoment> eenSecondeNa(Toewijzing bekend) {
    String tekst = bekend.toewijzingstijd().tekst().substring(0, TOT_DE_SECONDE);
    if (tekst.startsWith("24")) {
      return Optional.empty();
    }
    LocalTime later = LocalTime.parse(tekst).plusSeconds(1);
    return later.equals(LocalTime.MIDNIGHT)
        ? Optional.empty()
        : Optional.of(
            new Toewijzingsmoment(bekend.toewijzingsdatum(), new Tijd(SECONDEN.format(later))));
  }

  /** What follows from a change at its moment, or that the beschikking came too late for it. */
  static Lijnuitkomst bijWijziging(
      Toewijzing bekend,
      Beschikking beschikking,
      Function<Toewijzingsmoment, Lijnuitkomst> vervolg) {
    return na(bekend, beschikking)
        .map(vervolg)
        .orElseGet(() -> Lijnuitkomst.gebreken(List.of(ingehaald(bekend, beschikking))));
  }

  private static Aanwijzing ingehaald(Toewijzing bekend, Beschikking beschikking) {
    return new Aanwijzing(
        beschikking.besluittijd() == null ? "/besluitdatum" : "/besluittijd",
        "IV013",
        ("Toewijzing %d is vastgesteld op %s om %s. Dit besluit is niet later, en de laatste versie"
                + " geldt. Controleer besluitdatum en besluittijd.")
            .formatted(
                bekend.nummer(), bekend.toewijzingsdatum(), bekend.toewijzingstijd().tekst()));
  }
}
