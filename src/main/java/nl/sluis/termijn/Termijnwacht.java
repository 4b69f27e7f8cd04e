package nl.sluis.termijn;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.bericht.Antwoordbericht;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Startbericht;
import nl.sluis.bericht.Stopbericht;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import nl.sluis.bericht.VerzoekWijzigingbericht;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.Levering;
import nl.sluis.dossier.Toewijzing;
import nl.sluis.dossier.Verzoek;

/** Which terms a message that was processed puts on somebody, and which it fulfils. */
public final class Termijnwacht {
  private static final int OM_WIJZIGING = 317;
  private static final Set<Termijnsoort> REACTIE =
      EnumSet.of(Termijnsoort.TOEWIJZING_GEVRAAGD, Termijnsoort.WIJZIGING_GEVRAAGD);
  private static final Set<Termijnsoort> BESLUIT =
      EnumSet.range(Termijnsoort.TOEWIJZING_GEVRAAGD, Termijnsoort.WOONPLAATSBEGINSEL);
  private static final Set<Termijnsoort> START = EnumSet.of(Termijnsoort.START);
  private static final Set<Termijnsoort> STOP = EnumSet.of(Termijnsoort.STOP);
  private static final Set<Termijnsoort> START_EN_STOP =
      EnumSet.of(Termijnsoort.START, Termijnsoort.STOP);

  private final Termijnboek termijnen;
  private final DossierRepository dossiers;

  /**
   * Beside what was exchanged before.
   *
   * @param termijnen hears what happens
   */
  public Termijnwacht(Termijnboek termijnen, DossierRepository dossiers) {
    this.termijnen = termijnen;
    this.dossiers = dossiers;
  }

  /**
   * A heenbericht that was processed.
   *
   * @param dag on which it was received
   */
  public void bewaak(Berichtsoort soort, Bericht bericht, LocalDate dag) {
    Relatie relatie = Relatie.van(soort, bericht.header());
    if (bericht instanceof Toewijzingbericht toewijzing && toewijzing.client() != null) {
      toegewezen(toewijzing.client().toegewezenProducten(), relatie, dag);
    } else if (bericht instanceof Startbericht start && start.client() != null) {
      gestart(
          MetLevering.van(start.client()),
          dossiers.van(Partijen.van(soort, bericht.header())).toewijzingen(start.client().bsn()),
          relatie,
          dag);
    } else if (bericht instanceof Stopbericht stop && stop.client() != null) {
      gestopt(MetLevering.van(stop.client()), relatie, dag);
    } else if (bericht instanceof VerzoekToewijzingbericht verzoek && verzoek.client() != null) {
      gevraagd(verzoek.client().aangevraagdeProducten(), soort, relatie, dag);
    } else if (bericht instanceof VerzoekWijzigingbericht verzoek && verzoek.client() != null) {
      String onderwerp = verzoek(verzoek.client().verzoek().referentieAanbieder());
      begin(relatie, Termijnsoort.WIJZIGING_GEVRAAGD, Map.of(onderwerp, dag));
    } else if (bericht instanceof Antwoordbericht antwoord && antwoord.antwoord() != null) {
      antwoord(antwoord.antwoord(), soort, bericht, relatie, dag);
    }
  }

  /** OP271: from the first day, or from the day it arrived when that is later. */
  private void toegewezen(List<ToegewezenProduct> producten, Relatie relatie, LocalDate dag) {
    Map<String, LocalDate> starts = new HashMap<>();
    Map<String, LocalDate> stops = new HashMap<>();
    Set<String> verwijderd = new HashSet<>();
    Set<String> verzoeken = new HashSet<>();
    for (ToegewezenProduct product : producten) {
      String onderwerp = toewijzing(product.toewijzingNummer());
      if (product.referentieAanbieder() != null) {
        verzoeken.add(verzoek(product.referentieAanbieder()));
      }
      if (product.isVerwijderd()) {
        verwijderd.add(onderwerp);
      } else {
        starts.put(onderwerp, product.ingangsdatum().isAfter(dag) ? product.ingangsdatum() : dag);
        if (product.einddatum() != null) {
          stops.put(onderwerp, product.einddatum());
        }
      }
    }
    termijnen.voldaan(relatie, BESLUIT, verzoeken, dag);
    termijnen.voldaan(relatie, START_EN_STOP, verwijderd, dag);
    begin(relatie, Termijnsoort.START, starts);
    termijnen.verzet(relatie, Termijnsoort.STOP, stops);
  }

  /** A start that is taken back is still to be told; its stop is not. Removals go first (D29). */
  private void gestart(
      List<MetLevering> lijnen, List<Toewijzing> toewijzingen, Relatie relatie, LocalDate dag) {
    Set<String> terug = onderwerpen(lijnen, MetLevering::isVerwijdering);
    termijnen.heropen(relatie, Termijnsoort.START, terug);
    termijnen.voldaan(relatie, STOP, terug, dag);
    Set<String> gestart = onderwerpen(lijnen, lijn -> !lijn.isVerwijdering());
    termijnen.voldaan(relatie, START, gestart, dag);
    Map<String, LocalDate> stops = new HashMap<>();
    for (Toewijzing toewijzing : toewijzingen) {
      String onderwerp = toewijzing(toewijzing.nummer());
      if (toewijzing.einddatum() != null && gestart.contains(onderwerp)) {
        stops.put(onderwerp, toewijzing.einddatum());
      }
    }
    termijnen.heropen(relatie, Termijnsoort.STOP, stops.keySet());
    begin(relatie, Termijnsoort.STOP, stops);
  }

  /** OP272: a stop for a while does not end the delivery. */
  private void gestopt(List<MetLevering> lijnen, Relatie relatie, LocalDate dag) {
    List<MetLevering> definitief =
        lijnen.stream().filter(lijn -> !Levering.van(lijn).isTijdelijk()).toList();
    termijnen.heropen(
        relatie, Termijnsoort.STOP, onderwerpen(definitief, MetLevering::isVerwijdering));
    termijnen.voldaan(relatie, STOP, onderwerpen(definitief, lijn -> !lijn.isVerwijdering()), dag);
  }

  /** Of a delivery without toewijzing no term is known. */
  private static Set<String> onderwerpen(List<MetLevering> lijnen, Predicate<MetLevering> welke) {
    return lijnen.stream()
        .filter(welke)
        .map(MetLevering::toewijzingNummer)
        .filter(Objects::nonNull)
        .map(Termijnwacht::toewijzing)
        .collect(Collectors.toSet());
  }

  /** OP274, and OP359, which only the Jeugdwet knows. */
  private void gevraagd(
      List<AangevraagdProduct> producten, Berichtsoort soort, Relatie relatie, LocalDate dag) {
    Map<String, LocalDate> verzoeken = new HashMap<>();
    producten.forEach(product -> verzoeken.put(verzoek(product.referentieAanbieder()), dag));
    begin(relatie, Termijnsoort.TOEWIJZING_GEVRAAGD, verzoeken);
    if (soort.standaard() == Standaard.IJW) {
      begin(relatie, Termijnsoort.WOONPLAATSBEGINSEL, verzoeken);
    }
  }

  /**
   * In onderzoek is a reaction in time. To decide there are eight weeks, from the Dagtekening of
   * the verzoek; from that of the antwoord when the verzoek came before Sluis did.
   */
  private void antwoord(
      Antwoord antwoord, Berichtsoort soort, Bericht bericht, Relatie relatie, LocalDate dag) {
    String onderwerp = verzoek(antwoord.referentieAanbieder());
    if (antwoord.verzoekAntwoord() == VerzoekAntwoord.AFGEWEZEN) {
      termijnen.voldaan(relatie, BESLUIT, Set.of(onderwerp), dag);
      return;
    }
    termijnen.voldaan(relatie, REACTIE, Set.of(onderwerp), dag);
    Optional<Verzoek> verzoek =
        dossiers.laad(soort, bericht).verzoek(antwoord.referentieAanbieder());
    begin(
        relatie,
        verzoek.filter(gevraagd -> gevraagd.vorm() == OM_WIJZIGING).isPresent()
            ? Termijnsoort.WIJZIGING_IN_ONDERZOEK
            : Termijnsoort.TOEWIJZING_IN_ONDERZOEK,
        Map.of(
            onderwerp, verzoek.map(Verzoek::dagtekening).orElse(bericht.header().dagtekening())));
  }

  private void begin(Relatie relatie, Termijnsoort soort, Map<String, LocalDate> begin) {
    termijnen.begin(relatie, soort, Berichtsoort.Partij.GEMEENTE, begin);
  }

  private static String toewijzing(long nummer) {
    return "toewijzing " + nummer;
  }

  private static String verzoek(String referentie) {
    return "verzoek " + referentie;
  }
}
