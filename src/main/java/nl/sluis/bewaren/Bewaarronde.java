package nl.sluis.bewaren;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.audit.Controlepunten;
import nl.sluis.bewaren.Bewaring.Bereik;
import nl.sluis.bewaren.Bewaring.Stap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has go what is past its term, kind by kind and in batches of a transaction each. The trail tells
 * of every batch: of which kind, how much and of before which day.
 */
@Component
public class Bewaarronde {
  private static final Logger LOG = LoggerFactory.getLogger(Bewaarronde.class);

  private final Map<Gegevenssoort, Bewaring> bewaring = new EnumMap<>(Gegevenssoort.class);
  private final BewaarInstellingen instellingen;
  private final Audittrail audit;
  private final Controlepunten controlepunten;
  private final TransactionTemplate transactie;
  private final Clock klok;

  Bewaarronde(
      List<Bewaring> alle,
      BewaarInstellingen instellingen,
      Audittrail audit,
      Controlepunten controlepunten,
      TransactionTemplate transactie,
      Clock klok) {
    alle.forEach(deze -> deze.soorten().forEach(soort -> bewaring.put(soort, deze)));
    this.instellingen = instellingen;
    this.audit = audit;
    this.controlepunten = controlepunten;
    this.transactie = transactie;
    this.klok = klok;
  }

  /** One kind that fails does not keep the others; the next round tries it again. */
  void loop() {
    for (Gegevenssoort soort : Gegevenssoort.values()) {
      try {
        ruimOp(soort);
      } catch (RuntimeException fout) {
        LOG.error("{} past their term cannot go: {}", soort.woord(), fout.getClass().getName());
      }
    }
    controlepunten.maak();
  }

  private void ruimOp(Gegevenssoort soort) {
    long samen = 0;
    Stap stap = new Stap(Stap.BEGIN, 0);
    do {
      long na = stap.totEnMet();
      stap = Objects.requireNonNull(transactie.execute(status -> beurt(soort, na)));
      samen += stap.gezien();
    } while (stap.gezien() >= instellingen.perKeer());
    if (samen > 0) {
      LOG.info("{} past their term have gone: {}", samen, soort.woord());
    }
  }

  private Stap beurt(Gegevenssoort soort, long na) {
    LocalDate grens = grens(soort);
    Stap stap = bewaring(soort).ruimOp(soort, new Bereik(grens, null), na, instellingen.perKeer());
    if (stap.gezien() > 0) {
      audit.schrijf(
          new Auditregel(Auditregel.SLUIS, "BEWAARTERMIJN", null, null, "GEWIST")
              .met(Aard.VERWIJDEREN)
              .metVoorwerp("%s: %d van voor %s".formatted(soort.woord(), stap.gezien(), grens)));
    }
    return stap;
  }

  Bewaring bewaring(Gegevenssoort soort) {
    return Objects.requireNonNull(bewaring.get(soort));
  }

  LocalDate vandaag() {
    return LocalDate.now(klok);
  }

  LocalDate grens(Gegevenssoort soort) {
    return soort.grens(vandaag(), instellingen.termijn(soort));
  }

  /**
   * A term as it holds now.
   *
   * @param grens what is of before this day is past it
   * @param voorbij how much will go in the next round
   */
  public record Termijnstand(Gegevenssoort soort, Period termijn, LocalDate grens, long voorbij) {}

  /** All terms, in the order of the round. */
  public List<Termijnstand> stand() {
    return Stream.of(Gegevenssoort.values())
        .map(
            soort ->
                new Termijnstand(
                    soort,
                    instellingen.termijn(soort),
                    grens(soort),
                    bewaring(soort).aantal(soort, new Bereik(grens(soort), null))))
        .toList();
  }
}
