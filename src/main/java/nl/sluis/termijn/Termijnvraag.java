package nl.sluis.termijn;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which open terms are asked for; what is null narrows nothing.
 *
 * @param gemeente only those of this gemeente
 * @param aanbieder only those of this aanbieder
 * @param wie only those on which this deelnemer has to act
 * @param nietWie only those on which another than this has to act
 * @param soorten only these; none for all
 * @param vanaf only those of which the last day is this or a later one
 * @param totEnMet only those of which the last day is this or an earlier one
 */
public record Termijnvraag(
    @Nullable String gemeente,
    @Nullable String aanbieder,
    @Nullable String wie,
    @Nullable String nietWie,
    Set<Termijnsoort> soorten,
    @Nullable LocalDate vanaf,
    @Nullable LocalDate totEnMet) {

  /** The same, of which the last day lies in these days. */
  public Termijnvraag in(@Nullable LocalDate van, @Nullable LocalDate tot) {
    return new Termijnvraag(gemeente, aanbieder, wie, nietWie, soorten, van, tot);
  }

  /** One thing that is asked: its condition, in which its value has this name. */
  @FunctionalInterface
  interface Voorwaarde {
    void stel(String voorwaarde, String naam, Object waarde);
  }

  void voorwaarden(Voorwaarde doel) {
    stel("gemeente = :gemeente", "gemeente", gemeente, doel);
    stel("aanbieder = :aanbieder", "aanbieder", aanbieder, doel);
    stel("wie = :wie", "wie", wie, doel);
    stel("wie <> :nietWie", "nietWie", nietWie, doel);
    stel(
        "soort = any(:soorten)",
        "soorten",
        soorten.isEmpty() ? null : soorten.stream().map(Enum::name).toArray(String[]::new),
        doel);
    stel("uiterlijk >= :vanaf", "vanaf", vanaf, doel);
    stel("uiterlijk <= :totEnMet", "totEnMet", totEnMet, doel);
  }

  private static void stel(
      String voorwaarde, String naam, @Nullable Object waarde, Voorwaarde doel) {
    if (waarde != null) {
      doel.stel(voorwaarde, naam, waarde);
    }
  }
}
