package nl.sluis.contract;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plafond with what is used of it, to be shown: codes and whole numbers. Volumes are in the
 * rekeneenheid, amounts in eurocent.
 *
 * @param begindatum of the calendar year or month
 * @param eenheid WJ756 code of the unit in which it was agreed; 83 for a jaarplafond
 * @param rekeneenheid WJ756 code of the unit of the numbers: minutes for hours
 * @param eerder what was approved before; null where no dossier tells
 * @param dezeDeclaratie what is approved of a declaratie, less what it takes back; null where none
 *     is judged
 * @param over what is left; negative when more is used
 * @param tekst the same as a Dutch sentence
 */
public record Plafondstand(
    Plafond.Soort soort,
    String contractnummer,
    String productCategorie,
    String productCode,
    LocalDate begindatum,
    LocalDate einddatum,
    String eenheid,
    String rekeneenheid,
    long plafond,
    @Nullable Long eerder,
    @Nullable Long dezeDeclaratie,
    long over,
    String tekst) {

  /** Of what is used, apart from any declaratie. */
  public static Plafondstand van(Plafondruimte ruimte) {
    return van(ruimte.plafond(), ruimte.gebruikt(), null, ruimte.over(), ruimte.tekst());
  }

  /** Of what a declaratie takes of it. */
  public static Plafondstand van(Plafondberekening berekening) {
    return van(
        berekening.plafond(),
        berekening.eerder(),
        berekening.dezeDeclaratie(),
        berekening.over(),
        berekening.tekst());
  }

  private static Plafondstand van(
      Plafond plafond,
      @Nullable Hoeveelheid eerder,
      @Nullable Hoeveelheid dezeDeclaratie,
      Hoeveelheid over,
      String tekst) {
    Contractregel regel = plafond.regel();
    return new Plafondstand(
        plafond.soort(),
        regel.contractnummer(),
        regel.product().categorie(),
        Objects.requireNonNull(regel.product().code()),
        plafond.tijdvak().begindatum(),
        plafond.tijdvak().einddatum(),
        plafond.eenheid().code(),
        plafond.grens().soort().code(),
        plafond.grens().aantal(),
        eerder == null ? null : eerder.aantal(),
        dezeDeclaratie == null ? null : dezeDeclaratie.aantal(),
        over.aantal(),
        tekst);
  }
}
