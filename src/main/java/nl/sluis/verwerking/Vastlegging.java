package nl.sluis.verwerking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.berichtkluis.Berekeningen;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.berichtkluis.Verslagen;
import nl.sluis.contract.JdbcContractregister.VasteVersie;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Peildatum;
import nl.sluis.controle.Rapport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a verdict with its message: as data, what its report says, and what was reckoned. */
@Component
class Vastlegging {
  private final Voortgang voortgang;
  private final Verslagen verslagen;
  private final Berekeningen berekeningen;
  private final ObjectMapper json;

  Vastlegging(
      Voortgang voortgang, Verslagen verslagen, Berekeningen berekeningen, ObjectMapper json) {
    this.voortgang = voortgang;
    this.verslagen = verslagen;
    this.berekeningen = berekeningen;
    this.json = json;
  }

  void leg(
      Ontvangen bericht,
      Beoordeling beoordeling,
      Peildatum peildatum,
      VasteVersie contracten,
      Rapport rapport) {
    voortgang.leg(
        bericht,
        new Voortgang.Verdict(
            peildatum.datum(),
            beoordeling.oordeel().name(),
            beoordeling.niveau(),
            gebruikt(contracten, beoordeling),
            alsJson(Uitslag.van(beoordeling)),
            verslagen.bewaard(rapport),
            berekeningen.ingepakt(beoordeling)));
  }

  /** Only what is claimed is held against contracts. */
  private static @Nullable Long gebruikt(VasteVersie versie, Beoordeling beoordeling) {
    boolean isGevraagd =
        beoordeling.gelezen().bericht() instanceof Declaratiebericht && versie.nummer() > 0;
    return isGevraagd ? versie.nummer() : null;
  }

  private String alsJson(Uitslag uitslag) {
    try {
      return json.writeValueAsString(uitslag);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot write a verdict", fout);
    }
  }
}
