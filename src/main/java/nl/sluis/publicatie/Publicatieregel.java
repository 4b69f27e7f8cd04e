package nl.sluis.publicatie;

import java.util.EnumSet;
import java.util.Set;

/**
 * When a number may be seen. Who knows this rule must not gain by it: so of a rest it looks at
 * nothing but what is published of it (docs/besluiten/0006-geen-kind.md).
 *
 * @param k the fewest clients behind a number
 * @param ingewijden who knows a part already
 * @param clausules all of them, except in a test that shows why one is there
 */
record Publicatieregel(int k, Set<Ingewijde> ingewijden, Set<Clausule> clausules) {

  /** What the rule is made of. */
  enum Clausule {
    /** At least k clients. */
    DREMPEL,
    /** For each who knows a part: of the others, where there are any, at least k. */
    INGEWIJDEN,
    /** So many that it does not tell of each of the others that they are few. */
    MARGE,
    /** Clients are counted once, also when they are in more places. */
    UNIEK,
    /** Nobody has more than 30 percent of the euros. */
    OVERHEERSING,
    /** None at all is as small as one. */
    NUL_IS_KLEIN,
    /** Small ones together leave each of them room from 0 to k - 1, whoever of them looks. */
    RUIMTE_KLEINEN,
    /** Large ones that joined leave that room too, though they are known to be the smallest. */
    RUIMTE_GROTEN,
    /** At least three together; more than the rest of the rule asks. */
    DRIE,
    /** Of a correction, too, none or at least k clients. */
    CORRECTIE,
    /** A correction comes to all parts of a whole or to none. */
    CORRECTIE_GEHEEL,
    /** A correction changes numbers, never what is taken together. */
    CORRECTIE_ZELFDE_VORM
  }

  private static final int DRIE = 3;

  static Publicatieregel geheel(int k, Set<Ingewijde> ingewijden) {
    return new Publicatieregel(k, ingewijden, EnumSet.allOf(Clausule.class));
  }

  /** The same without one clause. */
  Publicatieregel zonder(Clausule clausule) {
    Set<Clausule> rest = EnumSet.copyOf(clausules);
    rest.remove(clausule);
    return new Publicatieregel(k, ingewijden, rest);
  }

  boolean heeft(Clausule clausule) {
    return clausules.contains(clausule);
  }

  /** Whether this may be shown by itself. */
  boolean isVeilig(Telling telling) {
    if (telling.aantal() == 0 && !heeft(Clausule.NUL_IS_KLEIN)) {
      return true;
    }
    return (clienten(telling) >= k || !heeft(Clausule.DREMPEL))
        && blijftGenoegOver(telling)
        && (heeftMarge(telling) || !heeft(Clausule.MARGE))
        && (!telling.heeftOverheersend() || !heeft(Clausule.OVERHEERSING));
  }

  /**
   * Whether parts of a whole may be shown as a rest.
   *
   * @param delen how many
   * @param groten how many of them are safe and joined, from the smallest
   * @param kleinsteErbuiten what the smallest that did not join is about
   */
  boolean magSamen(Telling telling, int delen, int groten, int kleinsteErbuiten) {
    if ((delen < DRIE && heeft(Clausule.DRIE)) || !isVeilig(telling)) {
      return false;
    }
    // one of them knows his own number, and for him the others must leave the room
    if (groten == 0) {
      return !heeft(Clausule.RUIMTE_KLEINEN) || telling.aantal() <= (delen - 2) * (k - 1);
    }
    return !heeft(Clausule.RUIMTE_GROTEN) || telling.aantal() <= (groten - 1L) * kleinsteErbuiten;
  }

  /** Whether numbers that differ by these clients may both be seen. */
  boolean magVerschillen(Telling verschil) {
    return !heeft(Clausule.CORRECTIE)
        || verschil.aantal() == 0
        || (verschil.clienten() >= k
            && ingewijden.stream()
                .flatMap(wie -> verschil.clientenZonder(wie).values().stream())
                .allMatch(n -> n == 0 || n >= k));
  }

  private int clienten(Telling telling) {
    return heeft(Clausule.UNIEK) ? telling.clienten() : telling.aantal();
  }

  /** None of the others is as small as one of them: where there are others, k of them. */
  private boolean blijftGenoegOver(Telling telling) {
    return !heeft(Clausule.INGEWIJDEN)
        || ingewijden.stream()
            .filter(wie -> telling.leden(wie).size() > 1)
            .allMatch(wie -> telling.clientenZonder(wie).values().stream().allMatch(n -> n >= k));
  }

  /** That for all of them enough is left tells of each that he has at most n - k. */
  private boolean heeftMarge(Telling telling) {
    return ingewijden.stream()
        .mapToInt(wie -> telling.leden(wie).size())
        .allMatch(leden -> leden < DRIE || telling.aantal() >= (leden == DRIE ? 3 * k - 1 : 2 * k));
  }
}
