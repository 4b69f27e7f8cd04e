package nl.sluis.verwerking;

import java.util.Optional;
import nl.sluis.antwoord.Antwoord;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.antwoord.Antwoordopsteller;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.herstel.Afkeurboek;
import org.springframework.stereotype.Component;

/**
 * The fourth step: the answer that the sender gets, written and held against its schema. With it is
 * known what became of the message, which is kept for who mends it and for figures.
 */
@Component
class StelAntwoordOp {
  private final Antwoordopsteller opsteller;
  private final BerichtWriter writer;
  private final Voortgang voortgang;
  private final Afkeurboek afkeurboek;
  private final Feitenlegging feiten;

  StelAntwoordOp(
      Antwoordopsteller opsteller,
      BerichtWriter writer,
      Voortgang voortgang,
      Afkeurboek afkeurboek,
      Feitenlegging feiten) {
    this.opsteller = opsteller;
    this.writer = writer;
    this.voortgang = voortgang;
    this.afkeurboek = afkeurboek;
    this.feiten = feiten;
  }

  public Beantwoord stelOp(Verwerkt verwerkt) {
    if (verwerkt.besluitvorming() == Besluitvorming.TER_BEOORDELING) {
      afkeurboek.verzonden(verwerkt.ontvangen(), verwerkt.beoordeling());
    } else {
      afkeurboek.beoordeeld(verwerkt.ontvangen(), verwerkt.beoordeling());
    }
    Antwoordkenmerk kenmerk =
        Antwoordkenmerk.van(verwerkt.ontvangen().inhoud(), verwerkt.dagtekening());
    Optional<Antwoord> opgesteld =
        verwerkt.besluitvorming() == Besluitvorming.TER_BEOORDELING
            ? Optional.empty()
            : opsteller.stelOp(verwerkt.beoordeling(), kenmerk);
    feiten.leg(verwerkt, opgesteld);
    Bestand antwoord =
        verwerkt.besluitvorming() == Besluitvorming.ZELF_BEANTWOORD
            ? null
            : opgesteld.map(this::bestand).orElse(null);
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
