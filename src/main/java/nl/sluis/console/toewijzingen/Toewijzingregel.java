package nl.sluis.console.toewijzingen;

import java.time.LocalDate;
import java.util.Arrays;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.console.Opmaak;
import nl.sluis.inzage.Toewijzingberichten.Sleutel;
import nl.sluis.inzage.Toewijzinggegevens;
import nl.sluis.inzage.Toewijzinggegevens.Stand;
import org.jspecify.annotations.Nullable;

/**
 * A version of a toewijzing, as a person reads it.
 *
 * @param gemeenteNaam null, as the next, when it is connected no more
 */
public record Toewijzingregel(
    Toewijzinggegevens gegevens,
    @Nullable String gemeenteNaam,
    @Nullable String aanbiederNaam,
    LocalDate vandaag) {

  public Stand stand() {
    return gegevens.stand(vandaag);
  }

  public String adres() {
    return adres(sleutel());
  }

  /** Where a toewijzing is shown. */
  public static String adres(Sleutel sleutel) {
    return "/console/toewijzingen/%s/%s/%s/%d"
        .formatted(sleutel.domein(), sleutel.gemeente(), sleutel.aanbieder(), sleutel.nummer());
  }

  Sleutel sleutel() {
    return new Sleutel(
        gegevens.domein(), gegevens.gemeente(), gegevens.aanbieder(), gegevens.nummer());
  }

  public String product() {
    if (gegevens.productCategorie() == null) {
      return "elk product";
    }
    return gegevens.productCode() == null
        ? "categorie " + gegevens.productCategorie()
        : gegevens.productCategorie() + " " + gegevens.productCode();
  }

  /** How much was assigned. */
  public String omvang() {
    if (gegevens.volume() == null) {
      return gegevens.budget() == null
          ? "geen omvang"
          : "budget " + Opmaak.bedrag(gegevens.budget());
    }
    return "%s %s %s"
        .formatted(
            Opmaak.aantal(gegevens.volume()),
            eenheid(String.valueOf(gegevens.eenheid())),
            Arrays.stream(Frequentie.values())
                .filter(frequentie -> frequentie.code().equals(gegevens.frequentie()))
                .map(frequentie -> Opmaak.woord(frequentie.name()))
                .findFirst()
                .orElse(""));
  }

  /** Of a code of WJ756. */
  public static String eenheid(String code) {
    return Arrays.stream(Eenheid.values())
        .filter(eenheid -> eenheid.code().equals(code))
        .map(eenheid -> Opmaak.woord(eenheid.name()))
        .findFirst()
        .orElse(code);
  }
}
