package nl.sluis.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.cijfers.Cijfer;
import nl.sluis.cijfers.Cijferperiode;
import nl.sluis.cijfers.Cijferreeks;
import nl.sluis.cijfers.Definitie;
import nl.sluis.cijfers.Regio;
import nl.sluis.publicatie.Gepubliceerd;
import nl.sluis.publicatie.Regiopublicaties.Stand;
import org.jspecify.annotations.Nullable;

/**
 * A figure as its asker may see it: published numbers, or cells of his own.
 *
 * @param definitie version of the definition
 * @param kennis the last day of which what was received counts
 * @param plan by which the published numbers are broken down; null where there are none
 * @param uitleg why there is nothing, in Dutch; null when there is something
 * @param mediaanAnderen of the other aanbieders; null where there are fewer than five
 */
public record Regioweergave(
    String indicator,
    String naam,
    int definitie,
    String regio,
    String periode,
    LocalDate kennis,
    boolean voorlopig,
    @Nullable String plan,
    @Nullable String uitleg,
    List<Getal> getallen,
    List<Eigen> cellen,
    @Nullable BigDecimal mediaanAnderen) {

  /** One published number. */
  public record Getal(
      List<String> pad,
      int n,
      @Nullable Integer clienten,
      @Nullable BigDecimal waarde,
      @Nullable BigDecimal bedrag,
      @Nullable String reden,
      @Nullable Integer overig,
      @Nullable String uitleg,
      int versie) {
    static Getal van(Gepubliceerd.Knoop knoop) {
      return new Getal(
          knoop.pad(),
          knoop.n(),
          knoop.clienten(),
          knoop.waarde().getal(),
          knoop.waarde().bedrag(),
          knoop.waarde().reden(),
          knoop.overig(),
          knoop.uitleg(),
          knoop.versie());
    }
  }

  /** One cell of the asker himself, exactly. */
  public record Eigen(
      Map<String, String> cel,
      long teller,
      long noemer,
      @Nullable BigDecimal waarde,
      @Nullable String reden,
      @Nullable Long eurocent) {
    static Eigen van(Cijfer cijfer) {
      Map<String, String> cel = new TreeMap<>();
      cijfer.cel().waarden().forEach((sleutel, waarde) -> cel.put(sleutel.naam(), waarde));
      return new Eigen(
          cel,
          cijfer.teller(),
          cijfer.noemer(),
          cijfer.waarde(),
          cijfer.uitkomst().reden(),
          cijfer.bedrag());
    }
  }

  static Regioweergave van(Regio regio, Cijferperiode periode, Definitie definitie, Stand stand) {
    return new Regioweergave(
        definitie.code(),
        definitie.naam(),
        stand.definitie(),
        regio.code(),
        periode.naam(),
        stand.kennis(),
        stand.voorlopig(),
        stand.beeld().plan().naam(),
        stand.beeld().uitleg(),
        stand.beeld().knopen().stream().map(Getal::van).toList(),
        List.of(),
        null);
  }

  static Regioweergave van(
      Regio regio, Definitie definitie, Cijferreeks reeks, @Nullable BigDecimal mediaanAnderen) {
    return new Regioweergave(
        definitie.code(),
        definitie.naam(),
        definitie.versie(),
        regio.code(),
        reeks.periode().naam(),
        reeks.kennis(),
        reeks.isVoorlopig(),
        null,
        reeks.cijfers().isEmpty() ? "U hebt in deze periode niets wat hier telt." : null,
        List.of(),
        reeks.cijfers().stream().map(Eigen::van).toList(),
        mediaanAnderen);
  }
}
