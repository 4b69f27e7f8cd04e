package nl.sluis.cijfers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All indicators, in the order of their numbers. */
public final class Indicatoren {
  private static final List<Indicator> ALLE =
      Stream.<Indicator>of(
              new EersteKeerGoedRegels(),
              new EersteKeerGoedBerichten(),
              new Afkeur(),
              new Hersteltijd(),
              new TermijnGehaald(),
              new DoorlooptijdDeclaratie(),
              new Betaaltijd(),
              new Tariefafwijking(),
              new Tariefspreiding(),
              new Plafondgebruik(),
              new Verzilvering(),
              new WachttijdVerzoek(),
              new WachttijdStart(),
              new WachttijdTotaal(),
              new Wachtenden(),
              new NietGestart(),
              new Doorstroom(),
              new Trajectduur(),
              new Stopredenverdeling(),
              new NieuweStart(),
              new Aandeelverdeling(),
              new Marktbeeld(),
              new Regeldruk(),
              new StandaardGehouden(),
              new Productieverantwoording())
          .sorted(Comparator.comparing(Indicatoren::nummer))
          .toList();

  private Indicatoren() {}

  public static List<Indicator> alle() {
    return ALLE;
  }

  public static Optional<Indicator> metCode(String code) {
    return ALLE.stream().filter(een -> een.definitie().code().equals(code)).findFirst();
  }

  /** Which there are, to tell who asked for another, in Dutch. */
  public static String opsomming() {
    return ALLE.stream()
        .map(een -> "%s (%s)".formatted(een.definitie().code(), een.definitie().naam()))
        .collect(Collectors.joining(", "));
  }

  private static int nummer(Indicator indicator) {
    return Integer.parseInt(indicator.definitie().code());
  }
}
