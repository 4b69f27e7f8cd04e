package nl.sluis.declareren;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Contractregister;
import nl.sluis.contract.Geld;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import org.jspecify.annotations.Nullable;

/**
 * Composes a new declaratie from what an antwoord (325) refused of one: the lines that can be
 * mended without a person, under new numbers (TR314), credits first. What was granted is never
 * repeated, and what would be refused again is left out. It sends nothing.
 */
public final class Herstelopsteller {
  private final Keuring keuring;
  private final @Nullable Contractregister contracten;
  private final Codelijsten codelijsten;

  /**
   * An opsteller. Its dossier holds the declaratie as the antwoord judged it.
   *
   * @param contracten null when none are known
   */
  public Herstelopsteller(
      Keuring keuring, @Nullable Contractregister contracten, Codelijsten codelijsten) {
    this.keuring = keuring;
    this.contracten = contracten;
    this.codelijsten = codelijsten;
  }

  /**
   * The proposal.
   *
   * @param antwoord one that is of this declaratie, see {@link Toekenning#hoortBij}
   * @param peildatum the Dagtekening
   * @param declaratieNummer null for one that follows from gemeente and month
   */
  public Herstelvoorstel stelOp(
      Standaard standaard,
      Declaratiebericht declaratie,
      DeclaratieAntwoordbericht antwoord,
      LocalDate peildatum,
      @Nullable String declaratieNummer) {
    Partijen partijen = Partijen.van(Berichtsoort.van(standaard, 323), declaratie.header());
    Toekenning toekenning = new Toekenning(declaratie, antwoord);
    List<Herstelpoging> pogingen =
        new Herstelling(keuring.dossiers().van(partijen), contracten, codelijsten, partijen)
            .herstel(declaratie, toekenning, peildatum);
    List<String> opmerkingen = new ArrayList<>();
    if (!toekenning.isVerwerkt()) {
      opmerkingen.add(
          "De declaratie is als geheel afgekeurd (%s) en telt als nooit verstuurd (OP286)."
              .formatted(String.join(", ", toekenning.codesVanGeheel())));
    }
    OpgesteldeDeclaratie nieuw =
        keur(
            bouw(partijen, declaratie, pogingen, peildatum, declaratieNummer), pogingen, peildatum);
    opmerkingen.add(bedragen(toekenning, nieuw));
    return new Herstelvoorstel(
        pogingen.stream().map(Herstelpoging::regel).toList(), opmerkingen, nieuw);
  }

  private Declaratiebouw bouw(
      Partijen partijen,
      Declaratiebericht oud,
      List<Herstelpoging> pogingen,
      LocalDate peildatum,
      @Nullable String declaratieNummer) {
    Declaratienummers nummers = new Declaratienummers(keuring.dossiers());
    YearMonth eigen = YearMonth.from(oud.declaratie().declaratiePeriode().begindatum());
    YearMonth maand =
        pogingen.stream()
            .flatMap(poging -> poging.lijn().stream())
            .map(lijn -> YearMonth.from(lijn.prestatie().productPeriode().begindatum()))
            .max(Comparator.naturalOrder())
            .filter(laatste -> laatste.isAfter(eigen))
            .orElse(eigen);
    YearMonth laatste = nummers.laatstePeriode(partijen, maand).orElse(maand);
    maand = laatste.isAfter(maand) ? laatste : maand;
    String nummer =
        declaratieNummer != null
            ? declaratieNummer
            : nummers.vrij(
                partijen,
                maand,
                new HashSet<>(
                    List.of(oud.declaratie().declaratieNummer(), oud.header().identificatie())));
    return new Declaratiebouw(partijen, nummer, maand, peildatum);
  }

  /** Judges until nothing is left that would be refused again; every round leaves out a line. */
  private @Nullable OpgesteldeDeclaratie keur(
      Declaratiebouw bouw, List<Herstelpoging> pogingen, LocalDate peildatum) {
    while (true) {
      List<Herstelpoging> mee =
          Declaratiebouw.opVolgorde(
              pogingen.stream().filter(poging -> poging.lijn().isPresent()).toList(),
              poging -> poging.lijn().orElseThrow());
      if (mee.isEmpty()) {
        return null;
      }
      List<Lijn> lijnen = new ArrayList<>();
      for (Herstelpoging poging : mee) {
        lijnen.add(poging.nummer(bouw.referentieNummer(lijnen.size())));
      }
      OpgesteldeDeclaratie opgesteld = keuring.keur(bouw, lijnen, peildatum);
      if (!laatWeg(mee, opgesteld)) {
        return opgesteld;
      }
    }
  }

  /** Whether there was anything to leave out. */
  private static boolean laatWeg(List<Herstelpoging> mee, OpgesteldeDeclaratie opgesteld) {
    Beoordeling beoordeling = opgesteld.beoordeling();
    if (beoordeling.isGoedgekeurd() || !beoordeling.wordtVerwerkt()) {
      return false;
    }
    Predicate<Berichtklasse> goedgekeurd = beoordeling.goedgekeurd();
    Map<Berichtklasse, List<Bevinding>> bevindingen = beoordeling.perKlasse();
    Map<String, Herstelpoging> opNummer =
        mee.stream()
            .collect(
                Collectors.toMap(
                    poging -> Objects.requireNonNull(poging.regel().nieuwReferentieNummer()),
                    poging -> poging));
    boolean weggelaten = false;
    for (Declaratiebericht.Client client : opgesteld.bericht().declaratie().clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        if (!goedgekeurd.test(prestatie)) {
          List<Bevinding> waarom =
              bevindingen.getOrDefault(prestatie, bevindingen.getOrDefault(client, List.of()));
          opNummer.get(prestatie.referentieNummer()).laatWeg(waarom);
          weggelaten = true;
        }
      }
    }
    return weggelaten;
  }

  private static String bedragen(Toekenning toekenning, @Nullable OpgesteldeDeclaratie opgesteld) {
    long afgewezen =
        toekenning.afwijzingen().stream()
            .mapToLong(afwijzing -> afwijzing.prestatie().ingediendBedrag().saldo())
            .sum();
    long opnieuw =
        opgesteld == null ? 0 : opgesteld.bericht().declaratie().totaalIngediendBedrag().saldo();
    return "Afgewezen was samen %s; hiervan staat %s in het voorstel."
        .formatted(Geld.tekst(afgewezen), Geld.tekst(opnieuw));
  }
}
