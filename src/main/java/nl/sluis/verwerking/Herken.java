package nl.sluis.verwerking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.transactie.PerTransactie;
import org.springframework.stereotype.Component;

/**
 * The first step: what message is this, and between whom. A file that is technically no message, or
 * of parties that are not connected here, is refused (niveau 0); after that its schema counts.
 */
@Component
class Herken {
  private final BerichtReader reader;
  private final Toegang toegang;
  private final DossierRepository dossiers;
  private final Voortgang voortgang;
  private final PerTransactie<Map<UUID, Leesresultaat>> vooruit =
      PerTransactie.eenmaal(HashMap::new);

  Herken(BerichtReader reader, Toegang toegang, DossierRepository dossiers, Voortgang voortgang) {
    this.reader = reader;
    this.toegang = toegang;
    this.dossiers = dossiers;
    this.voortgang = voortgang;
  }

  /**
   * Reads messages before their turn in this transaction, so that what they can touch is looked up
   * for all of them at once.
   */
  void leesVooruit(List<Ontvangen> berichten) {
    berichten.forEach(bericht -> vooruit.nu().put(bericht.id(), lees(bericht)));
    dossiers.laadVooruit(List.copyOf(vooruit.nu().values()));
  }

  public Herkend herken(Ontvangen ontvangen) {
    Leesresultaat gelezen =
        vooruit
            .totNu()
            .map(eerder -> eerder.remove(ontvangen.id()))
            .orElseGet(() -> lees(ontvangen));
    var soort = gelezen.herkenning().soort();
    voortgang.meld(
        ontvangen, Berichtstatus.HERKEND, soort == null ? "ONBEKENDE_SOORT" : soort.name());
    return new Herkend(ontvangen, gelezen);
  }

  private Leesresultaat lees(Ontvangen ontvangen) {
    return ontvangen.isTeGroot()
        ? reader.teGroot(ontvangen.omvang())
        : toegang.keur(reader.lees(ontvangen.inhoud()), ontvangen);
  }
}
