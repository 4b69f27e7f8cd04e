package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.sluis.publicatie.Publicatieplan.Niveau;

/**
 * Ten quarters of made-up facts per product and gemeente, published, and corrected some times. Of
 * each number that is shown it knows from which version of the facts it was counted.
 */
final class Verloop {
  static final int KWARTALEN = 10;
  static final int PRODUCTEN = 4;
  static final int GEMEENTEN = 7;
  private static final int CORRECTIES = 3;
  private static final Publicatieplan PLAN =
      new Publicatieplan(
          "proef", 1, List.of(Niveau.JAAR, Niveau.KWARTAAL, Niveau.PRODUCT, Niveau.GEMEENTE), "");

  /** Clients with a number from the first up to the last, which is none of them. */
  record Cel(int eerste, int laatste) {
    int aantal() {
      return laatste - eerste;
    }
  }

  /** A number that was shown, and when it was counted. */
  record Getoond(Gepubliceerd.Knoop knoop, int moment) {}

  private final Publicatieregel regel;
  private final Random toeval;
  private final List<Cel[]> feiten = new ArrayList<>();
  private final List<List<Getoond>> getoond = new ArrayList<>();
  private final Map<List<Object>, Integer> momenten = new HashMap<>();

  Verloop(Publicatieregel regel, long zaad) {
    this.regel = regel;
    this.toeval = new Random(zaad);
    Cel[] cellen = new Cel[KWARTALEN * PRODUCTEN * GEMEENTEN];
    double[] omvang = new double[PRODUCTEN * GEMEENTEN];
    for (int i = 0; i < omvang.length; i++) {
      omvang[i] = Math.exp(toeval.nextGaussian() * 1.2) * regel.k() * 2.5;
    }
    for (int i = 0; i < cellen.length; i++) {
      cellen[i] = new Cel(0, (int) (omvang[i % omvang.length] * (0.5 + toeval.nextDouble())));
    }
    feiten.add(cellen);
    Beeldboom boom = Beeldboom.van(PLAN, regel, bladeren(cellen));
    onthoud(boom);
    for (int keer = 0; keer < CORRECTIES; keer++) {
      cellen = gecorrigeerd(cellen);
      feiten.add(cellen);
      boom = boom.herzien(bladeren(cellen));
      onthoud(boom);
    }
  }

  /** Some clients too many, some forgotten, in a few cells. */
  private Cel[] gecorrigeerd(Cel[] cellen) {
    Cel[] andere = cellen.clone();
    for (int i = 0; i < andere.length; i++) {
      if (toeval.nextInt(8) == 0) {
        int weg = Math.min(andere[i].aantal(), toeval.nextInt(regel.k()));
        int erbij = toeval.nextInt(2 * regel.k());
        andere[i] = new Cel(andere[i].eerste() + weg, andere[i].laatste() + erbij);
      }
    }
    return andere;
  }

  private void onthoud(Beeldboom boom) {
    int nu = getoond.size();
    List<Getoond> deze = new ArrayList<>();
    for (Gepubliceerd.Knoop knoop : boom.toon(alle -> Waarde.GEEN).knopen()) {
      List<Object> sleutel = List.of(knoop.pad(), knoop.versie());
      momenten.putIfAbsent(sleutel, nu);
      deze.add(new Getoond(knoop, momenten.getOrDefault(sleutel, nu)));
    }
    getoond.add(deze);
  }

  private static List<Blad> bladeren(Cel[] cellen) {
    List<Blad> bladeren = new ArrayList<>();
    for (int i = 0; i < cellen.length; i++) {
      Map<String, Long> clienten = new HashMap<>();
      for (int nummer = cellen[i].eerste(); nummer < cellen[i].laatste(); nummer++) {
        clienten.put(i + "#" + nummer, 0L);
      }
      bladeren.add(new Blad(pad(i), gemeente(i), "aanbieder", clienten, true));
    }
    return bladeren;
  }

  static List<String> pad(int cel) {
    return List.of(
        "2024-2026",
        "k" + cel / (PRODUCTEN * GEMEENTEN),
        "p" + cel / GEMEENTEN % PRODUCTEN,
        gemeente(cel));
  }

  static String gemeente(int cel) {
    return Proeftabel.gemeente(cel % GEMEENTEN);
  }

  /** The facts as they were known at each moment. */
  List<Cel[]> feiten() {
    return feiten;
  }

  /** What was to be seen at each moment. */
  List<List<Getoond>> getoond() {
    return getoond;
  }
}
