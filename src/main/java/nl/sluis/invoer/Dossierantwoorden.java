package nl.sluis.invoer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.antwoord.Antwoorden;
import nl.sluis.antwoord.Koppeling;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Herkenning;
import nl.sluis.bericht.Leesresultaat;

/**
 * The answers of a dossier, each of which is used for its heenbericht or named with why it was not
 * (D102).
 */
final class Dossierantwoorden {
  private final Antwoorden antwoorden = new Antwoorden();
  private final List<Dossierbericht> bestanden = new ArrayList<>();
  private final Map<Bericht, Dossierbericht> bestandVan = new IdentityHashMap<>();
  private final Set<Bericht> gekoppeld = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Dossierverslag verslag;

  Dossierantwoorden(Dossierverslag verslag) {
    this.verslag = verslag;
  }

  /** Those of one folder; of one day the last by name counts, as people number (D103). */
  void voegToe(List<Dossierbericht> gegeven) {
    gegeven.stream()
        .sorted(Comparator.comparing(Dossierbericht::naam, Berichtvolgorde::vergelijkNamen))
        .forEach(
            bestand -> {
              bestanden.add(bestand);
              bestandVan.put(bestand.gelezen().gelezen(), bestand);
              antwoorden.voegToe(bestand.gelezen());
            });
  }

  /** One that is given apart from the folder; of one day it counts before any other. */
  void voegToe(Leesresultaat antwoord) {
    antwoorden.voegToe(antwoord);
  }

  /** The answer to this heenbericht that counts. */
  Optional<Leesresultaat> op(Leesresultaat heen) {
    List<Bericht> alle = antwoorden.op(heen);
    if (alle.isEmpty()) {
      return Optional.empty();
    }
    gekoppeld.addAll(alle);
    Bericht geldend = alle.get(alle.size() - 1);
    alle.subList(0, alle.size() - 1).forEach(ouder -> noemOuder(ouder, geldend));
    return Optional.of(
        new Leesresultaat(
            new Herkenning(heen.soort().partner(), null, null, null), geldend, List.of()));
  }

  /** Names the answers that were to none of these. */
  void noemAlleenstaande(List<Dossierbericht> heenberichten) {
    List<Dossierbericht> alleen =
        bestanden.stream()
            .filter(antwoord -> !gekoppeld.contains(antwoord.gelezen().gelezen()))
            .toList();
    if (!alleen.isEmpty()) {
      Koppeling koppeling =
          new Koppeling(heenberichten.stream().map(Dossierbericht::gelezen).toList());
      alleen.forEach(antwoord -> verslag.gat(antwoord, koppeling.waaromAlleen(antwoord.gelezen())));
    }
  }

  private void noemOuder(Bericht ouder, Bericht geldend) {
    Dossierbericht bestand = bestandVan.get(ouder);
    if (bestand == null || ouder.equals(geldend)) {
      return;
    }
    Dossierbericht geldig = bestandVan.get(geldend);
    String welk = geldig == null ? "het antwoord dat u noemt" : geldig.naam();
    if (Antwoorden.dagtekening(ouder).equals(Antwoorden.dagtekening(geldend))) {
      verslag.gat(
          bestand, "op hetzelfde bericht is van dezelfde dag ook %s, en dat geldt".formatted(welk));
    } else {
      verslag.teltNietMee(
          bestand,
          "op hetzelfde bericht is een later antwoord, %s van %s, en dat geldt"
              .formatted(welk, Antwoorden.dagtekening(geldend)));
    }
  }
}
