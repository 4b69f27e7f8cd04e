package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.sluis.publicatie.Publicatieregel.Clausule;
import org.jspecify.annotations.Nullable;

/**
 * A correction of what was published. Old and new can be subtracted, so the rule holds for the
 * difference too; and what was taken together stays so, for two forms of one table tell more than
 * each of them.
 */
final class Herziening {
  private final Publicatieregel regel;

  Herziening(Publicatieregel regel) {
    this.regel = regel;
  }

  /** As it is shown from now on; the same when the correction does not come to it. */
  Beeld van(Beeld oud, List<Blad> nieuw) {
    Telling telling = Telling.van(nieuw);
    if (!magNaast(oud, nieuw) || !regel.isVeilig(telling)) {
      return oud;
    }
    List<Beeld> kinderen = kinderen(oud, nieuw);
    Beeld beeld = verandert(oud, nieuw) ? oud.met(nieuw, telling) : oud;
    return kinderen == null ? beeld : beeld.met(kinderen);
  }

  /** Those below it after the correction; null when it does not come to them. */
  private @Nullable List<Beeld> kinderen(Beeld oud, List<Blad> nieuw) {
    Map<Beeld, List<Blad>> delen = verdeeld(oud, nieuw);
    if (delen == null) {
      return null;
    }
    int kleinste = kleinsteGetoonde(oud, delen);
    List<Beeld> kinderen = new ArrayList<>();
    for (Beeld kind : oud.kinderen()) {
      List<Blad> deel = delen.getOrDefault(kind, List.of());
      if (magNaast(kind, deel) && blijftVeilig(kind, deel, kleinste)) {
        kinderen.add(kind.isRest() ? rest(kind, deel) : van(kind, deel));
      } else if (regel.heeft(Clausule.CORRECTIE_GEHEEL)) {
        return null;
      } else {
        kinderen.add(kind);
      }
    }
    return kinderen;
  }

  private static Beeld rest(Beeld oud, List<Blad> nieuw) {
    return verandert(oud, nieuw) ? oud.met(nieuw, Telling.van(nieuw)) : oud;
  }

  private static boolean verandert(Beeld oud, List<Blad> nieuw) {
    return Verschil.tussen(oud.bladeren(), nieuw).aantal() > 0;
  }

  /** Beside each version that was seen before, for those can be subtracted as well as the last. */
  private boolean magNaast(Beeld oud, List<Blad> nieuw) {
    return !verandert(oud, nieuw)
        || Stream.concat(Stream.of(oud.bladeren()), oud.eerder().stream())
            .allMatch(versie -> regel.magVerschillen(Verschil.tussen(versie, nieuw)));
  }

  private boolean blijftVeilig(Beeld kind, List<Blad> nieuw, int kleinste) {
    Telling telling = Telling.van(nieuw);
    return kind.isRest()
        ? regel.magSamen(telling, kind.samen().size(), kind.groten(), kleinste)
        : regel.isVeilig(telling);
  }

  private static int kleinsteGetoonde(Beeld oud, Map<Beeld, List<Blad>> delen) {
    return oud.kinderen().stream()
        .filter(kind -> !kind.isRest())
        .mapToInt(kind -> Telling.van(delen.getOrDefault(kind, List.of())).aantal())
        .min()
        .orElse(0);
  }

  /** Which leaves go where; null when one has no place in what is shown. */
  private static @Nullable Map<Beeld, List<Blad>> verdeeld(Beeld oud, List<Blad> nieuw) {
    // not by what is in them: that is all facts
    Map<Beeld, List<Blad>> delen = new IdentityHashMap<>();
    for (Map.Entry<String, List<Blad>> deel : Tak.perLabel(nieuw, oud.pad().size()).entrySet()) {
      Beeld plek =
          oud.kinderen().stream()
              .filter(kind -> kind.omvat(deel.getKey()))
              .findFirst()
              .orElse(null);
      if (plek == null) {
        return null;
      }
      delen.computeIfAbsent(plek, nog -> new ArrayList<>()).addAll(deel.getValue());
    }
    return delen;
  }
}
