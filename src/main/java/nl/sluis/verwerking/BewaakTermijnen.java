package nl.sluis.verwerking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Header;
import nl.sluis.berichtkluis.Adressering;
import nl.sluis.controle.Beoordeling;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.termijn.Relatie;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Termijnsoort;
import nl.sluis.termijn.Termijnverloop;
import nl.sluis.termijn.Termijnwacht;
import org.springframework.stereotype.Component;

/**
 * The step that begins the terms which a message puts on somebody and closes those that it fulfils.
 * A message that is refused as a whole was never sent: it only gets its answer.
 */
@Component
public class BewaakTermijnen {
  private final Termijnverloop termijnen;
  private final Termijnwacht wacht;
  private final Toegang toegang;
  private final Clock klok;

  BewaakTermijnen(
      Termijnverloop termijnen, DossierRepository dossiers, Toegang toegang, Clock klok) {
    this.termijnen = termijnen;
    this.wacht = new Termijnwacht(termijnen, dossiers);
    this.toegang = toegang;
    this.klok = klok;
  }

  /**
   * OP090 and OP090x4 begin when a heenbericht is received, in the same transaction, so that one
   * that gets stuck shows.
   */
  public void ontvangen(Adressering adressering) {
    if (adressering.isHeen()) {
      termijnen.begin(
          relatie(adressering),
          Termijnsoort.vanAntwoordOp(adressering.bekendeSoort()),
          adressering.bekendeSoort().ontvanger(),
          Map.of(
              Termijn.onderwerp(adressering.bekendeSoort(), adressering.identificatie()),
              LocalDate.now(klok)));
    }
  }

  public Beantwoord bewaak(Beantwoord beantwoord) {
    if (beantwoord.besluitvorming() == Besluitvorming.TER_BEOORDELING) {
      return beantwoord;
    }
    Beoordeling beoordeling = beantwoord.beoordeling();
    Adressering adressering = Adressering.van(beoordeling.gelezen().herkenning());
    LocalDate dag = beantwoord.kenmerk().dagtekening();
    if (adressering.isHeen() && toegang.mag(adressering, beantwoord.ontvangen().indiener())) {
      // answered, or refused as no message at all, to which no answer belongs
      Berichtsoort soort = adressering.bekendeSoort();
      voldaan(
          relatie(adressering),
          Termijnsoort.vanAntwoordOp(soort),
          Termijn.onderwerp(soort, adressering.identificatie()),
          dag);
    }
    if (beoordeling.gelezen().isGelezen()) {
      bewaak(beoordeling.gelezen().soort(), beoordeling.gelezen().gelezen(), beantwoord);
    }
    return beantwoord;
  }

  private void bewaak(Berichtsoort soort, Bericht bericht, Beantwoord beantwoord) {
    Relatie relatie = Relatie.van(soort, bericht.header());
    LocalDate dag = beantwoord.ontvangen().ontvangenOp();
    if (soort.isRetour()) {
      bewaakAntwoord(soort, bericht.header(), relatie, dag);
    }
    if (beantwoord.beoordeling().wordtVerwerkt()) {
      wacht.bewaak(soort, bericht, dag);
    }
  }

  /** The answer of another fulfils the term of its heenbericht, when it still runs. */
  private void bewaakAntwoord(Berichtsoort soort, Header antwoord, Relatie relatie, LocalDate dag) {
    String identificatie =
        antwoord.declaratieIdentificatie() == null
            ? antwoord.identificatie()
            : antwoord.declaratieIdentificatie().identificatie();
    Berichtsoort heen = soort.partner();
    voldaan(relatie, Termijnsoort.vanAntwoordOp(heen), Termijn.onderwerp(heen, identificatie), dag);
  }

  private void voldaan(Relatie relatie, Termijnsoort soort, String onderwerp, LocalDate dag) {
    termijnen.voldaan(relatie, EnumSet.of(soort), Set.of(onderwerp), dag);
  }

  /** Of a heenbericht whose parties are known. */
  private static Relatie relatie(Adressering adressering) {
    return new Relatie(
        Objects.requireNonNull(adressering.domein()),
        Objects.requireNonNull(adressering.gemeente()),
        Objects.requireNonNull(adressering.aanbieder()));
  }
}
