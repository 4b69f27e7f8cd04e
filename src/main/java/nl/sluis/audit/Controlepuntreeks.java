package nl.sluis.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.sluis.audit.Breuk.Soort;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints as they were kept outside the database, held against the keys and against each other:
 * which of them count, and what is not whole about them.
 */
final class Controlepuntreeks {
  private final List<Controlepunt> geldig = new ArrayList<>();
  private final List<Breuk> breuken = new ArrayList<>();

  /** Those that count, in the order of their numbers. */
  List<Controlepunt> geldig() {
    return geldig;
  }

  List<Breuk> breuken() {
    return breuken;
  }

  /**
   * Judges them.
   *
   * @param regels the lines of the file
   * @param sleutels the public keys that are trusted, by their id
   */
  static Controlepuntreeks van(List<String> regels, Map<String, byte[]> sleutels) {
    Controlepuntreeks reeks = new Controlepuntreeks();
    @Nullable Controlepunt vorige = null;
    for (int i = 0; i < regels.size(); i++) {
      @Nullable Controlepunt punt = Controlepunt.lees(regels.get(i)).orElse(null);
      if (punt == null) {
        long plek = i + 1L;
        reeks.vervalst(
            plek, "Op regel %d van het bestand staat geen controlepunt.".formatted(plek));
      } else {
        reeks.voegToe(punt, vorige, sleutels);
        vorige = punt;
      }
    }
    return reeks;
  }

  private void voegToe(
      Controlepunt punt, @Nullable Controlepunt vorige, Map<String, byte[]> sleutels) {
    long verwacht = vorige == null ? 1 : vorige.nummer() + 1;
    byte[] kenmerk = vorige == null ? Velden.BEGIN : vorige.kenmerk();
    byte @Nullable [] sleutel = sleutels.get(punt.sleutel());
    if (sleutel == null || !punt.isVan(sleutel)) {
      vervalst(
          punt.nummer(),
          sleutel == null
              ? "Controlepunt %d is ondertekend met een onbekende sleutel (%s)."
                  .formatted(punt.nummer(), punt.sleutel())
              : "Controlepunt %d is vervalst: de handtekening klopt niet."
                  .formatted(punt.nummer()));
    } else {
      geldig.add(punt);
    }
    if (punt.nummer() > verwacht) {
      verwijderd(verwacht, punt.nummer() - 1, "in het bestand");
    } else if (punt.nummer() < verwacht) {
      vervalst(
          punt.nummer(),
          "Controlepunt %d staat na controlepunt %d.".formatted(punt.nummer(), verwacht - 1));
    } else if (!Arrays.equals(punt.vorige(), kenmerk)) {
      vervalst(
          punt.nummer(),
          "Controlepunt %d volgt op een ander controlepunt dan dat ervoor staat."
              .formatted(punt.nummer()));
    }
  }

  /**
   * The database has them too: what it has more was taken out of the file, and what the file has
   * more was taken out of the database.
   */
  void vergelijk(Collection<Controlepunt> inDatabase, Map<String, byte[]> sleutels) {
    long inBestand = geldig.isEmpty() ? 0 : geldig.get(geldig.size() - 1).nummer();
    long daarin =
        inDatabase.stream()
            .filter(punt -> isVanOns(punt, sleutels))
            .mapToLong(Controlepunt::nummer)
            .max()
            .orElse(0);
    if (daarin > inBestand) {
      verwijderd(inBestand + 1, daarin, "in het bestand");
    } else if (daarin < inBestand) {
      verwijderd(daarin + 1, inBestand, "in de database");
    }
  }

  private static boolean isVanOns(Controlepunt punt, Map<String, byte[]> sleutels) {
    byte @Nullable [] sleutel = sleutels.get(punt.sleutel());
    return sleutel != null && punt.isVan(sleutel);
  }

  private void verwijderd(long van, long tot, String waar) {
    breuken.add(
        new Breuk(
            Soort.CONTROLEPUNT_VERWIJDERD,
            van,
            tot,
            van == tot
                ? "Controlepunt %d ontbreekt %s: het is verwijderd.".formatted(van, waar)
                : "De controlepunten %d tot en met %d ontbreken %s: zij zijn verwijderd."
                    .formatted(van, tot, waar)));
  }

  private void vervalst(long nummer, String uitleg) {
    breuken.add(new Breuk(Soort.CONTROLEPUNT_VERVALST, nummer, nummer, uitleg));
  }
}
