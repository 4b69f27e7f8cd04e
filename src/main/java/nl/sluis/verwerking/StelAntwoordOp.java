package nl.sluis.verwerking;

import nl.sluis.antwoord.Antwoord;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.antwoord.Antwoordopsteller;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Bestand;
import org.springframework.stereotype.Component;

/** The fourth step: the answer that the sender gets, written and held against its schema. */
@Component
class StelAntwoordOp {
  private final Antwoordopsteller opsteller;
  private final BerichtWriter writer;
  private final Voortgang voortgang;

  StelAntwoordOp(Antwoordopsteller opsteller, BerichtWriter writer, Voortgang voortgang) {
    this.opsteller = opsteller;
    this.writer = writer;
    this.voortgang = voortgang;
  }

  public Beantwoord stelOp(Verwerkt verwerkt) {
    Antwoordkenmerk kenmerk =
        Antwoordkenmerk.van(verwerkt.ontvangen().inhoud(), verwerkt.dagtekening());
    boolean schrijft =
        verwerkt.besluitvorming() == Besluitvorming.SLUIS
            || verwerkt.besluitvorming() == Besluitvorming.BESLOTEN;
    Bestand antwoord =
        schrijft
            ? opsteller.stelOp(verwerkt.beoordeling(), kenmerk).map(this::bestand).orElse(null)
            : null;
    if (antwoord != null || verwerkt.besluitvorming() == Besluitvorming.ZELF_BEANTWOORD) {
      String soort = verwerkt.beoordeling().gelezen().soort().partner().name();
      voortgang.meld(verwerkt.ontvangen(), Berichtstatus.BEANTWOORD, soort);
    }
    return new Beantwoord(
        verwerkt.ontvangen(), verwerkt.beoordeling(), kenmerk, verwerkt.besluitvorming(), antwoord);
  }

  private Bestand bestand(Antwoord antwoord) {
    return new Bestand(
        antwoord.bestandsnaam(), writer.schrijf(antwoord.bericht(), antwoord.soort()));
  }
}
