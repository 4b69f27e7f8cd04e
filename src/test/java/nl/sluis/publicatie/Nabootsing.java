package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The strongest attack there is: by one who knows the rule, and so tries every table of which it
 * would have made exactly what he sees. What all of those have in common he knows. He may be a
 * gemeente, and then knows its own clients too. It is exact, and so it is for small tables.
 */
final class Nabootsing {
  /** Then he does not even know how many there are in total. */
  private static final Object NIETS = List.of();

  private final Publicatieregel regel;
  private final Publicatieplan plan;
  private final int producten;
  private final int gemeenten;

  /** Who came to know what, from which table. */
  record Lek(int[] tabel, String wie, String wat, int minstens, int hoogstens) {
    @Override
    public String toString() {
      return "%s: %s weet van %s dat het %d t/m %d is"
          .formatted(Arrays.toString(tabel), wie, wat, minstens, hoogstens);
    }
  }

  private record Doel(String naam, ToIntFunction<int[]> waarde) {}

  private Nabootsing(Publicatieregel regel, int producten, int gemeenten) {
    this.regel = regel;
    this.plan = producten == 1 ? Proeftabel.PER_GEMEENTE : Proeftabel.PER_PRODUCT;
    this.producten = producten;
    this.gemeenten = gemeenten;
  }

  /** What leaks of all tables with so many clients in total. */
  static List<Lek> vanAlleTabellen(
      Publicatieregel regel, int producten, int gemeenten, int vanaf, int totEnMet) {
    Nabootsing aanval = new Nabootsing(regel, producten, gemeenten);
    return IntStream.rangeClosed(vanaf, totEnMet)
        .boxed()
        .flatMap(som -> aanval.vanSom(som).stream())
        .toList();
  }

  /** What leaks of one table. */
  static List<Lek> van(Publicatieregel regel, int producten, int gemeenten, int... tabel) {
    Nabootsing aanval = new Nabootsing(regel, producten, gemeenten);
    Object gezien = aanval.gezien(tabel);
    if (gezien.equals(NIETS)) {
      return List.of();
    }
    List<int[]> mogelijk =
        aanval.tabellen(IntStream.of(tabel).sum()).stream()
            .filter(andere -> gezien.equals(aanval.gezien(andere)))
            .toList();
    return aanval.lekken(mogelijk).stream()
        .filter(lek -> Arrays.equals(lek.tabel(), tabel))
        .toList();
  }

  private List<Lek> vanSom(int som) {
    Map<Object, List<int[]>> perBeeld = new HashMap<>();
    for (int[] tabel : tabellen(som)) {
      perBeeld.computeIfAbsent(gezien(tabel), nog -> new ArrayList<>()).add(tabel);
    }
    perBeeld.remove(NIETS);
    return perBeeld.values().stream().flatMap(mogelijk -> lekken(mogelijk).stream()).toList();
  }

  /** All that is published: numbers, texts, versions. */
  private Object gezien(int[] tabel) {
    List<Blad> bladeren =
        producten == 1 ? Proeftabel.rij(tabel) : Proeftabel.rijen(gemeenten, tabel);
    return Beeldboom.van(plan, regel, bladeren).toon(alle -> Waarde.GEEN).knopen();
  }

  private List<int[]> tabellen(int som) {
    List<int[]> tabellen = new ArrayList<>();
    vul(new int[producten * gemeenten], 0, som, tabellen);
    return tabellen;
  }

  private static void vul(int[] tabel, int cel, int over, List<int[]> tabellen) {
    if (cel == tabel.length - 1) {
      tabel[cel] = over;
      tabellen.add(tabel.clone());
      return;
    }
    for (int aantal = 0; aantal <= over; aantal++) {
      tabel[cel] = aantal;
      vul(tabel, cel + 1, over - aantal, tabellen);
    }
  }

  private List<Lek> lekken(List<int[]> mogelijk) {
    List<Lek> lekken = new ArrayList<>(lekken(mogelijk, null));
    for (int gemeente = 0; gemeente < gemeenten; gemeente++) {
      int wie = gemeente;
      mogelijk.stream()
          .collect(Collectors.groupingBy(tabel -> eigen(tabel, wie)))
          .values()
          .forEach(zelfde -> lekken.addAll(lekken(zelfde, wie)));
    }
    return lekken;
  }

  private List<Integer> eigen(int[] tabel, int gemeente) {
    return IntStream.range(0, producten)
        .mapToObj(product -> tabel[product * gemeenten + gemeente])
        .toList();
  }

  private List<Lek> lekken(List<int[]> mogelijk, @Nullable Integer wie) {
    List<Lek> lekken = new ArrayList<>();
    for (Doel doel : doelen(wie)) {
      int minstens = mogelijk.stream().mapToInt(doel.waarde()).min().orElseThrow();
      int hoogstens = mogelijk.stream().mapToInt(doel.waarde()).max().orElseThrow();
      if (hoogstens - minstens < regel.k() - 1) {
        for (int[] tabel : mogelijk) {
          int waarde = doel.waarde().applyAsInt(tabel);
          if (waarde > 0 && waarde < regel.k()) {
            String naam = wie == null ? "een buitenstaander" : Proeftabel.gemeente(wie);
            lekken.add(new Lek(tabel, naam, doel.naam(), minstens, hoogstens));
          }
        }
      }
    }
    return lekken;
  }

  /** The cells of the others, and what all others have of a product. */
  private List<Doel> doelen(@Nullable Integer wie) {
    List<Doel> doelen = new ArrayList<>();
    for (int product = 0; product < producten; product++) {
      int eerste = product * gemeenten;
      for (int gemeente = 0; gemeente < gemeenten; gemeente++) {
        int cel = eerste + gemeente;
        if (wie == null || gemeente != wie) {
          doelen.add(new Doel("cel " + cel, tabel -> tabel[cel]));
        }
      }
      doelen.add(
          new Doel(
              "de anderen in product " + product,
              tabel -> {
                int som = 0;
                for (int gemeente = 0; gemeente < gemeenten; gemeente++) {
                  som += wie != null && gemeente == wie ? 0 : tabel[eerste + gemeente];
                }
                return som;
              }));
    }
    return doelen;
  }
}
