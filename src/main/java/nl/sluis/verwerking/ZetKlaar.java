package nl.sluis.verwerking;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.beoordeling.TerBeoordeling;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.Adressering;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.TekstRapport;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Deelnemers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The last step: what goes out waits for delivery. The sender gets the answer, and a report when
 * anything was found; the receiver gets what it has to process, with a copy of a 325. A receiver
 * who decides itself gets the message first, with a report, and its sender hears when it has
 * decided.
 */
@Component
class ZetKlaar {
  private final Deelnemers deelnemers;
  private final Voortgang voortgang;
  private final TerBeoordeling terBeoordeling;
  private final ApplicationEventPublisher gebeurtenissen;
  private final Clock klok;

  ZetKlaar(
      Deelnemers deelnemers,
      Voortgang voortgang,
      TerBeoordeling terBeoordeling,
      ApplicationEventPublisher gebeurtenissen,
      Clock klok) {
    this.deelnemers = deelnemers;
    this.voortgang = voortgang;
    this.terBeoordeling = terBeoordeling;
    this.gebeurtenissen = gebeurtenissen;
    this.klok = klok;
  }

  public Klaargezet zetKlaar(Beantwoord beantwoord) {
    Ontvangen ontvangen = beantwoord.ontvangen();
    return switch (beantwoord.besluitvorming()) {
      case TER_BEOORDELING -> naarBeslisser(beantwoord);
      case ZELF_BEANTWOORD -> klaar(ontvangen, 0);
      case SLUIS, BESLOTEN -> {
        int aantal = naarIndiener(beantwoord) + naarBestemming(beantwoord);
        Klaargezet klaar = klaar(ontvangen, aantal);
        if (aantal == 0) {
          voortgang.zet(ontvangen, Berichtstatus.AFGEHANDELD);
        }
        meldKlaar(beantwoord);
        yield klaar;
      }
    };
  }

  /** How long a receiver took to decide says nothing about us. */
  private void meldKlaar(Beantwoord beantwoord) {
    if (beantwoord.besluitvorming() == Besluitvorming.SLUIS) {
      gebeurtenissen.publishEvent(
          new BerichtKlaar(Duration.between(beantwoord.ontvangen().ontvangen(), klok.instant())));
    }
  }

  private Klaargezet klaar(Ontvangen ontvangen, int aantal) {
    voortgang.meld(ontvangen, Berichtstatus.KLAAR, aantal + "_UITGAAND");
    return new Klaargezet(ontvangen, aantal);
  }

  private Klaargezet naarBeslisser(Beantwoord beantwoord) {
    Ontvangen ontvangen = beantwoord.ontvangen();
    Beoordeling beoordeling = beantwoord.beoordeling();
    terBeoordeling.begin(ontvangen, beoordeling);
    Bestand doorgifte = doorgifte(beantwoord);
    Rapport rapport =
        terBeoordeling.metVervolg(
            Rapport.van(doorgifte.naam(), beoordeling), ontvangen, beoordeling);
    Map<Uitgaandsoort, Bestand> bestanden = new LinkedHashMap<>();
    bestanden.put(Uitgaandsoort.DOORGIFTE, doorgifte);
    String bestemming = bestemming(beoordeling);
    if (kanVerslagNaast(bestemming)) {
      bestanden.put(Uitgaandsoort.VERSLAG, verslag(zonderXml(doorgifte.naam()), rapport));
    }
    int aantal = zetKlaar(ontvangen, bestemming, bestanden);
    voortgang.meld(
        ontvangen,
        Berichtstatus.TER_BEOORDELING,
        aantal + "_UITGAAND",
        terBeoordeling.wacht(ontvangen, beoordeling));
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
    if (!beantwoord.beoordeling().bevindingen().isEmpty()
        && !heeftVerslag(beantwoord)
        && (kanVerslagNaast(indiener) || isAlleenVerslag(beantwoord))) {
      bestanden.put(Uitgaandsoort.VERSLAG, verslag(beantwoord));
    }
    return zetKlaar(beantwoord.ontvangen(), indiener, bestanden);
  }

  /** StUF-GGk has no place for a report beside something else; over the API it is there. */
  private boolean kanVerslagNaast(String ontvanger) {
    return deelnemers.vind(ontvanger).map(Deelnemer::kanaal).orElse(null) != Kanaal.GGK;
  }

  /** Then it goes over StUF-GGk too: as a Fo01. */
  private static boolean isAlleenVerslag(Beantwoord beantwoord) {
    return beantwoord.antwoord() == null && !gaatDoor(beantwoord.beoordeling());
  }

  private static boolean gaatDoor(Beoordeling beoordeling) {
    return beoordeling.isGoedgekeurd() || beoordeling.wordtVerwerkt();
  }

  /** Who hands in what it decides on itself, got a report with the message. */
  private static boolean heeftVerslag(Beantwoord beantwoord) {
    return beantwoord.besluitvorming() == Besluitvorming.BESLOTEN
        && beantwoord.ontvangen().indiener().equals(bestemming(beantwoord.beoordeling()));
  }

  private int naarBestemming(Beantwoord beantwoord) {
    Beoordeling beoordeling = beantwoord.beoordeling();
    boolean heeftHetAl = beantwoord.besluitvorming() == Besluitvorming.BESLOTEN;
    if (!gaatDoor(beoordeling) && !heeftHetAl) {
      return 0;
    }
    Map<Uitgaandsoort, Bestand> bestanden = new LinkedHashMap<>();
    if (!heeftHetAl) {
      bestanden.put(Uitgaandsoort.DOORGIFTE, doorgifte(beantwoord));
    }
    if (beantwoord.antwoord() != null && beoordeling.gelezen().soort().vorm() == 323) {
      bestanden.put(Uitgaandsoort.AFSCHRIFT, beantwoord.antwoord());
    }
    return zetKlaar(beantwoord.ontvangen(), bestemming(beoordeling), bestanden);
  }

  private static String bestemming(Beoordeling beoordeling) {
    return Objects.requireNonNull(Adressering.van(beoordeling.gelezen().herkenning()).bestemming());
  }

  private int zetKlaar(
      Ontvangen ontvangen, String ontvanger, Map<Uitgaandsoort, Bestand> bestanden) {
    voortgang.verzend(ontvangen, ontvanger, bestanden);
    return bestanden.size();
  }

  private static Bestand doorgifte(Beantwoord beantwoord) {
    Leesresultaat gelezen = beantwoord.beoordeling().gelezen();
    String naam =
        beantwoord
            .kenmerk()
            .bestandsnaam(
                gelezen.soort(),
                beantwoord.ontvangen().indiener(),
                gelezen.gelezen().header().identificatie());
    return new Bestand(naam, beantwoord.ontvangen().inhoud());
  }

  private static Bestand verslag(Beantwoord beantwoord) {
    String naam =
        beantwoord.antwoord() == null
            ? "GEWEIGERD-" + beantwoord.kenmerk().identificatie()
            : zonderXml(beantwoord.antwoord().naam());
    return verslag(naam, Rapport.van(beantwoord.ontvangen().naam(), beantwoord.beoordeling()));
  }

  private static Bestand verslag(String naam, Rapport rapport) {
    return new Bestand(
        naam + ".verslag.txt", TekstRapport.van(rapport).getBytes(StandardCharsets.UTF_8));
  }

  private static String zonderXml(String naam) {
    return naam.replaceAll("\\.xml$", "");
  }
}
