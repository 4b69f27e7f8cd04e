package nl.sluis.controle;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.bericht.Berichtsoort;

/** What happens next with a judged message, and what its sender has to do, in plain Dutch. */
final class Vervolg {
  private static final String OPNIEUW =
      "Verbeter het bericht en stuur het helemaal opnieuw, met een nieuwe Identificatie.";
  private static final String OPNIEUW_AFGEKEURDE =
      "Verbeter de afgekeurde prestaties en dien ze opnieuw in, in een nieuwe declaratie: met een"
          + " nieuwe Identificatie, een nieuw DeclaratieNummer en nieuwe ReferentieNummers.";

  private Vervolg() {}

  static List<String> van(Beoordeling beoordeling) {
    return switch (beoordeling.oordeel()) {
      case GEWEIGERD ->
          beoordeling.isNietToegelaten()
              ? nietToegelaten()
              : List.of(
                  "Er volgt geen retourbericht, want dit is geen geldig bericht. Er is niets verwerkt.",
                  "Verbeter het bestand en stuur het opnieuw. Pas daarna worden de regels beoordeeld;"
                      + " er kunnen dan nog bevindingen bij komen.");
      case ONBESLIST ->
          List.of(
              "Er is geen antwoord gemaakt: door een storing in Sluis is het bericht niet helemaal"
                  + " beoordeeld.",
              "Meld dit aan de beheerder van Sluis. Aan het bericht zelf hoeft u niets te doen.");
      default ->
          beoordeling.gelezen().soort().isRetour()
              ? opAntwoord(beoordeling)
              : opHeenbericht(beoordeling);
    };
  }

  private static List<String> nietToegelaten() {
    return List.of(
        "Er volgt geen retourbericht, want het bericht is niet aangenomen. Er is niets verwerkt.",
        "Verhelp wat hierboven staat en stuur het opnieuw. Pas daarna wordt beoordeeld wat erin"
            + " staat; er kunnen dan nog bevindingen bij komen.");
  }

  private static List<String> opAntwoord(Beoordeling beoordeling) {
    String geenAntwoord = "Dit bericht is zelf een antwoord; er volgt geen antwoord op.";
    return beoordeling.isGoedgekeurd()
        ? List.of(geenAntwoord)
        : List.of(geenAntwoord, "Vraag de afzender om een verbeterd antwoord.");
  }

  private static List<String> opHeenbericht(Beoordeling beoordeling) {
    String antwoord = antwoord(beoordeling.gelezen().soort());
    boolean isDeclaratie = beoordeling.gelezen().soort().vorm() == 323;
    return switch (beoordeling.oordeel()) {
      case GOEDGEKEURD -> goedgekeurd(beoordeling, antwoord, isDeclaratie);
      case DEELS_AFGEKEURD ->
          List.of(
              "U krijgt een %s met de afgekeurde prestaties en hun retourcodes."
                  .formatted(antwoord),
              "De goedgekeurde prestaties zijn verwerkt; dien ze niet opnieuw in.",
              OPNIEUW_AFGEKEURDE);
      default ->
          beoordeling.wordtVerwerkt()
              ? List.of(
                  "U krijgt een %s met de prestaties en hun retourcodes; er is niets toegekend."
                      .formatted(antwoord),
                  OPNIEUW_AFGEKEURDE)
              : geheelAfgekeurd(beoordeling, antwoord);
    };
  }

  private static List<String> goedgekeurd(
      Beoordeling beoordeling, String antwoord, boolean isDeclaratie) {
    List<String> zinnen = new ArrayList<>();
    zinnen.add(
        "U krijgt een %s %s. U hoeft niets te doen."
            .formatted(
                antwoord,
                isDeclaratie ? "waarin het hele bedrag is toegekend" : "zonder opmerkingen"));
    if (!beoordeling.nietBeoordeeld().isEmpty()) {
      zinnen.add("De ontvanger let ook op de regels die hier niet beoordeeld zijn.");
    }
    return zinnen;
  }

  private static List<String> geheelAfgekeurd(Beoordeling beoordeling, String antwoord) {
    List<String> zinnen = new ArrayList<>();
    zinnen.add("U krijgt een %s met de retourcodes. Er is niets verwerkt.".formatted(antwoord));
    zinnen.add(OPNIEUW);
    if (Integer.valueOf(2).equals(beoordeling.niveau())) {
      zinnen.add(
          "Pas daarna wordt het met eerdere berichten en externe bronnen vergeleken; er kunnen dan"
              + " nog bevindingen bij komen.");
    }
    return zinnen;
  }

  private static String antwoord(Berichtsoort heen) {
    return "%s (%s)"
        .formatted(heen.vorm() == 323 ? "declaratie-antwoord" : "retourbericht", heen.partner());
  }
}
