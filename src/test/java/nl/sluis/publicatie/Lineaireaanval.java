package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.sluis.publicatie.Verloop.Cel;
import nl.sluis.publicatie.Verloop.Getoond;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever published, as one set of linear equations, and what follows from the
 * rule besides. He knows more than anybody could: in which of the parts shown something was
 * corrected, and of each cell in a rest whether it is a small one. A gemeente knows its own clients
 * too.
 */
final class Lineaireaanval {
  private final Publicatieregel regel;
  private final Verloop verloop;
  private final Map<List<Object>, Integer> onbekenden = new HashMap<>();
  private final Map<Integer, List<Integer>> plek = new HashMap<>();
  private final List<Integer> waarden = new ArrayList<>();

  Lineaireaanval(Publicatieregel regel, Verloop verloop) {
    this.regel = regel;
    this.verloop = verloop;
    List<Getoond> eerst = verloop.getoond().get(0);
    for (Getoond getoond : eerst) {
      // the deepest comes last
      cellen(getoond, eerst).forEach(cel -> plek.put(cel, cellen(getoond, eerst)));
    }
    for (int moment = 0; moment < verloop.feiten().size(); moment++) {
      for (int cel : plek.keySet()) {
        if (onbekenden.putIfAbsent(sleutel(cel, moment), waarden.size()) == null) {
          waarden.add(verloop.feiten().get(moment)[cel].aantal());
        }
      }
    }
  }

  /** The same as long as nothing was corrected in the smallest part shown that the cell is in. */
  private List<Object> sleutel(int cel, int moment) {
    Cel[] feiten = verloop.feiten().get(moment);
    return List.of(
        cel, plek.getOrDefault(cel, List.of()).stream().map(deze -> feiten[deze]).toList());
  }

  /** What becomes known, to a gemeente or to somebody else, of a cell of fewer than k clients. */
  List<String> lekken(@Nullable String gemeente) {
    Simplex simplex = stelsel(gemeente);
    List<String> lekken = new ArrayList<>();
    Set<Integer> gezien = new HashSet<>();
    for (int moment = 0; moment < verloop.feiten().size(); moment++) {
      for (int cel = 0; cel < verloop.feiten().get(moment).length; cel++) {
        int onbekende = onbekende(cel, moment);
        int aantal = waarden.get(onbekende);
        if (aantal == 0
            || aantal >= regel.k()
            || Verloop.gemeente(cel).equals(gemeente)
            || !gezien.add(onbekende)) {
          continue;
        }
        long[] grenzen = simplex.grenzen(List.of(onbekende));
        if (grenzen == null) {
          throw new IllegalStateException("What is true must be possible");
        }
        if (grenzen[1] - grenzen[0] < regel.k() - 1) {
          lekken.add(
              "%s, moment %d: %d, en %s weet: %d t/m %d"
                  .formatted(Verloop.pad(cel), moment, aantal, gemeente, grenzen[0], grenzen[1]));
        }
      }
    }
    return lekken;
  }

  private int onbekende(int cel, int moment) {
    Integer onbekende = onbekenden.get(sleutel(cel, moment));
    if (onbekende == null) {
      throw new IllegalStateException("cel " + cel);
    }
    return onbekende;
  }

  private Simplex stelsel(@Nullable String gemeente) {
    Simplex simplex = new Simplex(waarden.size());
    Set<List<Object>> gehad = new HashSet<>();
    for (List<Getoond> beeld : verloop.getoond()) {
      for (Getoond getoond : beeld) {
        if (!gehad.add(List.of(getoond.knoop().pad(), getoond.knoop().versie()))) {
          continue;
        }
        List<Integer> cellen = cellen(getoond, beeld);
        List<Integer> som = cellen.stream().map(cel -> onbekende(cel, getoond.moment())).toList();
        simplex.gelijk(som, getoond.knoop().n());
        voegRegelToe(simplex, getoond, beeld, cellen, som);
      }
    }
    for (Map.Entry<List<Object>, Integer> een : onbekenden.entrySet()) {
      if (Verloop.gemeente((int) een.getKey().get(0)).equals(gemeente)) {
        simplex.gelijk(List.of(een.getValue()), waarden.get(een.getValue()));
      }
    }
    return simplex;
  }

  /** What the rule tells besides the numbers. */
  private void voegRegelToe(
      Simplex simplex,
      Getoond getoond,
      List<Getoond> beeld,
      List<Integer> cellen,
      List<Integer> som) {
    int n = getoond.knoop().n();
    Map<String, List<Integer>> perGemeente = new HashMap<>();
    for (int i = 0; i < cellen.size(); i++) {
      perGemeente
          .computeIfAbsent(Verloop.gemeente(cellen.get(i)), nog -> new ArrayList<>())
          .add(som.get(i));
    }
    boolean heeftEenAlles =
        perGemeente.values().stream()
            .anyMatch(deel -> deel.stream().mapToInt(waarden::get).sum() == n);
    if (!heeftEenAlles) {
      perGemeente.values().forEach(deel -> simplex.hoogstens(deel, n - regel.k()));
    }
    if (getoond.knoop().overig() == null
        || getoond.knoop().pad().size() != 4
        || getoond.knoop().versie() != 1) {
      return;
    }
    int kleinste =
        beeld.stream()
            .filter(ander -> isNaast(ander, getoond))
            .mapToInt(ander -> ander.knoop().n())
            .min()
            .orElseThrow();
    boolean kanAllesKleinZijn = n <= (som.size() - 2) * (regel.k() - 1);
    for (int cel : som) {
      if (waarden.get(cel) < regel.k()) {
        simplex.hoogstens(List.of(cel), regel.k() - 1L);
      } else if (!kanAllesKleinZijn) {
        simplex.hoogstens(List.of(cel), kleinste);
      }
    }
  }

  private static boolean isNaast(Getoond ander, Getoond rest) {
    List<String> pad = ander.knoop().pad();
    int diepte = rest.knoop().pad().size();
    return pad.size() == diepte
        && ander.knoop().overig() == null
        && pad.subList(0, diepte - 1).equals(rest.knoop().pad().subList(0, diepte - 1));
  }

  /** The cells that a number is the sum of. */
  static List<Integer> cellen(Getoond getoond, List<Getoond> beeld) {
    List<String> pad = getoond.knoop().pad();
    boolean isRest = getoond.knoop().overig() != null;
    List<String> geheel = isRest ? pad.subList(0, pad.size() - 1) : pad;
    int aantal = Verloop.KWARTALEN * Verloop.PRODUCTEN * Verloop.GEMEENTEN;
    return IntStream.range(0, aantal)
        .filter(cel -> Verloop.pad(cel).subList(0, geheel.size()).equals(geheel))
        .filter(
            cel ->
                !isRest
                    || beeld.stream()
                        .noneMatch(
                            ander ->
                                ander.knoop().overig() == null
                                    && ander
                                        .knoop()
                                        .pad()
                                        .equals(Verloop.pad(cel).subList(0, pad.size()))))
        .boxed()
        .toList();
  }
}
