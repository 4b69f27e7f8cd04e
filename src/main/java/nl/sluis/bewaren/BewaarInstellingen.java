package nl.sluis.bewaren;

import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long everything is kept.
 *
 * @param tijdstip of the day at which the round begins
 * @param perKeer so many rows go in one transaction
 * @param termijnen of the kinds of which it is another than ours, such as P10Y or 90d
 */
@ConfigurationProperties("sluis.bewaren")
public record BewaarInstellingen(
    @DefaultValue("03:30") LocalTime tijdstip,
    @DefaultValue("500") int perKeer,
    Map<Gegevenssoort, Period> termijnen) {
  private static final Period NEN_7513 = Period.ofYears(5);

  public BewaarInstellingen {
    termijnen = termijnen == null ? Map.of() : Map.copyOf(termijnen);
    eisTrail(termijnen);
  }

  Period termijn(Gegevenssoort soort) {
    return termijn(soort, termijnen);
  }

  private static Period termijn(Gegevenssoort soort, Map<Gegevenssoort, Period> termijnen) {
    return termijnen.getOrDefault(soort, soort.standaard());
  }

  /** By the trail the messages of a client are found, so it stays at least as long. */
  private static void eisTrail(Map<Gegevenssoort, Period> termijnen) {
    long trail = dagen(termijn(Gegevenssoort.AUDITTRAIL, termijnen));
    Arrays.stream(Gegevenssoort.values())
        .filter(soort -> dagen(termijn(soort, termijnen)) > trail)
        .findFirst()
        .ifPresent(
            soort -> {
              throw new IllegalArgumentException(
                  "sluis.bewaren.termijnen: het audittrail blijft ten minste zo lang als %s"
                      .formatted(soort.woord()));
            });
    if (trail < dagen(NEN_7513)) {
      throw new IllegalArgumentException(
          "sluis.bewaren.termijnen.audittrail: ten minste vijf jaar (NEN 7513)");
    }
  }

  private static long dagen(Period termijn) {
    return termijn.toTotalMonths() * 31 + termijn.getDays();
  }
}
