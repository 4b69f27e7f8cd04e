package nl.sluis.toezicht;

import nl.sluis.antwoord.Heenberichten;
import nl.sluis.antwoord.Tegenlezing;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.SchrijverRegel;

/** Holds the answers in a case against the heenberichten that went before. */
final class Tegenlezer {
  private final Heenberichten heenberichten = new Heenberichten();
  private final boolean isOverAndereCodes;

  /** A case about ONVERKLAARD is about what partners may refuse for another reason (D35). */
  Tegenlezer(Geval geval) {
    this.isOverAndereCodes = geval.regels().contains(SchrijverRegel.ONVERKLAARD.code());
  }

  void voegToe(Beoordeling heen) {
    heenberichten.voegToe(heen);
  }

  /** Whether something was sent that this message could be the answer to. */
  boolean kanBeantwoorden(Leesresultaat gelezen) {
    return gelezen.isGelezen()
        && gelezen.soort().isRetour()
        && heenberichten.kent(gelezen.soort().partner());
  }

  /** The judgement of an answer, with what is wrong with it beside its heenbericht. */
  Beoordeling lees(Beoordeling antwoord) {
    Leesresultaat gelezen = antwoord.gelezen();
    Tegenlezing tegenlezing =
        heenberichten
            .bij(gelezen)
            .or(() -> heenberichten.bijDeclaratieNummer(gelezen))
            .map(heen -> Tegenlezing.van(heen, gelezen))
            .orElseGet(() -> Tegenlezing.zonderHeenbericht(gelezen));
    Beoordeling tegengelezen = antwoord.met(tegenlezing.bevindingen());
    return isOverAndereCodes
        ? tegengelezen
        : tegengelezen.met(Antwoordcodes.afwijkend(tegenlezing, gelezen));
  }
}
