package nl.sluis.verwerking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.contract.JdbcContractregister;
import nl.sluis.contract.JdbcContractregister.VasteVersie;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.HtmlRapport;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.DossierRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The second step: the verdict of the Regelboek, against the dossier as it now stands. */
@Component
class Controleer {
  private final Controle controle;
  private final JdbcContractregister contracten;
  private final DossierRepository dossiers;
  private final BerichtRepository berichten;
  private final Berekeningen berekeningen;
  private final Antwoordkoppeling koppeling;
  private final Voortgang voortgang;
  private final ObjectMapper json;
  private final ApplicationEventPublisher gebeurtenissen;
  private final Clock klok;

  Controleer(
      Controle controle,
      JdbcContractregister contracten,
      DossierRepository dossiers,
      BerichtRepository berichten,
      Berekeningen berekeningen,
      Antwoordkoppeling koppeling,
      Voortgang voortgang,
      ObjectMapper json,
      ApplicationEventPublisher gebeurtenissen,
      Clock klok) {
    this.controle = controle;
    this.contracten = contracten;
    this.dossiers = dossiers;
    this.berichten = berichten;
    this.berekeningen = berekeningen;
    this.koppeling = koppeling;
    this.voortgang = voortgang;
    this.json = json;
    this.gebeurtenissen = gebeurtenissen;
    this.klok = klok;
  }

  public Gecontroleerd controleer(Herkend herkend) {
    Peildatum peildatum = new Peildatum(LocalDate.now(klok));
    // one version for the whole message, and the one that is kept with the verdict
    VasteVersie versie = contracten.zoalsNu();
    Beoordeling beoordeling =
        controle.met(versie).controleer(herkend.gelezen(), peildatum, dossiers);
    if (beoordeling.oordeel() == Oordeel.ONBESLIST) {
      throw new Onbeslist(regelsMetStoring(beoordeling));
    }
    berichten.legUitslagVast(
        herkend.ontvangen().id(),
        peildatum.datum(),
        beoordeling.oordeel().name(),
        beoordeling.niveau(),
        gebruikt(versie, herkend),
        alsJson(Uitslag.van(beoordeling)),
        HtmlRapport.van(
            List.of(koppeling.rapport(herkend.ontvangen(), beoordeling, peildatum)),
            "Beoordeeld op %s.".formatted(peildatum.datum())));
    berekeningen.bewaar(herkend.ontvangen().id(), beoordeling);
    gebeurtenissen.publishEvent(BerichtBeoordeeld.van(beoordeling));
    voortgang.meld(herkend.ontvangen(), Berichtstatus.GECONTROLEERD, beoordeling.oordeel().name());
    return new Gecontroleerd(herkend.ontvangen(), beoordeling, peildatum);
  }

  /** Only what is claimed is held against contracts. */
  private static @Nullable Long gebruikt(VasteVersie versie, Herkend herkend) {
    boolean isGevraagd =
        herkend.gelezen().isGelezen()
            && herkend.gelezen().gelezen() instanceof Declaratiebericht
            && versie.nummer() > 0;
    return isGevraagd ? versie.nummer() : null;
  }

  private static String regelsMetStoring(Beoordeling beoordeling) {
    return beoordeling.nietBeoordeeld().stream()
        .filter(NietBeoordeeld::isStoring)
        .map(NietBeoordeeld::regel)
        .collect(Collectors.joining(", "));
  }

  private String alsJson(Uitslag uitslag) {
    try {
      return json.writeValueAsString(uitslag);
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot write a verdict", fout);
    }
  }
}
