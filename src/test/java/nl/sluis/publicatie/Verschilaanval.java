package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.publicatie.Verloop.Cel;
import nl.sluis.publicatie.Verloop.Getoond;

/**
 * Subtracts what was shown: each number from what stood there before, and the parts of a whole from
 * the whole. What remains must be about no client or about k.
 */
final class Verschilaanval {
  private final Verloop verloop;

  Verschilaanval(Verloop verloop) {
    this.verloop = verloop;
  }

  /** About how many clients the differences are. */
  List<Integer> verschillen() {
    List<Integer> verschillen = new ArrayList<>();
    for (int moment = 0; moment < verloop.getoond().size(); moment++) {
      List<Getoond> beeld = verloop.getoond().get(moment);
      for (Getoond getoond : beeld) {
        List<Integer> cellen = Lineaireaanval.cellen(getoond, beeld);
        verloop.getoond().subList(0, moment).stream()
            .flatMap(List::stream)
            .filter(eerder -> eerder.knoop().pad().equals(getoond.knoop().pad()))
            .forEach(eerder -> verschillen.add(verschil(cellen, getoond, eerder)));
        verschillen.add(
            delen(getoond, beeld)
                .mapToInt(deel -> verschil(Lineaireaanval.cellen(deel, beeld), getoond, deel))
                .sum());
      }
    }
    return verschillen;
  }

  private static Stream<Getoond> delen(Getoond geheel, List<Getoond> beeld) {
    int diepte = geheel.knoop().pad().size();
    return beeld.stream()
        .filter(deel -> deel.knoop().pad().size() == diepte + 1)
        .filter(deel -> deel.knoop().pad().subList(0, diepte).equals(geheel.knoop().pad()));
  }

  private int verschil(List<Integer> cellen, Getoond een, Getoond ander) {
    Cel[] toen = verloop.feiten().get(een.moment());
    Cel[] nu = verloop.feiten().get(ander.moment());
    return cellen.stream()
        .mapToInt(
            cel ->
                Math.abs(toen[cel].eerste() - nu[cel].eerste())
                    + Math.abs(toen[cel].laatste() - nu[cel].laatste()))
        .sum();
  }
}
