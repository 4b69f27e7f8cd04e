package nl.sluis.cijfers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.contract.JdbcContractregister;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The figures of a regio. Of a closed period they are made once and kept; until then they are
 * computed from the facts when they are asked for, are provisional, and are remembered for a while.
 */
@Component
@Lazy
public class Regiocijfers {
  private static final Logger LOG = LoggerFactory.getLogger(Regiocijfers.class);
  private static final Duration HOUDBAAR = Duration.ofHours(1);
  private static final int HOOGSTENS = 4;
  private static final String ONBEKEND = "in ontwikkeling";

  private final Feitenarchief feiten;
  private final Cijferarchief archief;
  private final JdbcContractregister contracten;
  private final Clock klok;
  private final Map<Sleutel, Cijferreeks> voorlopig = new LinkedHashMap<>();

  Regiocijfers(
      Feitenarchief feiten, Cijferarchief archief, JdbcContractregister contracten, Clock klok) {
    this.feiten = feiten;
    this.archief = archief;
    this.contracten = contracten;
    this.klok = klok;
  }

  private record Sleutel(Regio regio, String periode, @Nullable String indicator) {}

  /**
   * The figures of a period: as they were frozen, or else provisional.
   *
   * @param indicator its code; null for all
   * @param alleen only figures in whose place these stand; none for all
   */
  public Cijferreeks van(
      Regio regio,
      Cijferperiode periode,
      @Nullable Indicator indicator,
      Map<Celsleutel, String> alleen) {
    String code = indicator == null ? null : indicator.definitie().code();
    return archief
        .laatste(regio, periode, code, alleen)
        .orElseGet(() -> alleen(alleen, voorlopig(regio, periode, indicator)));
  }

  private static Cijferreeks alleen(Map<Celsleutel, String> alleen, Cijferreeks reeks) {
    return reeks.met(
        reeks.cijfers().stream()
            .filter(cijfer -> cijfer.cel().waarden().entrySet().containsAll(alleen.entrySet()))
            .toList());
  }

  /** One at a time, so that two who ask the same do not both count. */
  private synchronized Cijferreeks voorlopig(
      Regio regio, Cijferperiode periode, @Nullable Indicator indicator) {
    Instant nu = klok.instant();
    voorlopig.values().removeIf(reeks -> reeks.gemaakt().plus(HOUDBAAR).isBefore(nu));
    Sleutel sleutel =
        new Sleutel(regio, periode.naam(), indicator == null ? null : indicator.definitie().code());
    Cijferreeks bekend = voorlopig.get(sleutel);
    if (bekend != null) {
      return bekend;
    }
    Cijferreeks nieuw =
        reken(regio, periode, indicator == null ? Indicatoren.alle() : List.of(indicator), 0);
    if (voorlopig.size() >= HOOGSTENS) {
      voorlopig.remove(voorlopig.keySet().iterator().next());
    }
    voorlopig.put(sleutel, nieuw);
    return nieuw;
  }

  /**
   * Freezes the figures of a closed period, unless there are.
   *
   * @return whether they were made now
   * @throws IllegalArgumentException when the period is not closed
   */
  public boolean bevries(Regio regio, Cijferperiode periode) {
    if (vraag(regio, periode).isVoorlopig()) {
      throw new IllegalArgumentException("The period %s is not closed".formatted(periode.naam()));
    }
    if (archief.perioden(regio).contains(periode.naam())) {
      return false;
    }
    Instant begin = klok.instant();
    boolean gelegd = archief.leg(reken(regio, periode, Indicatoren.alle(), 1));
    LOG.info(
        "The figures of {} over {} are made, in {} s",
        regio.code(),
        periode.naam(),
        Duration.between(begin, klok.instant()).toSeconds());
    return gelegd;
  }

  /**
   * Freezes all that is closed and was not frozen: months, quarters and years. Of a period that
   * began before the first facts nothing is frozen, for it would not be whole.
   */
  void bevriesGesloten(List<Regio> regios) {
    Optional<LocalDate> begin = Optional.ofNullable(feiten.sinds().or(feiten::eerste).orElse(null));
    if (begin.isEmpty()) {
      return;
    }
    for (Regio regio : regios) {
      List<String> gemaakt = new ArrayList<>(archief.perioden(regio));
      Cijferperiode.vanaf(begin.get(), vandaag()).stream()
          .filter(periode -> !gemaakt.contains(periode.naam()))
          .filter(periode -> !vraag(regio, periode).isVoorlopig())
          .forEach(periode -> bevries(regio, periode));
    }
  }

  private Cijferreeks reken(
      Regio regio, Cijferperiode periode, List<Indicator> indicatoren, int versie) {
    Vraag vraag = vraag(regio, periode);
    long contractversie = contracten.zoalsNu().nummer();
    return new Cijferreeks(
        regio,
        periode,
        versie,
        vraag.kennis(),
        feiten.sinds().orElse(null),
        klok.instant(),
        contractversie,
        Objects.requireNonNullElse(
            Regiocijfers.class.getPackage().getImplementationVersion(), ONBEKEND),
        Cijferronde.van(indicatoren, feiten.feiten(contractversie), vraag));
  }

  private Vraag vraag(Regio regio, Cijferperiode periode) {
    return new Vraag(regio.gemeenten(), periode, vandaag());
  }

  private LocalDate vandaag() {
    return LocalDate.now(klok);
  }
}
