package nl.sluis.verrekening;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Budgetruimte;
import nl.sluis.contract.Geld;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.contract.Plafondruimte;
import nl.sluis.contract.Volumeruimte;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.verrekening.Ruimte.Stand;

/** Says in Dutch how the ruimte on a toewijzing was reckoned. */
final class Ruimteuitleg {
  private static final DateTimeFormatter DATUM =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

  private final Ruimteberekening berekening;
  private final List<Plafondruimte> plafonds;
  private final List<String> nietGeteld;
  private final List<String> zinnen = new ArrayList<>();

  /**
   * Of one toewijzing.
   *
   * @param nietGeteld what could not be counted for its plafonds, a sentence each
   */
  Ruimteuitleg(Ruimteberekening berekening, List<Plafondruimte> plafonds, List<String> nietGeteld) {
    this.berekening = berekening;
    this.plafonds = plafonds;
    this.nietGeteld = nietGeteld;
  }

  List<String> zinnen() {
    stand();
    if (berekening.inProductPeriode() != null) {
      zinnen.add("In deze ProductPeriode: %s.".formatted(berekening.inProductPeriode().tekst()));
    }
    if (!berekening.eerder().isEmpty()) {
      eerder();
    }
    if (!berekening.buiten().isEmpty()) {
      buiten();
    }
    if (berekening.inTotaal() != null) {
      inTotaal(berekening.inTotaal());
    }
    if (berekening.inBudget() != null) {
      inBudget(berekening.inBudget());
    }
    if (berekening.stand() == Stand.LOOPT) {
      overig();
    }
    plafonds();
    return List.copyOf(zinnen);
  }

  private void stand() {
    switch (berekening.stand()) {
      case NOG_NIET_BEGONNEN ->
          zinnen.add(
              "Deze toewijzing gaat pas in op %s."
                  .formatted(DATUM.format(berekening.toewijzing().ingangsdatum())));
      case AFGELOPEN ->
          zinnen.add(
              "Deze toewijzing liep af op %s; over deze maand is niets te declareren."
                  .formatted(DATUM.format(berekening.toewijzing().einddatum())));
      case INGETROKKEN ->
          zinnen.add("Deze toewijzing is verwijderd; er wordt niet op gedeclareerd (TR384).");
      case LOOPT -> {
        // what follows says enough
      }
    }
  }

  private void eerder() {
    String prestaties =
        berekening.eerder().stream().map(this::tekst).collect(Collectors.joining(", "));
    if (berekening.isBezet()) {
      zinnen.add(
          "Al goedgekeurd in deze ProductPeriode: %s. Daar kan niets bij (TR389)%s."
              .formatted(
                  prestaties,
                  berekening
                      .volumeNaCrediteren()
                      .map(volume -> "; na crediteren is het hoogstens " + tekst(volume))
                      .orElse(" zonder eerst te crediteren")));
    } else {
      zinnen.add(
          "Al goedgekeurd in deze ProductPeriode: %s. Hetzelfde product kan er niet nog eens bij"
                  .formatted(prestaties)
              + " (TR389), een ander product wel.");
    }
  }

  private void buiten() {
    zinnen.add(
        "Goedgekeurd en niet gecrediteerd, maar niet meer in de toewijzing zoals zij nu is: %s; samen %s. Terugnemen kan met een credit (D101)."
            .formatted(
                berekening.buiten().stream()
                    .map(this::metPeriode)
                    .collect(Collectors.joining(", ")),
                Geld.tekst(
                    berekening.buiten().stream().mapToLong(EerderePrestatie::bedrag).sum())));
  }

  private String metPeriode(EerderePrestatie prestatie) {
    return "%s over %s t/m %s"
        .formatted(
            tekst(prestatie),
            prestatie.productPeriode().begindatum(),
            prestatie.productPeriode().einddatum());
  }

  private String tekst(EerderePrestatie prestatie) {
    return "%s (%s, %s)"
        .formatted(
            prestatie.referentieNummer(),
            prestatie.productCode(),
            new Hoeveelheid(prestatie.geleverdVolume(), prestatie.eenheid())
                .tekst(prestatie.eenheid()));
  }

  private String tekst(Hoeveelheid volume) {
    return volume.tekst(berekening.toewijzing().omvang().eenheid());
  }

  private void inTotaal(Volumeruimte ruimte) {
    Hoeveelheid over = ruimte.over();
    zinnen.add(
        "Over de hele toewijzing: %s; %s."
            .formatted(
                ruimte.tekst(),
                over.aantal() < 0
                    ? tekst(new Hoeveelheid(-over.aantal(), over.soort())) + " te veel"
                    : "over " + tekst(over)));
  }

  private void inBudget(Budgetruimte ruimte) {
    zinnen.add(
        "Over de hele toewijzing: %s; %s."
            .formatted(
                ruimte.tekst(),
                ruimte.over() < 0
                    ? Geld.tekst(-ruimte.over()) + " te veel"
                    : "over " + Geld.tekst(ruimte.over())));
  }

  private void overig() {
    if (berekening.toewijzing().omvang() == null && berekening.inBudget() == null) {
      zinnen.add("De toewijzing noemt geen Omvang en geen Budget, dus ook geen grens.");
    }
    if (isEersteGebrokenMaand()) {
      zinnen.add(
          "Bij een maandtarief voor jeugdbescherming of jeugdreclassering wordt de eerste, gebroken"
              + " maand niet gedeclareerd (D41).");
    }
    berekening
        .prijs()
        .filter(prijs -> prijs.tarief() != null && prijs.volume() > 0)
        .ifPresent(prijs -> zinnen.add("Dat is %s.".formatted(prijs.tekst())));
    if (berekening.prijslijst().contractOntbreekt()) {
      zinnen.add(
          "Voor dit product is op %s in deze Eenheid geen tarief afgesproken; een declaratie wordt"
                  .formatted(DATUM.format(berekening.productPeriode().begindatum()))
              + " afgekeurd (TR418).");
    }
  }

  /** They bound nothing (D107): it says what would go over them, and no less may be claimed. */
  private void plafonds() {
    for (Plafondruimte plafond : plafonds) {
      zinnen.add(plafond.tekst());
      berekening
          .allesVan(plafond.plafond())
          .filter(alles -> alles.aantal() > 0)
          .map(alles -> new Plafondruimte(plafond.plafond(), plafond.gebruikt().plus(alles)))
          .filter(straks -> straks.over().aantal() < 0)
          .ifPresent(
              straks ->
                  zinnen.add(
                      "Declareert u alles wat hier nog kan, dan is dat %s; een plafond is geen"
                              .formatted(straks.rest())
                          + " grond om af te keuren (D107)."));
    }
    zinnen.addAll(nietGeteld);
  }

  private boolean isEersteGebrokenMaand() {
    return berekening.toegewezen() != null
        && berekening.productPeriode() != null
        && berekening.toegewezen().omvang().volume() > 0
        && Betaaltitel.ABONNEMENT.teDeclareren(berekening.toegewezen(), berekening.productPeriode())
            == 0;
  }
}
