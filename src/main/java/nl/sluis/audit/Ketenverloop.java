package nl.sluis.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.sluis.audit.Breuk.Soort;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain, line by line, and finds where it does not fit. A line whose hash is right under
 * another number than it has, was elsewhere in the trail; from those shifts follows what was taken
 * out, put in or moved. Its memory does not grow with the trail.
 */
final class Ketenverloop {
  /** So far away is looked for the number that a line had. */
  private static final int BEREIK = 10_000;

  /** So often; a trail in which more is wrong is told in less detail. */
  private static final int MAX_ZOEKEN = 100;

  private static final int MAX_BREUKEN = 1_000;

  private final List<Breuk> breuken = new ArrayList<>();
  private final List<Stuk> stukken = new ArrayList<>();
  private final Set<Long> naden = new TreeSet<>();
  private final long begin;
  private byte[] vorige = Velden.BEGIN;
  private long nummer;
  private long aantal;
  private int gezocht;

  /**
   * At the begin of the trail.
   *
   * @param begin number of the first line; what came before it is gone
   */
  Ketenverloop(long begin) {
    this.begin = begin;
    this.nummer = begin - 1;
  }

  /**
   * Lines in a row that are as far from the place that they had; null when that is not found.
   *
   * @param verschuiving the number that they had, less the one that they have
   */
  private record Stuk(long van, long tot, @Nullable Long verschuiving) {
    boolean is(@Nullable Long andere) {
      return Objects.equals(verschuiving, andere);
    }
  }

  /** The next line, in the order of their numbers. */
  void volgende(Ketenregel regel) {
    aantal++;
    if (regel.nummer() <= nummer) {
      meld(
          Soort.REGEL_INGEVOEGD,
          regel.nummer(),
          regel.nummer(),
          "Regel %d staat er meer dan een keer.".formatted(regel.nummer()));
    } else if (regel.nummer() > nummer + 1) {
      ontbreekt(nummer + 1, regel.nummer() - 1);
    } else if (!sluitAan(regel) && naden.size() < MAX_BREUKEN) {
      naden.add(regel.nummer());
    }
    plaats(regel.nummer(), verschuiving(regel));
    nummer = regel.nummer();
    vorige = regel.hash();
  }

  /** On what was before a begin that is not the first line, nothing can be held. */
  private boolean sluitAan(Ketenregel regel) {
    return regel.volgtOp(vorige) || (aantal == 1 && begin > 1);
  }

  long begin() {
    return begin;
  }

  /** Of the last line so far. */
  long nummer() {
    return nummer;
  }

  long aantal() {
    return aantal;
  }

  private @Nullable Long verschuiving(Ketenregel regel) {
    if (regel.past(regel.nummer())) {
      return 0L;
    }
    Long eerder = stukken.isEmpty() ? null : stukken.get(stukken.size() - 1).verschuiving();
    if (eerder != null && regel.past(regel.nummer() + eerder)) {
      return eerder;
    }
    return gezocht++ < MAX_ZOEKEN ? zoek(regel) : null;
  }

  private static @Nullable Long zoek(Ketenregel regel) {
    for (long afstand = 1; afstand <= BEREIK; afstand++) {
      if (regel.past(regel.nummer() + afstand)) {
        return afstand;
      }
      if (regel.past(regel.nummer() - afstand)) {
        return -afstand;
      }
    }
    return null;
  }

  private void plaats(long plek, @Nullable Long verschuiving) {
    Stuk laatste = stukken.isEmpty() ? null : stukken.get(stukken.size() - 1);
    if (laatste != null && laatste.tot() == plek - 1 && laatste.is(verschuiving)) {
      stukken.set(stukken.size() - 1, new Stuk(laatste.van(), plek, verschuiving));
    } else if (stukken.size() < MAX_BREUKEN) {
      stukken.add(new Stuk(plek, plek, verschuiving));
    }
  }

  private void ontbreekt(long van, long tot) {
    meld(
        Soort.REGEL_VERWIJDERD,
        van,
        tot,
        van == tot
            ? "Regel %d ontbreekt: zij is verwijderd.".formatted(van)
            : "De regels %d tot en met %d ontbreken: zij zijn verwijderd.".formatted(van, tot));
  }

  private void meld(Soort soort, long van, long tot, String uitleg) {
    if (breuken.size() < MAX_BREUKEN) {
      breuken.add(new Breuk(soort, van, tot, uitleg));
    }
  }

  /** What is not whole, in the order of the lines. */
  List<Breuk> breuken() {
    Set<Long> verklaard = verklaarVerschuivingen();
    for (long naad : naden) {
      if (!verklaard.contains(naad)) {
        meld(
            Soort.REGEL_GEWIJZIGD,
            naad - 1,
            naad - 1,
            ("Regel %d past niet meer bij regel %d, die haar kenmerk heeft onthouden: zij is"
                    + " gewijzigd of vervangen en haar kenmerk is opnieuw gerekend.")
                .formatted(naad - 1, naad));
      }
    }
    return breuken.stream()
        .sorted(Comparator.comparingLong(Breuk::van).thenComparing(Breuk::tot))
        .toList();
  }

  /** Gives the lines whose fit with the line before is explained by it. */
  private Set<Long> verklaarVerschuivingen() {
    Set<Long> verklaard = new TreeSet<>();
    long basis = 0;
    for (int i = 0; i < stukken.size(); i++) {
      Stuk stuk = stukken.get(i);
      if (stuk.is(basis)) {
        continue;
      }
      verklaard.add(stuk.van());
      verklaard.add(stuk.tot() + 1);
      if (stuk.verschuiving() == null) {
        if (!isIngevoegd(i, basis)) {
          gewijzigd(stuk);
        }
      } else if (keertTerug(i, basis)) {
        verplaatst(stuk, stuk.verschuiving());
      } else {
        verschoven(stuk, basis, stuk.verschuiving());
        verklaard.add(stuk.van() - Math.max(0, basis - stuk.verschuiving()));
        basis = stuk.verschuiving();
      }
    }
    return verklaard;
  }

  /** Whether lines further on are in their place again, or these only changed places. */
  private boolean keertTerug(int plek, long basis) {
    return stukken.subList(plek + 1, stukken.size()).stream().anyMatch(later -> later.is(basis))
        || heffenElkaarOp(stukken.subList(laatsteOp(plek, basis) + 1, stukken.size()), basis);
  }

  /** The last stretch before this one that is in its place. */
  private int laatsteOp(int plek, long basis) {
    int eerder = plek - 1;
    while (eerder >= 0 && !stukken.get(eerder).is(basis)) {
      eerder--;
    }
    return eerder;
  }

  private static boolean heffenElkaarOp(List<Stuk> stukken, long basis) {
    long som = 0;
    for (Stuk stuk : stukken) {
      if (stuk.verschuiving() == null) {
        return false;
      }
      som += (stuk.verschuiving() - basis) * (stuk.tot() - stuk.van() + 1);
    }
    return som == 0;
  }

  /** Lines that never had a place, before lines that had to move up for them. */
  private boolean isIngevoegd(int plek, long basis) {
    if (plek + 1 >= stukken.size() || keertTerug(plek, basis)) {
      return false;
    }
    Stuk stuk = stukken.get(plek);
    Long erna = stukken.get(plek + 1).verschuiving();
    return erna != null && erna <= basis - (stuk.tot() - stuk.van() + 1);
  }

  private void gewijzigd(Stuk stuk) {
    meld(
        Soort.REGEL_GEWIJZIGD,
        stuk.van(),
        stuk.tot(),
        stuk.van() == stuk.tot()
            ? "Regel %d is gewijzigd: haar inhoud past niet bij haar kenmerk.".formatted(stuk.van())
            : "De regels %d tot en met %d zijn gewijzigd: hun inhoud past niet bij hun kenmerk."
                .formatted(stuk.van(), stuk.tot()));
  }

  private void verplaatst(Stuk stuk, long verschuiving) {
    meld(
        Soort.REGEL_VERPLAATST,
        stuk.van(),
        stuk.tot(),
        stuk.van() == stuk.tot()
            ? "Wat nu regel %d is, was regel %d: regels zijn van plaats verwisseld."
                .formatted(stuk.van(), stuk.van() + verschuiving)
            : "Wat nu de regels %d tot en met %d zijn, waren de regels %d tot en met %d."
                .formatted(
                    stuk.van(), stuk.tot(), stuk.van() + verschuiving, stuk.tot() + verschuiving));
  }

  private void verschoven(Stuk stuk, long basis, long verschuiving) {
    if (verschuiving > basis) {
      long van = stuk.van() + basis;
      long tot = stuk.van() + verschuiving - 1;
      meld(
          Soort.REGEL_VERWIJDERD,
          van,
          tot,
          ("Wat oorspronkelijk %s, is verwijderd; wat volgt is hernummerd.")
              .formatted(
                  van == tot
                      ? "regel %d was".formatted(van)
                      : "de regels %d tot en met %d waren".formatted(van, tot)));
    } else {
      long van = stuk.van() - (basis - verschuiving);
      long tot = stuk.van() - 1;
      meld(
          Soort.REGEL_INGEVOEGD,
          van,
          tot,
          van == tot
              ? "Regel %d is ingevoegd; wat volgt is hernummerd.".formatted(van)
              : "De regels %d tot en met %d zijn ingevoegd; wat volgt is hernummerd."
                  .formatted(van, tot));
    }
  }
}
