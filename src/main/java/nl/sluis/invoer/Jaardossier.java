package nl.sluis.invoer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Declaratiebericht;
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
  private final Dossierlezer lezer;
  private final Meldingen meldingen;
  private final Declaratiestapel declaraties;
  private final Set<String> gemeenten = new TreeSet<>();
  private final Map<String, Integer> vanAnderen = new TreeMap<>();

  public Jaardossier(
      Jaaropdracht opdracht, Bronnen bronnen, Peildatum peildatum, Meldingen meldingen) {
    this.opdracht = opdracht;
    this.lezer = Dossierlezer.terVerantwoording(bronnen, peildatum, meldingen);
    this.meldingen = meldingen.over("dossier");
    this.declaraties = new Declaratiestapel(bronnen.codelijsten(), this.meldingen);
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
    return declaraties.alle();
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
        declaraties.voegToe(bestand, stand, partijen, declaratie);
      }
    } else if (bericht instanceof Declaratiebericht) {
      vanAnderen.merge(
          "aanbieder %s in domein %s".formatted(partijen.aanbieder(), partijen.domein()),
          1,
          Integer::sum);
    }
  }
}
