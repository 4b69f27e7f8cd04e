package nl.sluis.bericht;

import java.util.List;
import java.util.function.BiPredicate;

/** Says what is wrong with a simple value without saying the value. */
final class Waardeuitleg {
  /** A way to be wrong, tried in order: what is found, and how to mend it. */
  private record Oorzaak(BiPredicate<Waardemodel, String> geldt, String gevonden, String herstel) {}

  private static final List<Oorzaak> OORZAKEN =
      List.of(
          new Oorzaak(
              (model, tekst) -> model.isVast(),
              "een andere waarde",
              "Controleer of dit het bedoelde bericht is; zo ja, vul bij %s de verwachte waarde."),
          new Oorzaak(
              (model, tekst) -> model.weigertRand() && !tekst.equals(tekst.strip()),
              "een waarde met een spatie of regeleinde ervoor of erachter",
              "Haal de spaties en regeleinden om de waarde van %s weg."),
          new Oorzaak(
              (model, tekst) -> model.isCode(),
              "een waarde die daar niet bij hoort",
              "Gebruik bij %s een code uit de lijst, met voorloopnullen en hoofdletters zoals daar."),
          new Oorzaak(
              (model, tekst) -> model.isGetal() && !tekst.strip().matches("[+-]?[0-9]+"),
              "iets anders dan een geheel getal",
              "Vul bij %s alleen cijfers in, zonder punten, komma's of letters."),
          new Oorzaak(
              (model, tekst) -> model.isGetal() && tekst.strip().startsWith("-"),
              "een getal kleiner dan 0",
              "Vul bij %s een getal in dat niet kleiner is dan 0."),
          new Oorzaak(
              (model, tekst) -> model.isGetal(),
              "een te groot getal",
              "Controleer of het getal bij %s klopt."),
          new Oorzaak(
              (model, tekst) ->
                  model.isDatum() && tekst.strip().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
              "een datum die niet bestaat",
              "Controleer het jaar, de maand en de dag bij %s."),
          new Oorzaak(
              (model, tekst) ->
                  model.isDatum() && tekst.strip().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[TZ+-].*"),
              "een datum met een tijd of een tijdzone",
              "Schrijf bij %s alleen de datum, zonder tijd en zonder tijdzone."),
          new Oorzaak(
              (model, tekst) -> model.isDatum(),
              "iets anders",
              "Schrijf de datum bij %s als JJJJ-MM-DD."),
          new Oorzaak(
              (model, tekst) -> model.isTijd(),
              "iets anders, of een tijd die niet bestaat",
              "Schrijf de tijd bij %s als UU:MM:SS, zonder tijdzone."),
          new Oorzaak(
              (model, tekst) -> tekst.chars().anyMatch(Waardeuitleg::isRegeleinde),
              "een tekst met een regeleinde",
              "Zet de tekst bij %s op één regel."),
          new Oorzaak(
              (model, tekst) -> true,
              "een waarde die daar niet aan voldoet",
              "Controleer het aantal en de soort tekens bij %s."));

  private Waardeuitleg() {}

  /** What stands in the element, told without its value, and how to mend it. */
  record Uitleg(String gevonden, String herstel) {}

  static Uitleg van(Waardemodel model, OpenElement element) {
    String tekst = element.tekst();
    if (tekst.isBlank()) {
      return new Uitleg(
          tekst.isEmpty() ? "een leeg element" : "alleen spaties of regeleinden", vul(element));
    }
    if (model.begrenst() && tekst.length() > model.hoogstens()) {
      return new Uitleg(
          "een waarde van %d tekens".formatted(tekst.length()),
          "Breng %s terug tot hoogstens %d tekens.".formatted(element.naam(), model.hoogstens()));
    }
    Oorzaak oorzaak =
        OORZAKEN.stream().filter(een -> een.geldt.test(model, tekst)).findFirst().orElseThrow();
    return new Uitleg(oorzaak.gevonden, oorzaak.herstel.formatted(element.naam()));
  }

  static String vul(OpenElement element) {
    boolean isVerplicht = element.model() == null || element.model().isVerplicht();
    return (isVerplicht ? "Vul %s; het is verplicht." : "Vul %s, of laat het helemaal weg.")
        .formatted(element.naam());
  }

  private static boolean isRegeleinde(int teken) {
    return teken == '\n' || teken == '\r' || teken == 0x2028 || teken == 0x2029;
  }
}
