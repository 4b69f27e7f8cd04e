package nl.sluis.verwerking;

import java.util.Optional;
import nl.sluis.antwoord.Antwoord;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Herkenning;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.cijfers.Afloop;
import nl.sluis.cijfers.Berichtfeiten;
import nl.sluis.cijfers.Feitenschrijver;
import nl.sluis.cijfers.Feitopsteller;
import nl.sluis.contract.JdbcContractregister;
import nl.sluis.sleutel.Pseudoniemen;
import nl.sluis.sleutel.Tijdteller;
import nl.sluis.termijn.Relatie;
import org.springframework.stereotype.Component;

/**
 * Keeps what figures are counted from, of every message that is no answer: what it said, and what
 * the answer to it says, whoever makes that.
 */
@Component
class Feitenlegging {
  private static final Tijdteller TIJD = new Tijdteller(Tijdteller.FEITEN_MAKEN);

  private final Feitenschrijver feiten;
  private final Feitopsteller opsteller;

  Feitenlegging(
      Feitenschrijver feiten, Pseudoniemen pseudoniemen, JdbcContractregister contracten) {
    this.feiten = feiten;
    this.opsteller = new Feitopsteller(pseudoniemen::van, contracten);
  }

  /**
   * In the transaction that processes the message.
   *
   * @param antwoord as it is, or as we would write it; empty for what is no valid message, and as
   *     long as the message waits for its receiver
   */
  void leg(Verwerkt verwerkt, Optional<Antwoord> antwoord) {
    long begin = System.nanoTime();
    Ontvangen ontvangen = verwerkt.ontvangen();
    Leesresultaat gelezen = verwerkt.beoordeling().gelezen();
    if (!gelezen.isGelezen()) {
      weiger(ontvangen, gelezen.herkenning());
    } else if (!gelezen.soort().isRetour()) {
      Afloop afloop =
          antwoord
              .map(
                  deze -> Afloop.volgens(gelezen.gelezen(), deze.bericht(), verwerkt.dagtekening()))
              .orElseGet(() -> Afloop.onbeantwoord(verwerkt.beoordeling().wordtVerwerkt()));
      Berichtfeiten nieuw =
          opsteller.van(
              ontvangen.volgnummer(),
              ontvangen.ontvangenOp(),
              gelezen.soort(),
              gelezen.gelezen(),
              false,
              afloop);
      if (isBesluit(verwerkt.besluitvorming())) {
        feiten.vervang(nieuw);
      } else {
        feiten.leg(nieuw);
      }
    }
    TIJD.sinds(begin);
  }

  /** Then it was kept already when it began to wait, unless it came before there were facts. */
  private static boolean isBesluit(Besluitvorming besluitvorming) {
    return besluitvorming == Besluitvorming.BESLOTEN
        || besluitvorming == Besluitvorming.ZELF_BEANTWOORD;
  }

  private void weiger(Ontvangen ontvangen, Herkenning herkenning) {
    Berichtsoort soort = herkenning.soort();
    String afzender = herkenning.afzender();
    String ontvanger = herkenning.ontvanger();
    if (soort == null || afzender == null || ontvanger == null) {
      feiten.legNietTePlaatsen(ontvangen.volgnummer(), ontvangen.ontvangenOp());
      return;
    }
    Relatie relatie = Relatie.van(soort, afzender, ontvanger);
    feiten.leg(
        opsteller.geweigerd(
            ontvangen.volgnummer(),
            ontvangen.ontvangenOp(),
            soort,
            new Partijen(soort.standaard(), relatie.gemeente(), relatie.aanbieder()),
            herkenning.identificatie()));
  }
}
