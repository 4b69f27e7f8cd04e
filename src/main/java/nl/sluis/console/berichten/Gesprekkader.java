package nl.sluis.console.berichten;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.sluis.api.Rechten;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Pagina;
import nl.sluis.console.toewijzingen.Toewijzingregel;
import nl.sluis.controle.Oordeel;
import nl.sluis.inzage.Berichten;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Toewijzingberichten.Sleutel;
import nl.sluis.ontvangst.Verbeteringen;
import nl.sluis.toegang.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What stands around every sheet of a message, for who may see it. */
@Component
@Lazy
class Gesprekkader {
  static final String PAD = "/console/berichten/{bericht}";

  private static final Set<Oordeel> HERSTELBAAR =
      EnumSet.of(Oordeel.AFGEKEURD, Oordeel.DEELS_AFGEKEURD);

  private final Berichten berichten;
  private final Verbeteringen verbeteringen;
  private final Gesprekopsteller opsteller;
  private final Partijnamen namen;
  private final Rechten rechten;

  Gesprekkader(
      Berichten berichten,
      Verbeteringen verbeteringen,
      Gesprekopsteller opsteller,
      Partijnamen namen,
      Rechten rechten) {
    this.berichten = berichten;
    this.verbeteringen = verbeteringen;
    this.opsteller = opsteller;
    this.namen = namen;
    this.rechten = rechten;
  }

  /**
   * Around the sheet that is called so.
   *
   * @param blad the last part of its address; empty for the first sheet
   */
  Gesprek om(UUID id, String blad, Bezoeker bezoeker) {
    Berichtgegevens bericht =
        berichten.vind(id, bezoeker.wie()).orElseThrow(Rechten::berichtOnbekend);
    String adres = "/console/berichten/" + id;
    Gesprekopsteller.Verhaal verhaal = opsteller.van(id, bezoeker.wie());
    return new Gesprek(
        bericht,
        namen.regel(bericht),
        verhaal.verloop(),
        adressen(verhaal.toewijzingen()),
        bladen(bericht, adres, bezoeker),
        adres + blad,
        watNu(bericht),
        daden(bericht, bezoeker));
  }

  private static Map<Long, String> adressen(Map<Long, Sleutel> toewijzingen) {
    Map<Long, String> adressen = new TreeMap<>();
    toewijzingen.forEach((nummer, sleutel) -> adressen.put(nummer, Toewijzingregel.adres(sleutel)));
    return adressen;
  }

  static Pagina pagina(String sjabloon, Gesprek gesprek, Object blad) {
    return Pagina.van("berichten/" + sjabloon, titel(gesprek.gegevens()), blad);
  }

  private static String titel(Berichtgegevens bericht) {
    return bericht.soort() == null
        ? "Onleesbaar bestand"
        : Stream.of(bericht.soort(), bericht.identificatie())
            .filter(Objects::nonNull)
            .reduce((soort, nummer) -> soort + " " + nummer)
            .orElseThrow();
  }

  private Map<String, String> bladen(Berichtgegevens bericht, String adres, Bezoeker bezoeker) {
    Map<String, String> bladen = new LinkedHashMap<>();
    bladen.put(adres, "Bevindingen");
    if (isDeclaratie(bericht)) {
      bladen.put(adres + "/regels", "Regels");
      bladen.put(adres + "/berekening", "Berekening");
    }
    if (isVan(bezoeker, bericht) && verbeteringen.verbetert(bericht.id()).isPresent()) {
      bladen.put(adres + "/verschil", "Verschil");
    }
    bladen.put(adres + "/inhoud", "Inhoud");
    bladen.put(adres + "/spoor", "Wie keek en deed wat");
    return bladen;
  }

  static boolean isDeclaratie(Berichtgegevens bericht) {
    return bericht.soort() != null && Berichtsoort.valueOf(bericht.soort()).vorm() == 323;
  }

  private boolean isVan(Bezoeker bezoeker, Berichtgegevens bericht) {
    return rechten.is(bezoeker.wie(), bericht.indiener());
  }

  private static @Nullable String watNu(Berichtgegevens bericht) {
    if (bericht.status() == Berichtstatus.GEPARKEERD) {
      return "Sluis kon dit bericht niet verder verwerken. De beheerder van Sluis moet ernaar"
          + " kijken; u hoeft niets te doen.";
    }
    if (bericht.status() == Berichtstatus.TER_BEOORDELING) {
      return "De ontvanger beslist hierover zelf. Tot dan is er niets verwerkt. Wat hieronder staat"
          + " is een voorstel van Sluis.";
    }
    if (bericht.oordeel() == null) {
      return "Dit bericht is nog niet beoordeeld.";
    }
    return switch (Oordeel.valueOf(bericht.oordeel())) {
      case GOEDGEKEURD -> null;
      case DEELS_AFGEKEURD ->
          "Wat is goedgekeurd is verwerkt. Alleen de afgekeurde regels moeten opnieuw, in een nieuwe"
              + " declaratie.";
      case AFGEKEURD ->
          isDeclaratie(bericht)
              ? "Geen enkele regel is verwerkt. Herstel wat hieronder staat en declareer opnieuw."
              : "Van dit bericht is niets verwerkt. Herstel wat hieronder staat en stuur het"
                  + " opnieuw.";
      case GEWEIGERD ->
          "Dit is geen geldig bericht: het telt als niet ontvangen en krijgt geen retourbericht."
              + " Verbeter het bestand en stuur het opnieuw.";
      case ONBESLIST ->
          "Sluis kon een regel niet toetsen. Dit bericht wordt opnieuw beoordeeld; u hoeft niets te"
              + " doen.";
    };
  }

  private Map<String, String> daden(Berichtgegevens bericht, Bezoeker bezoeker) {
    Map<String, String> daden = new LinkedHashMap<>();
    boolean isBeslist =
        bericht.oordeel() != null && bericht.status() != Berichtstatus.TER_BEOORDELING;
    if (!isBeslist
        || !isVan(bezoeker, bericht)
        || !bezoeker.mag(Rol.ADMINISTRATIE, Rol.BEHEERDER)) {
      return daden;
    }
    Oordeel oordeel = Oordeel.valueOf(Objects.requireNonNull(bericht.oordeel()));
    if (HERSTELBAAR.contains(oordeel) && isDeclaratie(bericht)) {
      daden.put("/console/herstel/" + bericht.id(), "Bekijk het herstelvoorstel");
    }
    if (HERSTELBAAR.contains(oordeel) || oordeel == Oordeel.GEWEIGERD) {
      daden.put("/console/verbeter/" + bericht.id(), "Verbeter het bestand zelf");
    }
    return daden;
  }
}
