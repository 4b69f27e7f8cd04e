package nl.sluis.toewijzen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/** In what a beschikking differs from the known version. */
record Toewijzingsverschil(Toewijzing bekend, BeschiktProduct product) {

  private boolean isAndereOmvang() {
    return !Objects.equals(bekend.omvang(), product.omvang());
  }

  private boolean isAnderBudget() {
    return !Objects.equals(bekend.budget(), product.budget());
  }

  /** IV066: a budget stays a budget and a total a total. */
  boolean isAndereToewijzing() {
    boolean vanBudget = bekend.budget() != null && product.budget() != null;
    boolean inTotaal = isInTotaal(bekend.omvang()) && isInTotaal(product.omvang());
    return isAndereOmvang() && !inTotaal || isAnderBudget() && !vanBudget;
  }

  private static boolean isInTotaal(@Nullable Omvang omvang) {
    return omvang != null && omvang.frequentie() == Frequentie.TOTAAL;
  }

  boolean isGeen() {
    return !isAndereOmvang() && !isAnderBudget() && !isLater() && !isEerder();
  }

  boolean isLater() {
    return bekend.einddatum() != null
        && (product.einddatum() == null || product.einddatum().isAfter(bekend.einddatum()));
  }

  boolean isEerder() {
    return product.einddatum() != null
        && (bekend.einddatum() == null || product.einddatum().isBefore(bekend.einddatum()));
  }

  boolean isAlleenLater() {
    return isLater() && !isAndereOmvang() && !isAnderBudget();
  }

  boolean isMinderVolume() {
    Omvang was = bekend.omvang();
    Omvang wordt = product.omvang();
    return was != null
        && wordt != null
        && was.eenheid() == wordt.eenheid()
        && wordt.volume() < was.volume();
  }

  boolean isMinderBudget() {
    return bekend.budget() != null
        && product.budget() != null
        && product.budget() < bekend.budget();
  }

  Wijzigingsoort soort() {
    if (isAndereOmvang() || isAnderBudget() || isLater() && isInTotaal(bekend.omvang())) {
      return Wijzigingsoort.GEWIJZIGD;
    }
    return isLater() ? Wijzigingsoort.VERLENGD : Wijzigingsoort.VERKORT;
  }

  String inWoorden() {
    return switch (soort()) {
      case VERKORT -> "eindigt eerder";
      case VERLENGD -> "eindigt later";
      default -> "wijzigt";
    };
  }

  String uitleg(RedenWijziging reden) {
    List<String> delen = new ArrayList<>();
    if (isAndereOmvang() || isAnderBudget()) {
      delen.add(
          "van %s naar %s"
              .formatted(
                  Toewijzingwoorden.omvang(bekend.omvang(), bekend.budget()),
                  Toewijzingwoorden.omvang(product.omvang(), product.budget())));
    }
    if (isLater() || isEerder()) {
      delen.add(
          "einde van %s naar %s"
              .formatted(
                  Toewijzingwoorden.einde(bekend.einddatum()),
                  Toewijzingwoorden.einde(product.einddatum())));
    }
    String tekst = String.join(", ", delen);
    return "%s%s (%s), reden %s."
        .formatted(
            tekst.substring(0, 1).toUpperCase(Locale.ROOT),
            tekst.substring(1),
            soort() == Wijzigingsoort.VERLENGD ? "OP380" : "OP033x1",
            reden.code());
  }
}
