package nl.sluis.bericht;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Messages of one berichtsoort, made up from the value space of its schema and then changed in one
 * place. The same ones every time.
 */
final class Proefberichten {
  private static final int DERTIGSTE_DEEL = 30;

  private final Berichtsoort soort;
  private final Xsd xsd;
  private final Random kans;
  private final Predicate<String> isNieuw;
  private final Knoop vol;

  /**
   * Messages of this soort.
   *
   * @param isNieuw whether a simple type, by its standaard and name, has all its values to come;
   *     else some of them are enough
   */
  Proefberichten(Berichtsoort soort, OfficieelSchema schema, Predicate<String> isNieuw) {
    this.soort = soort;
    this.xsd = new Xsd(schema.basisschema(), schema.berichtschema());
    this.kans = new Random(soort.ordinal());
    this.isNieuw = isNieuw;
    this.vol = xsd.bericht(Xsd.Omvang.VOL, kans);
    // what is changed stands among values as they are written every day, or the program of a
    // schema has a reason not to be sure that is not the change
    vol.alle().filter(Knoop::isWaarde).forEach(Proefberichten::wordtGewoon);
  }

  private static void wordtGewoon(Knoop blad) {
    switch (blad.type.basis()) {
      case "date" -> blad.waarde = "2026-05-10";
      case "time" -> blad.waarde = "12:30:00";
      default -> {}
    }
  }

  void goede(Consumer<Knoop> bericht) {
    for (Xsd.Omvang omvang : Xsd.Omvang.values()) {
      bericht.accept(xsd.bericht(omvang, kans));
    }
  }

  /** Hears what was changed, what that is called, and the message. */
  interface Luisteraar<T> {
    void hoor(T verandering, String wat, Knoop bericht);
  }

  /**
   * Each with one change to one element.
   *
   * @param deel of so many changes one is made, here and there
   */
  void veranderde(int deel, Luisteraar<Mutatie> luisteraar) {
    List<Knoop> elementen = vol.alle().toList();
    for (int nummer = 0; nummer < elementen.size(); nummer++) {
      for (Mutatie mutatie : Mutatie.values()) {
        boolean kan = nummer > 0 || !mutatie.isBijBuren();
        if (kan && kans.nextInt(deel) == 0) {
          luisteraar.hoor(mutatie, mutatie + " bij element " + nummer, mutatie.van(vol, nummer));
        }
      }
    }
  }

  /** Each with another value in one place. */
  void metAndereWaarden(Luisteraar<Waardetype> luisteraar) {
    for (Knoop blad : vol.alle().filter(Knoop::isWaarde).toList()) {
      boolean alle = isNieuw.test(soort.standaard() + blad.type.naam());
      String waarde = blad.waarde;
      for (String proef : blad.type.proefwaarden()) {
        if (alle || kans.nextInt(DERTIGSTE_DEEL) == 0) {
          blad.waarde = proef;
          luisteraar.hoor(blad.type, blad.naam + " met [" + proef + "]", vol);
        }
      }
      blad.waarde = waarde;
    }
  }
}
