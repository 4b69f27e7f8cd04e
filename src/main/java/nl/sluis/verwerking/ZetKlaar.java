package nl.sluis.verwerking;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.TekstRapport;
import nl.sluis.deelnemer.Deelnemers;
import org.springframework.stereotype.Component;

/**
 * The last step: what goes out waits for delivery. The sender gets the answer, and a report when
 * anything was found; the receiver gets what it has to process, with a copy of a 325.
 */
@Component
class ZetKlaar {
  private final UitgaandRepository uitgaand;
  private final Deelnemers deelnemers;
  private final Voortgang voortgang;

  ZetKlaar(
      UitgaandRepository uitgaand,
      Deelnemers deelnemers,
      Voortgang voortgang) {
    this.uitgaand = uitgaand;
    this.deelnemers = deelnemers;
    this.voortgang = voortgang;
  }

  public Klaargezet zetKlaar(Beantwoord beantwoord) {
    int aantal = naarIndiener(beantwoord) + naarBestemming(beantwoord);
    Ontvangen ontvangen = beantwoord.ontvangen();
    voortgang.meld(ontvangen, Berichtstatus.KLAAR, aantal + "_UITGAAND");
    if (aantal == 0) {
      voortgang.zet(ontvangen, Berichtstatus.AFGEHANDELD);
    }
    return new Klaargezet(ontvangen, aantal);
  }

  /** Nothing is sent to one who is not connected; over HTTP it can still be asked for. */
  private int naarIndiener(Beantwoord beantwoord) {
    String indiener = beantwoord.ontvangen().indiener();
    if (!deelnemers.kent(indiener)) {
      return 0;
    }
    Map<Uitgaandsoort, Bestand> bestanden = new LinkedHashMap<>();
    if (beantwoord.antwoord() != null) {
      bestanden.put(Uitgaandsoort.ANTWOORD, beantwoord.antwoord());
    }
    if (!beantwoord.beoordeling().bevindingen().isEmpty()) {
      bestanden.put(Uitgaandsoort.VERSLAG, verslag(beantwoord));
    }
    return zetKlaar(beantwoord.ontvangen(), indiener, bestanden);
  }

  private int naarBestemming(Beantwoord beantwoord) {
    Beoordeling beoordeling = beantwoord.beoordeling();
    boolean gaatDoor = beoordeling.isGoedgekeurd() || beoordeling.wordtVerwerkt();
    if (!gaatDoor) {
      return 0;
    }
    Adressering adressering = Adressering.van(beoordeling.gelezen().herkenning());
    Map<Uitgaandsoort, Bestand> bestanden = new LinkedHashMap<>();
    bestanden.put(Uitgaandsoort.DOORGIFTE, doorgifte(beantwoord));
    if (beantwoord.antwoord() != null && beoordeling.gelezen().soort().vorm() == 323) {
      bestanden.put(Uitgaandsoort.AFSCHRIFT, beantwoord.antwoord());
    }
    String bestemming = Objects.requireNonNull(adressering.bestemming());
    return zetKlaar(beantwoord.ontvangen(), bestemming, bestanden);
  }

  private int zetKlaar(
      Ontvangen ontvangen, String ontvanger, Map<Uitgaandsoort, Bestand> bestanden) {
    uitgaand.voegToe(ontvangen, ontvanger, bestanden);
    return bestanden.size();
  }

  private static Bestand doorgifte(Beantwoord beantwoord) {
    String naam =
        "%s-%s-%s.xml"
            .formatted(
                beantwoord.beoordeling().gelezen().soort(),
                beantwoord.ontvangen().indiener(),
                beantwoord.kenmerk().identificatie());
    return new Bestand(naam, beantwoord.ontvangen().inhoud());
  }

  private static Bestand verslag(Beantwoord beantwoord) {
    String naam =
        beantwoord.antwoord() == null
            ? "GEWEIGERD-" + beantwoord.kenmerk().identificatie()
            : beantwoord.antwoord().naam().replaceAll("\\.xml$", "");
    String tekst =
        TekstRapport.van(Rapport.van(beantwoord.ontvangen().naam(), beantwoord.beoordeling()));
    return new Bestand(naam + ".verslag.txt", tekst.getBytes(StandardCharsets.UTF_8));
  }
}
