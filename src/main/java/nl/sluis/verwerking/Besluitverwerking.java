package nl.sluis.verwerking;

import java.time.Clock;
import java.time.LocalDate;
import nl.sluis.aflevering.Verzending;
import nl.sluis.beoordeling.Beoordelingsstand.Wijze;
import nl.sluis.beoordeling.Besluituitvoering;
import nl.sluis.beoordeling.Genomen;
import nl.sluis.berichtkluis.BerichtRepository;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.contract.JdbcContractregister;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Rapport;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Runs the route besluit for a message whose receiver has decided: the last steps once more, with
 * its decision as the verdict.
 */
@Component
class Besluitverwerking implements Besluituitvoering {
  private static final String ROUTE = "direct:besluit";

  private final BerichtRepository berichten;
  private final Verzending verzending;
  private final JdbcContractregister contracten;
  private final Vastlegging vastlegging;
  private final Voortgang voortgang;
  private final ProducerTemplate route;
  private final Oordeelspoor oordeelspoor;
  private final ApplicationEventPublisher gebeurtenissen;
  private final Clock klok;

  Besluitverwerking(
      BerichtRepository berichten,
      Verzending verzending,
      JdbcContractregister contracten,
      Vastlegging vastlegging,
      Voortgang voortgang,
      ProducerTemplate route,
      Oordeelspoor oordeelspoor,
      ApplicationEventPublisher gebeurtenissen,
      Clock klok) {
    this.berichten = berichten;
    this.verzending = verzending;
    this.contracten = contracten;
    this.vastlegging = vastlegging;
    this.voortgang = voortgang;
    this.route = route;
    this.oordeelspoor = oordeelspoor;
    this.gebeurtenissen = gebeurtenissen;
    this.klok = klok;
  }

  @Override
  public void voerUit(Genomen genomen, Wijze wijze, String wie) {
    Ontvangen bericht = genomen.stuk().ontvangen();
    Beoordeling beoordeling = genomen.beslist().beoordeling();
    if (berichten.vergrendelStatus(bericht.id()) == Berichtstatus.GEPARKEERD) {
      // its files could not be delivered; that is taken up again apart from this
      berichten.zetStatus(bericht.id(), Berichtstatus.TER_BEOORDELING, null);
    }
    vastlegging.leg(
        bericht,
        beoordeling,
        genomen.stuk().peildatum(),
        contracten.zoalsNu(),
        Rapport.van(bericht.naam(), beoordeling));
    gebeurtenissen.publishEvent(BerichtBeoordeeld.van(beoordeling));
    oordeelspoor.leg(wie, "BESLOTEN_" + wijze, bericht, beoordeling);
    route.requestBody(
        ROUTE,
        new Gecontroleerd(
            bericht,
            beoordeling,
            LocalDate.now(klok),
            wijze == Wijze.ANTWOORD ? Besluitvorming.ZELF_BEANTWOORD : Besluitvorming.BESLOTEN,
            null));
    verzending
        .geparkeerdOm(bericht.id())
        .ifPresent(reden -> voortgang.zet(bericht, Berichtstatus.GEPARKEERD, reden));
  }
}
