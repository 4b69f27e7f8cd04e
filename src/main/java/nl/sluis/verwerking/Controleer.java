package nl.sluis.verwerking;

import java.time.Clock;
import java.time.LocalDate;
import nl.sluis.audit.Auditregel;
import nl.sluis.beoordeling.EigenAntwoorden;
import nl.sluis.beoordeling.TerBeoordeling;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.contract.JdbcContractregister;
import nl.sluis.contract.JdbcContractregister.VasteVersie;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Onbeslist;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.controle.Rapport;
import nl.sluis.dossier.DossierRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The second step: the verdict of the Regelboek, against the dossier as it now stands. */
@Component
class Controleer {
  private final Controle controle;
  private final JdbcContractregister contracten;
  private final DossierRepository dossiers;
  private final Antwoordkoppeling koppeling;
  private final EigenAntwoorden eigenAntwoorden;
  private final TerBeoordeling terBeoordeling;
  private final Vastlegging vastlegging;
  private final Voortgang voortgang;
  private final Oordeelspoor oordeelspoor;
  private final ApplicationEventPublisher gebeurtenissen;
  private final Clock klok;

  Controleer(
      Controle controle,
      JdbcContractregister contracten,
      DossierRepository dossiers,
      Antwoordkoppeling koppeling,
      EigenAntwoorden eigenAntwoorden,
      TerBeoordeling terBeoordeling,
      Vastlegging vastlegging,
      Voortgang voortgang,
      Oordeelspoor oordeelspoor,
      ApplicationEventPublisher gebeurtenissen,
      Clock klok) {
    this.controle = controle;
    this.contracten = contracten;
    this.dossiers = dossiers;
    this.koppeling = koppeling;
    this.eigenAntwoorden = eigenAntwoorden;
    this.terBeoordeling = terBeoordeling;
    this.vastlegging = vastlegging;
    this.voortgang = voortgang;
    this.oordeelspoor = oordeelspoor;
    this.gebeurtenissen = gebeurtenissen;
    this.klok = klok;
  }

  public Gecontroleerd controleer(Herkend herkend) {
    Peildatum peildatum = new Peildatum(LocalDate.now(klok));
    // one version for the whole message, and the one that is kept with the verdict
    VasteVersie versie = contracten.zoalsNu();
    EigenAntwoorden.Keuring keuring =
        eigenAntwoorden.keur(
            controle.met(versie).controleer(herkend.gelezen(), peildatum, dossiers),
            koppeling::heenbericht);
    Beoordeling beoordeling = keuring.beoordeling();
    if (beoordeling.oordeel() == Oordeel.ONBESLIST) {
      throw Onbeslist.over(beoordeling);
    }
    Ontvangen ontvangen = herkend.ontvangen();
    boolean wacht = terBeoordeling.gaatNaarOntvanger(beoordeling);
    Rapport rapport = koppeling.rapport(ontvangen, beoordeling, peildatum);
    vastlegging.leg(
        ontvangen,
        beoordeling,
        peildatum,
        versie,
        wacht ? terBeoordeling.metVervolg(rapport, ontvangen, beoordeling) : rapport);
    if (!wacht) {
      gebeurtenissen.publishEvent(BerichtBeoordeeld.van(beoordeling));
    }
    voortgang.zet(ontvangen, Berichtstatus.GECONTROLEERD);
    oordeelspoor.leg(Auditregel.SLUIS, Berichtstatus.GECONTROLEERD.name(), ontvangen, beoordeling);
    return new Gecontroleerd(
        ontvangen,
        beoordeling,
        peildatum.datum(),
        wacht ? Besluitvorming.TER_BEOORDELING : Besluitvorming.SLUIS,
        keuring.genomen());
  }
}
