package nl.sluis.verantwoording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the rows of the accounts. */
final class Rijen {
  private final Map<Rijsleutel, Rij> rijen = new TreeMap<>();

  private static final class Rij {
    private long volume;
    private Jaarsom som = Jaarsom.NIETS;
    private final List<Lotlijn> lijnen = new ArrayList<>();
    private final List<String> opmerkingen = new ArrayList<>();
  }

  void tel(Rijsleutel sleutel, Lotlijn lijn) {
    Rij rij = rij(sleutel);
    rij.lijnen.add(lijn);
    rij.som = rij.som.plus(Jaarsom.van(lijn));
    rij.volume = Math.addExact(rij.volume, lijn.geleverdVolume());
    if (!lijn.vervangenDoor().isEmpty()) {
      rij.opmerkingen.add(lijn.tekst());
    }
  }

  void tel(Rijsleutel sleutel, long volume, Jaarsom som) {
    Rij rij = rij(sleutel);
    rij.volume = Math.addExact(rij.volume, volume);
    rij.som = rij.som.plus(som);
  }

  void merkOp(Rijsleutel sleutel, String opmerking) {
    rij(sleutel).opmerkingen.add(opmerking);
  }

  private Rij rij(Rijsleutel sleutel) {
    return rijen.computeIfAbsent(sleutel, nieuw -> new Rij());
  }

  List<Jaarregel> regels() {
    return rijen.entrySet().stream()
        .map(
            deel ->
                new Jaarregel(
                    deel.getKey(),
                    deel.getValue().volume,
                    deel.getValue().som,
                    deel.getValue().lijnen,
                    deel.getValue().opmerkingen))
        .toList();
  }
}
