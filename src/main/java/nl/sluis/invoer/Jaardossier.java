package nl.sluis.invoer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.verantwoording.Declaratiestand;
import nl.sluis.verantwoording.Jaaropdracht;

/**
 * All that one aanbieder sent and received in one domein, with whatever gemeente, as it stands in a
 * folder: each declaratie with what became of it, and the dossier beside them.
 */
public final class Jaardossier {
  private final Jaaropdracht opdracht;
  private final Codelijsten codelijsten;
  private final Dossierlezer lezer;
  private final Meldingen meldingen;
  private final Map<Sleutel, Declaratiestand> declaraties = new LinkedHashMap<>();
  private final Set<String> gemeenten = new TreeSet<>();
  private final Map<String, Integer> vanAnderen = new TreeMap<>();

  /** By what one declaratie is known from another, however often its file is there. */
  private record Sleutel(String gemeente, String identificatie) {}

  public Jaardossier(
      Jaaropdracht opdracht, Bronnen bronnen, Peildatum peildatum, Meldingen meldingen) {
    this.opdracht = opdracht;
    this.codelijsten = bronnen.codelijsten();
    this.lezer = Dossierlezer.terVerantwoording(bronnen, peildatum, meldingen);
    this.meldingen = meldingen.over("dossier");
  }

  /**
   * Reads a folder.
   *
   * @return false when it is not the whole past: something could not be read or judged
   */
  public boolean lees(Path map) {
    boolean isHeel = lezer.lees(map, this::bekijk);
    vanAnderen.forEach(
        (wie, aantal) ->
            meldingen.accept(
                "%d %s van %s %s niet mee"
                    .formatted(
                        aantal,
                        aantal == 1 ? "declaratie" : "declaraties",
                        wie,
                        aantal == 1 ? "telt" : "tellen")));
    return isHeel;
  }

  /** What was sent and not refused as a whole, in its order. */
  public List<Declaratiestand> declaraties() {
    return List.copyOf(declaraties.values());
  }

  /** What was exchanged with each gemeente. */
  public Map<String, Relatiedossier> dossiers() {
    Map<String, Relatiedossier> dossiers = new TreeMap<>();
    gemeenten.forEach(
        gemeente ->
            dossiers.put(
                gemeente,
                lezer
                    .dossiers()
                    .van(new Partijen(opdracht.standaard(), gemeente, opdracht.aanbieder()))));
    return dossiers;
  }

  private void bekijk(Bestand bestand, Dossierstand stand) {
    if (!stand.gelezen().isGelezen()) {
      return;
    }
    Bericht bericht = stand.gelezen().gelezen();
    Partijen partijen = Partijen.van(stand.gelezen().soort(), bericht.header());
    if (partijen.standaard() == opdracht.standaard()
        && partijen.aanbieder().equals(opdracht.aanbieder())) {
      gemeenten.add(partijen.gemeente());
      if (bericht instanceof Declaratiebericht declaratie) {
        bekijk(bestand, stand, declaratie);
      }
    } else if (bericht instanceof Declaratiebericht) {
      vanAnderen.merge(
          "aanbieder %s in domein %s".formatted(partijen.aanbieder(), partijen.domein()),
          1,
          Integer::sum);
    }
  }

  private void bekijk(Bestand bestand, Dossierstand stand, Declaratiebericht declaratie) {
    Leesresultaat antwoord = stand.antwoord();
    if (antwoord != null && !stand.wordtVerwerkt()) {
      return;
    }
    Declaratiestand deze =
        antwoord == null
            ? Declaratiestand.inBehandeling(bestand.naam(), declaratie)
            : Declaratiestand.beantwoord(bestand.naam(), stand.gelezen(), antwoord, codelijsten);
    Sleutel sleutel =
        new Sleutel(declaratie.header().ontvanger(), declaratie.header().identificatie());
    Declaratiestand eerder = declaraties.get(sleutel);
    if (eerder == null) {
      declaraties.put(sleutel, deze);
    } else if (eerder.antwoordVan() != null && deze.antwoordVan() == null) {
      meldDubbel(deze, eerder);
    } else {
      // it was sent again, at a later place in the order
      declaraties.remove(sleutel);
      declaraties.put(sleutel, deze);
      meldDubbel(eerder, deze);
    }
  }

  private void meldDubbel(Declaratiestand niet, Declaratiestand wel) {
    meldingen.accept(
        "%s telt niet mee: %s heeft dezelfde Identificatie aan gemeente %s, en die telt"
            .formatted(niet.bestand(), wel.bestand(), wel.gemeente()));
  }
}
