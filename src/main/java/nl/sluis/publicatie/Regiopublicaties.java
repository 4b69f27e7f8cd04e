package nl.sluis.publicatie;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.sluis.cijfers.Cijferperiode;
import nl.sluis.cijfers.Feitenarchief;
import nl.sluis.cijfers.Indicator;
import nl.sluis.cijfers.Regio;
import nl.sluis.cijfers.Vraag;
import nl.sluis.contract.JdbcContractregister;
import nl.sluis.publicatie.Publicatiearchief.Uitgave;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The figures of a regio in the gateway, as its people may see them. They appear per quarter and by
 * one plan, for what overlaps could be subtracted; and until the quarter is closed once a month,
 * each time as a correction of what was there.
 */
@Component
@Lazy
public class Regiopublicaties {
  private static final String PLAN = "jaar-regio-product-gemeente";

  private final Feitenarchief feiten;
  private final JdbcContractregister contracten;
  private final Publicatiearchief archief;
  private final Clock klok;

  Regiopublicaties(
      Feitenarchief feiten,
      JdbcContractregister contracten,
      Publicatiearchief archief,
      Clock klok) {
    this.feiten = feiten;
    this.contracten = contracten;
    this.archief = archief;
    this.klok = klok;
  }

  /**
   * What may be seen, and how far reception had come.
   *
   * @param voorlopig whether it may still be corrected
   */
  public record Stand(LocalDate kennis, boolean voorlopig, int definitie, Gepubliceerd beeld) {}

  /**
   * The figure of a quarter.
   *
   * @throws IllegalArgumentException when there is none, saying in Dutch why
   */
  public synchronized Stand van(Regio regio, Cijferperiode kwartaal, Indicator indicator) {
    LocalDate kennis = kennis(kwartaal);
    int definitie = indicator.definitie().versie();
    String code = indicator.definitie().code();
    List<Uitgave> eerder = archief.uitgaven(regio.code(), kwartaal.naam(), code);
    Uitgave laatste = eerder.isEmpty() ? null : eerder.get(eerder.size() - 1);
    // with another definition it is another figure, and no correction of this one
    if (laatste == null
        || (laatste.kennis().isBefore(kennis) && laatste.definitie() == definitie)) {
      laatste = maak(regio, kwartaal, indicator, kennis, eerder);
      archief.leg(
          regio.code(),
          kwartaal.naam(),
          code,
          laatste,
          OffsetDateTime.ofInstant(klok.instant(), ZoneOffset.UTC));
    }
    return new Stand(
        laatste.kennis(),
        laatste.kennis().isBefore(kwartaal.sluiting()),
        laatste.definitie(),
        laatste.beeld());
  }

  /** Of the same gemeenten and contracts as the first time, and after all that was seen then. */
  private Uitgave maak(
      Regio regio,
      Cijferperiode kwartaal,
      Indicator indicator,
      LocalDate kennis,
      List<Uitgave> eerder) {
    List<LocalDate> momenten = new ArrayList<>(eerder.stream().map(Uitgave::kennis).toList());
    momenten.add(kennis);
    List<String> gemeenten =
        eerder.isEmpty() ? List.copyOf(regio.gemeenten()) : eerder.get(0).gemeenten();
    long register = eerder.isEmpty() ? contracten.zoalsNu().nummer() : eerder.get(0).contracten();
    Gepubliceerd beeld =
        Cijferpublicatie.van(
            indicator,
            feiten.feiten(register),
            momenten.stream()
                .map(moment -> new Vraag(new TreeSet<>(gemeenten), kwartaal, moment))
                .toList(),
            Publicatieplan.metNaam(PLAN),
            Bereik.REGIO);
    return new Uitgave(kennis, gemeenten, register, indicator.definitie().versie(), beeld);
  }

  /**
   * The last day of which what was received counts: the last end of a month, from that of the
   * quarter up to its closing.
   *
   * @throws IllegalArgumentException when there are no figures of it, saying in Dutch why
   */
  public LocalDate kennis(Cijferperiode kwartaal) {
    if (kwartaal.kwartalen().size() != 1) {
      throw new IllegalArgumentException(
          "periode '%s' is geen kwartaal; cijfers van een regio zijn er per kwartaal, zoals 2026-Q3"
              .formatted(kwartaal.naam()));
    }
    if (feiten.sinds().filter(kwartaal.begin()::isBefore).isPresent()) {
      throw new IllegalArgumentException(
          "kwartaal %s is niet volledig: Sluis houdt feiten bij sinds %s"
              .formatted(kwartaal.naam(), feiten.sinds().orElseThrow()));
    }
    LocalDate gisteren = LocalDate.now(klok).minusDays(1);
    if (gisteren.isBefore(kwartaal.einde())) {
      throw new IllegalArgumentException(
          "kwartaal %s eindigt op %s; de dag erna zijn er cijfers"
              .formatted(kwartaal.naam(), kwartaal.einde()));
    }
    LocalDate eindeVanMaand = YearMonth.from(gisteren.plusDays(1)).minusMonths(1).atEndOfMonth();
    return eindeVanMaand.isAfter(kwartaal.sluiting()) ? kwartaal.sluiting() : eindeVanMaand;
  }
}
