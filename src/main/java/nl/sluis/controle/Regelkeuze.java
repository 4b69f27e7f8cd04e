package nl.sluis.controle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nl.sluis.bericht.Berichtsoort;

/** The rules for one berichtsoort, split by niveau and looked up by berichtklasse once. */
final class Regelkeuze {
  private final Deel niveau2;
  private final Deel hoger;

  Regelkeuze(List<Regel> regels, Berichtsoort soort) {
    this.niveau2 = new Deel(regels, soort, regel -> regel.niveau() == 2);
    this.hoger = new Deel(regels, soort, regel -> regel.niveau() > 2);
  }

  Deel niveau2() {
    return niveau2;
  }

  Deel hoger() {
    return hoger;
  }

  /** The rules of one or more levels. */
  static final class Deel {
    private final List<Regel> regels;
    private final Map<Class<?>, List<Regel>> perKlasse = new ConcurrentHashMap<>();

    private Deel(List<Regel> alle, Berichtsoort soort, Predicate<Regel> keuze) {
      this.regels =
          alle.stream().filter(keuze).filter(regel -> regel.soorten().contains(soort)).toList();
    }

    List<Regel> regels() {
      return regels;
    }

    List<Regel> voor(Class<?> klasse) {
      return perKlasse.computeIfAbsent(
          klasse,
          nieuw ->
              regels.stream()
                  .filter(regel -> regel.kijktNaar(nieuw))
                  .map(regel -> regel.bij(nieuw))
                  .toList());
    }
  }
}
