package nl.sluis.verwerking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import nl.sluis.bericht.Antwoordbericht;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Startbericht;
import nl.sluis.bericht.Stopbericht;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekWijzigingbericht;
import nl.sluis.controle.Beoordeling;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.Levering;
import nl.sluis.dossier.Toewijzing;
import nl.sluis.verwerking.TermijnRepository.Relatie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The step that begins the terms which a message puts on somebody and closes those that it fulfils.
 * A message that is refused as a whole was never sent: it only gets its answer.
 */
@Component
class BewaakTermijnen {
  private static final Set<Termijnsoort> REACTIE =
      EnumSet.of(Termijnsoort.TOEWIJZING_GEVRAAGD, Termijnsoort.WIJZIGING_GEVRAAGD);
  private static final Set<Termijnsoort> BESLUIT =
      EnumSet.range(Termijnsoort.TOEWIJZING_GEVRAAGD, Termijnsoort.WOONPLAATSBEGINSEL);
  private static final Set<Termijnsoort> START = EnumSet.of(Termijnsoort.START);
  private static final Set<Termijnsoort> STOP = EnumSet.of(Termijnsoort.STOP);

  private final TermijnRepository termijnen;
  private final DossierRepository dossiers;
  private final Clock klok;

  BewaakTermijnen(TermijnRepository termijnen, DossierRepository dossiers, Clock klok) {
    this.termijnen = termijnen;
    this.dossiers = dossiers;
    this.klok = klok;
  }

  /**
   * OP090 and OP090x4 begin when a heenbericht is received, in the same transaction, so that one
   * that gets stuck shows.
   */
  void ontvangen(Adressering adressering) {
    if (adressering.isHeen()) {
      termijnen.begin(
          Relatie.van(adressering),
          antwoordtermijn(adressering.bekendeSoort()),
          adressering.bekendeSoort().ontvanger(),
          onderwerp(adressering.bekendeSoort(), adressering.identificatie()),
          LocalDate.now(klok));
    }
  }

  public Beantwoord bewaak(Beantwoord beantwoord) {
    Beoordeling beoordeling = beantwoord.beoordeling();
    Adressering adressering = Adressering.van(beoordeling.gelezen().herkenning());
    LocalDate dag = beantwoord.kenmerk().dagtekening();
    if (adressering.isHeen()) {
      // answered, or refused as no message at all, to which no answer belongs
      Berichtsoort soort = adressering.bekendeSoort();
      voldaan(
          Relatie.van(adressering),
          antwoordtermijn(soort),
          onderwerp(soort, adressering.identificatie()),
          dag);
    }
    if (beoordeling.gelezen().isGelezen()) {
      bewaak(beoordeling.gelezen().soort(), beoordeling.gelezen().gelezen(), beantwoord);
    }
    return beantwoord;
  }

  private void bewaak(Berichtsoort soort, Bericht bericht, Beantwoord beantwoord) {
    Relatie relatie = Relatie.van(soort, bericht.header());
    LocalDate dag = beantwoord.kenmerk().dagtekening();
    if (soort.isRetour()) {
      bewaakAntwoord(soort, bericht.header(), relatie, dag);
    }
    if (!beantwoord.beoordeling().wordtVerwerkt()) {
      return;
    }
    if (bericht instanceof Toewijzingbericht toewijzing && toewijzing.client() != null) {
      toewijzing.client().toegewezenProducten().forEach(product -> bewaak(product, relatie, dag));
    } else if (bericht instanceof Startbericht start && start.client() != null) {
      start.client().startProducten().forEach(lijn -> start(lijn, soort, bericht, relatie, dag));
    } else if (bericht instanceof Stopbericht stop && stop.client() != null) {
      stop.client().stopProducten().forEach(lijn -> stop(lijn, relatie, dag));
    } else if (bericht instanceof VerzoekToewijzingbericht verzoek && verzoek.client() != null) {
      verzoek
          .client()
          .aangevraagdeProducten()
          .forEach(product -> vraag(product.referentieAanbieder(), soort, relatie, dag));
    } else if (bericht instanceof VerzoekWijzigingbericht verzoek && verzoek.client() != null) {
      begin(
          relatie,
          Termijnsoort.WIJZIGING_GEVRAAGD,
          verzoek(verzoek.client().verzoek().referentieAanbieder()),
          dag);
    } else if (bericht instanceof Antwoordbericht antwoord && antwoord.antwoord() != null) {
      antwoord(antwoord.antwoord(), bericht.header().dagtekening(), relatie, dag);
    }
  }

  /** The answer of another fulfils the term of its heenbericht, when it still runs. */
  private void bewaakAntwoord(Berichtsoort soort, Header antwoord, Relatie relatie, LocalDate dag) {
    String identificatie =
        antwoord.declaratieIdentificatie() == null
            ? antwoord.identificatie()
            : antwoord.declaratieIdentificatie().identificatie();
    Berichtsoort heen = soort.partner();
    voldaan(relatie, antwoordtermijn(heen), onderwerp(heen, identificatie), dag);
  }

  private void voldaan(Relatie relatie, Termijnsoort soort, String onderwerp, LocalDate dag) {
    termijnen.voldaan(relatie, EnumSet.of(soort), onderwerp, dag);
  }

  private static Termijnsoort antwoordtermijn(Berichtsoort heen) {
    return heen.vorm() == 323 ? Termijnsoort.DECLARATIE_ANTWOORD : Termijnsoort.RETOUR;
  }

  private static String onderwerp(Berichtsoort heen, @Nullable String identificatie) {
    return heen + " " + identificatie;
  }

  /** OP271: from the first day, or from the day it arrived when that is later. */
  private void bewaak(ToegewezenProduct product, Relatie relatie, LocalDate dag) {
    String onderwerp = toewijzing(product.toewijzingNummer());
    if (product.referentieAanbieder() != null) {
      termijnen.voldaan(relatie, BESLUIT, verzoek(product.referentieAanbieder()), dag);
    }
    if (product.isVerwijderd()) {
      termijnen.voldaan(relatie, EnumSet.of(Termijnsoort.START, Termijnsoort.STOP), onderwerp, dag);
      return;
    }
    begin(
        relatie,
        Termijnsoort.START,
        onderwerp,
        product.ingangsdatum().isAfter(dag) ? product.ingangsdatum() : dag);
    if (product.einddatum() != null && termijnen.loopt(relatie, STOP, onderwerp)) {
      begin(relatie, Termijnsoort.STOP, onderwerp, product.einddatum());
    }
  }

  /** A start that is taken back is still to be told; its stop is not. */
  private void start(
      MetLevering lijn, Berichtsoort soort, Bericht bericht, Relatie relatie, LocalDate dag) {
    Long nummer = lijn.toewijzingNummer();
    if (nummer == null) {
      return;
    }
    String onderwerp = toewijzing(nummer);
    if (lijn.isVerwijdering()) {
      termijnen.heropen(relatie, START, onderwerp);
      termijnen.voldaan(relatie, STOP, onderwerp, dag);
      return;
    }
    termijnen.voldaan(relatie, START, onderwerp, dag);
    dossiers.laad(soort, bericht).client().toewijzingen().stream()
        .filter(toewijzing -> toewijzing.nummer() == nummer)
        .map(Toewijzing::einddatum)
        .filter(Objects::nonNull)
        .forEach(einddatum -> begin(relatie, Termijnsoort.STOP, onderwerp, einddatum));
  }

  /** OP272: a stop for a while does not end the delivery. */
  private void stop(StopProduct lijn, Relatie relatie, LocalDate dag) {
    if (lijn.toewijzingNummer() == null || Levering.van(lijn).isTijdelijk()) {
      return;
    }
    String onderwerp = toewijzing(lijn.toewijzingNummer());
    if (lijn.isVerwijdering()) {
      termijnen.heropen(relatie, STOP, onderwerp);
    } else {
      termijnen.voldaan(relatie, STOP, onderwerp, dag);
    }
  }

  /** OP274, and OP359, which only the Jeugdwet knows. */
  private void vraag(String referentie, Berichtsoort soort, Relatie relatie, LocalDate dag) {
    begin(relatie, Termijnsoort.TOEWIJZING_GEVRAAGD, verzoek(referentie), dag);
    if (soort.standaard() == Standaard.IJW) {
      begin(relatie, Termijnsoort.WOONPLAATSBEGINSEL, verzoek(referentie), dag);
    }
  }

  /** In onderzoek is a reaction in time, from whose Dagtekening eight weeks run to decide. */
  private void antwoord(Antwoord antwoord, LocalDate dagtekening, Relatie relatie, LocalDate dag) {
    String onderwerp = verzoek(antwoord.referentieAanbieder());
    if (antwoord.verzoekAntwoord() == VerzoekAntwoord.AFGEWEZEN) {
      termijnen.voldaan(relatie, BESLUIT, onderwerp, dag);
      return;
    }
    boolean wijziging =
        termijnen.loopt(relatie, EnumSet.of(Termijnsoort.WIJZIGING_GEVRAAGD), onderwerp);
    termijnen.voldaan(relatie, REACTIE, onderwerp, dag);
    begin(
        relatie,
        wijziging ? Termijnsoort.WIJZIGING_IN_ONDERZOEK : Termijnsoort.TOEWIJZING_IN_ONDERZOEK,
        onderwerp,
        dagtekening);
  }

  private void begin(Relatie relatie, Termijnsoort soort, String onderwerp, LocalDate begin) {
    termijnen.begin(relatie, soort, Berichtsoort.Partij.GEMEENTE, onderwerp, begin);
  }

  private static String toewijzing(long nummer) {
    return "toewijzing " + nummer;
  }

  private static String verzoek(String referentie) {
    return "verzoek " + referentie;
  }
}
