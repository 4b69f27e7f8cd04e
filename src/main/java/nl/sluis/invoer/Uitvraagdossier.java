package nl.sluis.invoer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Partijen;
import nl.sluis.controle.Peildatum;
import nl.sluis.uitvraag.Afbakening;
import nl.sluis.uitvraag.Berichtenspoor;
import nl.sluis.uitvraag.Hulp;
import nl.sluis.verantwoording.Declaratiestand;

/**
 * What the messages in a folder say of each toewijzing and each declaratie, to deliver to others;
 * what is of somebody else is counted and told.
 */
public final class Uitvraagdossier {
  private final Afbakening afbakening;
  private final Bronnen bronnen;
  private final Dossierlezer lezer;
  private final Meldingen meldingen;
  private final Berichtenspoor spoor = new Berichtenspoor();
  private final Map<Partijen, Declaratiestapel> declaraties = new LinkedHashMap<>();
  private final Map<String, Integer> vanAnderen = new TreeMap<>();

  public Uitvraagdossier(
      Afbakening afbakening, Bronnen bronnen, Peildatum peildatum, Meldingen meldingen) {
    this.afbakening = afbakening;
    this.bronnen = bronnen;
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
                "%d %s %s niet mee"
                    .formatted(
                        aantal,
                        (aantal == 1 ? "bericht van " : "berichten van ") + wie,
                        aantal == 1 ? "telt" : "tellen")));
    return isHeel;
  }

  /** What is known of every toewijzing. */
  public List<Hulp> hulp() {
    return spoor.hulp(partijen -> lezer.dossiers().van(partijen));
  }

  /** Where starts are on no toewijzing that stands, a sentence each. */
  public List<String> zonderToewijzing() {
    return spoor.zonderToewijzing(partijen -> lezer.dossiers().van(partijen));
  }

  /** What was sent and not refused as a whole, by between whom. */
  public Map<Partijen, List<Declaratiestand>> declaraties() {
    Map<Partijen, List<Declaratiestand>> alle = new LinkedHashMap<>();
    declaraties.forEach((partijen, stapel) -> alle.put(partijen, stapel.alle()));
    return alle;
  }

  private void bekijk(Bestand bestand, Dossierstand stand) {
    if (!stand.gelezen().isGelezen()) {
      return;
    }
    Bericht bericht = stand.gelezen().gelezen();
    Partijen partijen = Partijen.van(stand.gelezen().soort(), bericht.header());
    if (!afbakening.omvat(partijen)) {
      vanAnderen.merge(
          "aanbieder %s en gemeente %s in domein %s"
              .formatted(partijen.aanbieder(), partijen.gemeente(), partijen.domein()),
          1,
          Integer::sum);
      return;
    }
    if (stand.wordtVerwerkt()) {
      spoor.voegToe(partijen, bericht);
    }
    if (bericht instanceof Declaratiebericht declaratie) {
      declaraties
          .computeIfAbsent(
              partijen, nieuw -> new Declaratiestapel(bronnen.codelijsten(), meldingen))
          .voegToe(bestand, stand, partijen, declaratie);
    }
  }
}
