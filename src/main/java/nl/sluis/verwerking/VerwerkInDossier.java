package nl.sluis.verwerking;

import nl.sluis.controle.Beoordeling;
import nl.sluis.dossier.DossierRepository;
import org.springframework.stereotype.Component;

/**
 * The third step: what the receiver takes into its administration enters the dossier; a message
 * that is refused as a whole leaves no trace there (OP286), and an answer changes nothing.
 */
@Component
class VerwerkInDossier {
  private final DossierRepository dossiers;
  private final Voortgang voortgang;

  VerwerkInDossier(DossierRepository dossiers, Voortgang voortgang) {
    this.dossiers = dossiers;
    this.voortgang = voortgang;
  }

  public Verwerkt verwerk(Gecontroleerd gecontroleerd) {
    Beoordeling beoordeling = gecontroleerd.beoordeling();
    if (beoordeling.wordtVerwerkt()) {
      dossiers.verwerk(
          beoordeling.gelezen().soort(),
          beoordeling.gelezen().gelezen(),
          beoordeling.goedgekeurd());
      voortgang.meld(gecontroleerd.ontvangen(), Berichtstatus.VERWERKT, "IN_DOSSIER");
    }
    return new Verwerkt(gecontroleerd.ontvangen(), beoordeling, gecontroleerd.peildatum());
  }
}
