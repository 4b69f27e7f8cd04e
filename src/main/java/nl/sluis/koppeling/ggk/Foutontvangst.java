package nl.sluis.koppeling.ggk;

import java.util.Objects;
import nl.sluis.aflevering.Terugwijzing;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.ggk.VerzondenRepository.Verzonden;
import nl.sluis.koppeling.ggk.stuf.Fo01Bericht;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a Fo01: what we delivered did not reach its goal after all. It is parked, with what the
 * receiver says, and waits for an operator.
 */
@Component
class Foutontvangst {
  private final VerzondenRepository verzonden;
  private final Deelnemers deelnemers;
  private final Envelopkeuring keuring;
  private final Terugwijzing terugwijzing;
  private final TransactionTemplate transactie;

  Foutontvangst(
      VerzondenRepository verzonden,
      Deelnemers deelnemers,
      Envelopkeuring keuring,
      Terugwijzing terugwijzing,
      TransactionTemplate transactie) {
    this.verzonden = verzonden;
    this.deelnemers = deelnemers;
    this.keuring = keuring;
    this.terugwijzing = terugwijzing;
    this.transactie = transactie;
  }

  /**
   * When it returns, it is recorded.
   *
   * @throws Envelopfout when it is about nothing that we sent to this party
   */
  void neemIn(Fo01Bericht bericht, Identiteit wie) {
    String wiens = wie.deelnemer();
    if (wiens == null) {
      keuring.keurZender(bericht.stuurgegevens().zender(), wie);
      wiens = bericht.stuurgegevens().zender().organisatie();
    }
    String afzender = wiens;
    transactie.executeWithoutResult(status -> inTransactie(bericht, afzender));
  }

  private void inTransactie(Fo01Bericht bericht, String afzender) {
    String nummer = Objects.requireNonNull(bericht.stuurgegevens().crossRefnummer());
    Verzonden bedoeld =
        verzonden
            .vergrendel(nummer)
            .filter(gevonden -> deelnemers.magNamens(afzender, gevonden.afgeleverd().ontvanger()))
            .orElseThrow(
                () ->
                    new Envelopfout(
                        Stuffout.CROSSREF_ONBEKEND,
                        "crossRefnummer: verwacht wordt het referentienummer van de envelop die u"
                            + " van Sluis kreeg."));
    if (!bedoeld.isGeweigerd()) {
      String code = bericht.fout().code();
      verzonden.legFoutVast(nummer, code);
      terugwijzing.leg(bedoeld.afgeleverd(), code, reden(bericht));
    }
  }

  /** D88: what the other says about it may name a person, so only what its code means is kept. */
  private static String reden(Fo01Bericht bericht) {
    String code = bericht.fout().code();
    return Stuffout.omschrijving(code).map(uitleg -> code + " (" + uitleg + ")").orElse(code);
  }
}
