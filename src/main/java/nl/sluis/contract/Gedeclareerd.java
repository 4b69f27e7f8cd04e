package nl.sluis.contract;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.sluis.bericht.Eenheid;
import org.jspecify.annotations.Nullable;

/**
 * What was claimed on one toewijzing, added up.
 *
 * @param volumes per Eenheid as it was claimed
 * @param bedrag in eurocent
 * @param laatste end of the latest ProductPeriode among what is added up; null for nothing
 */
public record Gedeclareerd(Map<Eenheid, Long> volumes, long bedrag, @Nullable LocalDate laatste) {
  public static final Gedeclareerd NIETS = new Gedeclareerd(Map.of(), 0, null);

  public Gedeclareerd {
    volumes = Map.copyOf(volumes);
  }

  /** With one prestatie more, or the sum of several in one Eenheid. */
  public Gedeclareerd plus(Eenheid eenheid, long volume, long erbij, LocalDate tot) {
    Map<Eenheid, Long> som = new EnumMap<>(Eenheid.class);
    som.putAll(volumes);
    som.merge(eenheid, volume, Math::addExact);
    return new Gedeclareerd(som, Math.addExact(bedrag, erbij), laatsteMet(tot));
  }

  /** What of it can be added up to a volume in this Eenheid: minutes and hours are one kind. */
  public Hoeveelheid volume(Eenheid eenheid) {
    Hoeveelheid som = new Hoeveelheid(0, eenheid);
    for (Map.Entry<Eenheid, Long> deel : volumes.entrySet()) {
      if (Hoeveelheid.isVergelijkbaar(deel.getKey(), eenheid)) {
        som = som.plus(new Hoeveelheid(deel.getValue(), deel.getKey()));
      }
    }
    return som;
  }

  /** The later of that day and the end of the latest ProductPeriode. */
  public LocalDate laatsteMet(LocalDate dag) {
    return laatste == null || dag.isAfter(laatste) ? dag : laatste;
  }
}
