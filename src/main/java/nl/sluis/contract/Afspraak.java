package nl.sluis.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.sluis.bericht.Eenheid;
import nl.sluis.tabel.Rijlezing;
import org.jspecify.annotations.Nullable;

/**
 * The part of a contract line that says in what is counted and what it costs: read together, since
 * the betaaltitel decides what each column must hold.
 *
 * @param vastBedrag in eurocent
 * @param jaarplafond in eurocent
 * @param maandplafond in the Eenheid; in eurocent where that is euro's
 */
record Afspraak(
    @Nullable Eenheid eenheid,
    @Nullable Tarief tarief,
    @Nullable Long vastBedrag,
    @Nullable Long jaarplafond,
    @Nullable Long maandplafond) {
  private static final Map<String, Eenheid> EENHEDEN =
      new TreeMap<>(Contractregellezer.keuzes(Arrays.asList(Eenheid.values()), Eenheid::code));

  /**
   * Notes what is wrong.
   *
   * @param betaaltitel null when it could not be read; then only the form is judged
   */
  static Afspraak lees(Rijlezing rij, @Nullable Betaaltitel betaaltitel) {
    Long jaarplafond = bedrag(rij, Contractbestand.JAARPLAFOND, false);
    if (betaaltitel == Betaaltitel.BESCHIKBAARHEID) {
      leeg(rij, Contractbestand.EENHEID);
      leeg(rij, Contractbestand.TARIEFEENHEID);
      leeg(rij, Contractbestand.MAANDPLAFOND);
      // without it a 323 is refused all the same, and only the invoice cannot be made
      Long perMaand = bedrag(rij, Contractbestand.TARIEF, false);
      return new Afspraak(null, null, perMaand, jaarplafond, null);
    }
    Eenheid eenheid = eenheid(rij, betaaltitel);
    Long maandplafond = maandplafond(rij, eenheid);
    if (eenheid == Eenheid.EURO) {
      keurEuroTarief(rij);
      Long vastBedrag = bedrag(rij, Contractbestand.TARIEF, false);
      return new Afspraak(eenheid, null, vastBedrag, jaarplafond, maandplafond);
    }
    return new Afspraak(eenheid, tarief(rij, eenheid), null, jaarplafond, maandplafond);
  }

  private static void leeg(Rijlezing rij, String kolom) {
    if (!rij.isLeeg(kolom)) {
      rij.fout(kolom, "%s; verwacht: leeg, zoals bij beschikbaarheid hoort", rij.getoond(kolom));
    }
  }

  private static @Nullable Eenheid eenheid(Rijlezing rij, @Nullable Betaaltitel betaaltitel) {
    Set<Eenheid> passend = betaaltitel == null ? Set.of(Eenheid.values()) : betaaltitel.eenheden();
    Map<String, Eenheid> keuzes = new TreeMap<>(EENHEDEN);
    keuzes.values().retainAll(passend);
    return rij.keuze(Contractbestand.EENHEID, keuzes);
  }

  private static void keurEuroTarief(Rijlezing rij) {
    String per = rij.code(Contractbestand.TARIEFEENHEID);
    if (!per.isEmpty() && !per.equals(Eenheid.EURO.code())) {
      rij.fout(
          Contractbestand.TARIEFEENHEID,
          "%s; verwacht: 83 of leeg, want bij eenheid 83 is er geen tarief per stuk",
          rij.getoond(Contractbestand.TARIEFEENHEID));
    }
  }

  private static @Nullable Tarief tarief(Rijlezing rij, @Nullable Eenheid eenheid) {
    Long bedrag = bedrag(rij, Contractbestand.TARIEF, true);
    Eenheid per = rij.keuze(Contractbestand.TARIEFEENHEID, EENHEDEN);
    if (bedrag == null || per == null) {
      return null;
    }
    Tarief tarief = new Tarief(bedrag, per);
    if (eenheid != null && !tarief.geldtVoor(eenheid)) {
      rij.fout(
          Contractbestand.TARIEFEENHEID,
          "'%s' is niet om te rekenen naar eenheid %s; verwacht: %s",
          per.code(),
          eenheid.code(),
          eenheid == Eenheid.UUR || eenheid == Eenheid.MINUUT ? "01 of 04" : eenheid.code());
    }
    return tarief;
  }

  private static @Nullable Long maandplafond(Rijlezing rij, @Nullable Eenheid eenheid) {
    if (eenheid == Eenheid.EURO) {
      return bedrag(rij, Contractbestand.MAANDPLAFOND, false);
    }
    return rij.isLeeg(Contractbestand.MAANDPLAFOND)
        ? null
        : rij.geheel(
            Contractbestand.MAANDPLAFOND,
            "een geheel getal, het volume in de eenheid van de regel, of leeg");
  }

  private static @Nullable Long bedrag(Rijlezing rij, String kolom, boolean verplicht) {
    return rij.isLeeg(kolom) && !verplicht
        ? null
        : rij.eurocent(kolom, "euro's met een komma, zonder punten of euroteken, zoals 87,30");
  }
}
