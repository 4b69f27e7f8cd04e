package nl.sluis.verwerking;

import nl.sluis.beoordeling.EigenAntwoorden;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.controle.Beoordeling;
import nl.sluis.dossier.DossierRepository;
import org.springframework.stereotype.Component;

/**
 * The third step: what the receiver takes into its administration enters the dossier; a message
 * that is refused as a whole, or waits for the decision of its receiver, leaves no trace there
 * (OP286, D74). An answer changes nothing but what it decides.
 */
@Component
class VerwerkInDossier {
  private final DossierRepository dossiers;
  private final Voortgang voortgang;
  private final EigenAntwoorden eigenAntwoorden;

  VerwerkInDossier(
      DossierRepository dossiers, Voortgang voortgang, EigenAntwoorden eigenAntwoorden) {
    this.dossiers = dossiers;
    this.voortgang = voortgang;
    this.eigenAntwoorden = eigenAntwoorden;
  }

  public Verwerkt verwerk(Gecontroleerd gecontroleerd) {
    Beoordeling beoordeling = gecontroleerd.beoordeling();
    boolean wacht = gecontroleerd.besluitvorming() == Besluitvorming.TER_BEOORDELING;
    if (beoordeling.wordtVerwerkt() && !wacht) {
      dossiers.verwerk(
          beoordeling.gelezen().soort(),
          beoordeling.gelezen().gelezen(),
          beoordeling.goedgekeurd());
      voortgang.meld(gecontroleerd.ontvangen(), Berichtstatus.VERWERKT, "IN_DOSSIER");
    }
    if (gecontroleerd.genomen() != null) {
      eigenAntwoorden.voerUit(gecontroleerd.genomen(), gecontroleerd.ontvangen());
    }
    return new Verwerkt(
        gecontroleerd.ontvangen(),
        beoordeling,
        gecontroleerd.dagtekening(),
        gecontroleerd.besluitvorming());
  }
}
