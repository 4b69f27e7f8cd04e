package nl.sluis.meting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.sluis.bericht.Codelijst;
import nl.sluis.bericht.Codelijsten;

/**
 * The country in one month: so many gemeenten and aanbieders, and a declaratie of each pair of them
 * that works together. Most declaraties are small, a few are very large. Everything is made with a
 * fixed seed, so that the same month comes back every time; a smaller month has fewer of all, in
 * proportion.
 *
 * @param gemeenten CBS codes
 * @param aanbieders AGB-codes
 * @param declaraties one of each pair that works together
 */
record Meetland(List<String> gemeenten, List<String> aanbieders, List<Meetbericht> declaraties) {
  /** The whole country. */
  static final int PRESTATIES = 1_500_000;

  static final int MINSTENS = 1000;

  private static final int GEMEENTEN = 342;
  private static final int AANBIEDERS = 2500;
  private static final int PER_DECLARATIE = 25;
  private static final int EERSTE_AANBIEDER = 70_000_001;
  private static final long ZAAD = 14;

  /** So many declaraties are as large as the largest, which is this part of all prestaties. */
  private static final int GROOTSTE = 3;

  private static final int DEEL_VAN_GROOTSTE = 75;
  private static final int GROOT = 200;
  private static final int TIENDE = 10;

  /** The others are lognormal: half of them has less than this, 89 % less than fifty. */
  private static final double MEDIAAN = 9;

  private static final double SPREIDING = 1.4;
  private static final int HOOGSTENS = 5000;

  /** One of so many lines claims too much. */
  private static final int ELKE_TE_VEEL = 25;

  /** A month with so many prestaties. */
  static Meetland met(int prestaties, LocalDate vandaag) {
    double zijde = Math.sqrt((double) prestaties / PRESTATIES);
    List<String> gemeenten = gemeenten(vandaag, (int) Math.ceil(GEMEENTEN * zijde));
    List<String> aanbieders =
        IntStream.range(0, (int) Math.ceil(AANBIEDERS * zijde))
            .mapToObj(nummer -> Integer.toString(EERSTE_AANBIEDER + nummer))
            .toList();
    return new Meetland(gemeenten, aanbieders, declaraties(gemeenten, aanbieders, prestaties));
  }

  /**
   * Codes that exist today and in the month that is claimed, since a message about another is
   * refused (niveau 4).
   */
  private static List<String> gemeenten(LocalDate vandaag, int aantal) {
    Codelijsten codelijsten = Codelijsten.ingebouwd();
    return codelijsten.codes(Codelijst.GEMEENTE).keySet().stream()
        .filter(code -> codelijsten.kentGemeente(code, vandaag))
        .filter(code -> codelijsten.kentGemeente(code, Maandmeting.MAAND.atDay(1)))
        .limit(Math.min(GEMEENTEN, aantal))
        .toList();
  }

  /** Each aanbieder works for gemeenten that lie evenly over the list. */
  private static List<Meetbericht> declaraties(
      List<String> gemeenten, List<String> aanbieders, int prestaties) {
    int[] omvang = omvang(prestaties / PER_DECLARATIE, prestaties);
    int perAanbieder = (omvang.length + aanbieders.size() - 1) / aanbieders.size();
    int stap = Math.max(1, gemeenten.size() / perAanbieder);
    List<Meetbericht> declaraties = new ArrayList<>();
    int eerste = 0;
    for (int nummer = 0; nummer < omvang.length; nummer++) {
      int aanbieder = nummer % aanbieders.size();
      int gemeente = (aanbieder + nummer / aanbieders.size() * stap) % gemeenten.size();
      declaraties.add(
          new Meetbericht(
              gemeenten.get(gemeente),
              aanbieders.get(aanbieder),
              eerste,
              omvang[nummer],
              ELKE_TE_VEEL));
      eerste += omvang[nummer];
    }
    return declaraties;
  }

  /** How many prestaties each declaratie has. */
  private static int[] omvang(int declaraties, int prestaties) {
    Random toeval = new Random(ZAAD);
    int grootste = grootste(prestaties);
    int hoogstens = Math.min(HOOGSTENS, grootste);
    int[] omvang = new int[declaraties];
    Arrays.setAll(
        omvang,
        nummer -> {
          double getrokken = MEDIAAN * Math.exp(SPREIDING * toeval.nextGaussian());
          return (int) Math.max(1, Math.min(hoogstens, Math.round(getrokken)));
        });
    Set<Integer> groten = new HashSet<>();
    for (int nummer = 1; nummer <= GROOTSTE; nummer++) {
      groten.add(declaraties * nummer / (GROOTSTE + 1));
    }
    groten.forEach(nummer -> omvang[nummer] = grootste);
    int rest = prestaties - Arrays.stream(omvang).sum();
    for (int nummer = 0; rest != 0; nummer = (nummer + 1) % declaraties) {
      int erbij = Integer.signum(rest);
      if (!groten.contains(nummer) && omvang[nummer] + erbij > 0) {
        omvang[nummer] += erbij;
        rest -= erbij;
      }
    }
    return omvang;
  }

  /** In a very small month it is still large beside the others. */
  private static int grootste(int prestaties) {
    return Math.max(prestaties / DEEL_VAN_GROOTSTE, Math.min(GROOT, prestaties / TIENDE));
  }

  int prestaties() {
    return declaraties.stream().mapToInt(Meetbericht::prestaties).sum();
  }

  /** How many declaraties have so many prestaties, or more. */
  long vanaf(int prestaties) {
    return declaraties.stream().filter(een -> een.prestaties() >= prestaties).count();
  }

  /** Of the largest declaratie. */
  int grootste() {
    return declaraties.stream().mapToInt(Meetbericht::prestaties).max().orElse(0);
  }
}
