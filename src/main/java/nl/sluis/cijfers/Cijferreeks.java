package nl.sluis.cijfers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a regio over a period, made at one moment.
 *
 * @param versie of what was frozen, the first is 1; 0 while the figures are provisional
 * @param kennis the last day of which what was received counts
 * @param feitenSinds when something was processed before there were facts, since when there are;
 *     null when there always were
 * @param contractversie of the register, 0 for none
 * @param sluis version of Sluis
 */
public record Cijferreeks(
    Regio regio,
    Cijferperiode periode,
    int versie,
    LocalDate kennis,
    @Nullable LocalDate feitenSinds,
    Instant gemaakt,
    long contractversie,
    String sluis,
    List<Cijfer> cijfers) {
  public Cijferreeks {
    cijfers = List.copyOf(cijfers);
  }

  /** Only these of its figures. */
  Cijferreeks met(List<Cijfer> deze) {
    return new Cijferreeks(
        regio, periode, versie, kennis, feitenSinds, gemaakt, contractversie, sluis, deze);
  }

  /** Later messages may change it. */
  public boolean isVoorlopig() {
    return versie == 0;
  }

  /** Whether the period begins before there were facts, so that it is not counted whole. */
  public boolean isOnvolledig() {
    return feitenSinds != null && periode.begin().isBefore(feitenSinds);
  }
}
