package nl.sluis.declareren;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.antwoord.Toekenning.Afwijzing;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregister;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * Mends the lines of one declaratie by their retourcodes, the credits first, since they make room
 * for the debits (D5). A code that nothing here mends is left to a person (D49).
 */
final class Herstelling {
  /** A new number is enough. */
  private static final Set<String> NIEUW_NUMMER = Set.of("8021", "9056", "9333");

  /** A later DeclaratiePeriode is enough. */
  private static final Set<String> LATERE_PERIODE = Set.of("8214", "9319");

  /** A toewijzing that came or changed after the declaratie is enough. */
  private static final Set<String> NIEUWE_TOEWIJZING = Set.of("8187", "9338", "9340", "9384");

  private static final Set<String> PERIODE = Set.of("9307", "9308", "9387", "9388");
  private static final Set<String> VOLUME = Set.of("9321", "9322", "9369");

  /** What no gemeente may ask of a credit (D101): it looks at the toewijzing or the contract. */
  private static final Set<String> ALLEEN_DEBET =
      Set.of(
          "8187", "9307", "9308", "9338", "9339", "9340", "9341", "9384", "9387", "9388", "9321",
          "9322", "9369", "0611", "S329");

  private final Relatiedossier dossier;
  private final Codelijsten codelijsten;
  private final @Nullable Contractregister contracten;
  private final Partijen partijen;

  Herstelling(
      Relatiedossier dossier,
      @Nullable Contractregister contracten,
      Codelijsten codelijsten,
      Partijen partijen) {
    this.dossier = dossier;
    this.contracten = contracten;
    this.codelijsten = codelijsten;
    this.partijen = partijen;
  }

  /** One for every refusal, in the order of the declaratie. */
  List<Herstelpoging> herstel(
      Declaratiebericht declaratie, Toekenning toekenning, LocalDate peildatum) {
    List<Afwijzing> afwijzingen = toekenning.afwijzingen();
    Omstandigheden omstandigheden = omstandigheden(afwijzingen, declaratie, peildatum);
    Map<Afwijzing, Herstelpoging> pogingen = new IdentityHashMap<>();
    Set<String> teruggenomen = credits(afwijzingen, omstandigheden, pogingen);
    List<EerderePrestatie> open =
        omstandigheden.open().stream()
            .filter(deze -> !teruggenomen.contains(deze.referentieNummer()))
            .toList();
    debetten(afwijzingen, omstandigheden, open, pogingen);
    return afwijzingen.stream().map(pogingen::get).toList();
  }

  /** Gives the ReferentieNummers of what they take back. */
  private Set<String> credits(
      List<Afwijzing> afwijzingen,
      Omstandigheden omstandigheden,
      Map<Afwijzing, Herstelpoging> pogingen) {
    Set<String> teruggenomen = new HashSet<>();
    for (Afwijzing afwijzing : afwijzingen) {
      if (afwijzing.prestatie().isCredit()) {
        Herstelpoging poging = credit(afwijzing, omstandigheden);
        poging
            .lijn()
            .map(lijn -> lijn.prestatie().productReferentie().vorigReferentieNummer())
            .ifPresent(teruggenomen::add);
        pogingen.put(afwijzing, poging);
      }
    }
    return teruggenomen;
  }

  private void debetten(
      List<Afwijzing> afwijzingen,
      Omstandigheden omstandigheden,
      List<EerderePrestatie> open,
      Map<Afwijzing, Herstelpoging> pogingen) {
    Restant restant = new Restant(partijen.standaard(), open);
    Map<Long, List<EerderePrestatie>> perToewijzing =
        open.stream().collect(Collectors.groupingBy(EerderePrestatie::toewijzingNummer));
    for (Afwijzing afwijzing : afwijzingen) {
      if (!afwijzing.prestatie().isCredit()) {
        Herstelpoging poging = debet(afwijzing, omstandigheden, perToewijzing, restant);
        poging.lijn().ifPresent(lijn -> restant.neem(lijn.prestatie()));
        pogingen.put(afwijzing, poging);
      }
    }
  }

  /**
   * What the refused lines are held against.
   *
   * @param open what is approved and not taken back on their toewijzingen
   * @param genoemd what their credits name
   */
  private record Omstandigheden(
      LocalDate dagtekening,
      LocalDate peildatum,
      Map<Long, Toewijzing> toewijzingen,
      List<EerderePrestatie> open,
      Map<String, EerderePrestatie> genoemd,
      Contractafspraken afspraken) {}

  private Omstandigheden omstandigheden(
      List<Afwijzing> afwijzingen, Declaratiebericht declaratie, LocalDate peildatum) {
    Set<Long> nummers = new HashSet<>();
    Set<String> codes = new HashSet<>();
    Set<String> vorige = new HashSet<>();
    for (Afwijzing afwijzing : afwijzingen) {
      Prestatie prestatie = afwijzing.prestatie();
      nummers.add(prestatie.toewijzingNummer());
      codes.add(prestatie.productCode());
      Optional.ofNullable(prestatie.productReferentie().vorigReferentieNummer())
          .ifPresent(vorige::add);
    }
    return new Omstandigheden(
        declaratie.header().dagtekening(),
        peildatum,
        dossier.toewijzingen(nummers),
        dossier.openDebetten(nummers),
        dossier.prestaties(vorige),
        contracten == null
            ? new Contractafspraken(false, List.of())
            : contracten.afspraken(partijen, codes));
  }

  /**
   * What it takes back stands in the dossier, so the credit can be made again from that (IV091).
   */
  private Herstelpoging credit(Afwijzing afwijzing, Omstandigheden omstandigheden) {
    String vorig = afwijzing.prestatie().productReferentie().vorigReferentieNummer();
    EerderePrestatie debet = vorig == null ? null : omstandigheden.genoemd().get(vorig);
    if (debet != null && debet.gecrediteerd()) {
      return mens(afwijzing, "Prestatie %s is al teruggenomen; u hoeft niets te doen.", vorig);
    }
    if (debet == null || !debet.isOpenDebet()) {
      return mens(
          afwijzing,
          "Prestatie %s is niet goedgekeurd, dus er valt niets terug te nemen; laat deze credit"
              + " vervallen.",
          vorig);
    }
    Set<String> codes = new HashSet<>(afwijzing.codes());
    codes.removeAll(NIEUW_NUMMER);
    codes.removeAll(LATERE_PERIODE);
    codes.remove("8017");
    boolean isTenOnrechte = codes.removeAll(ALLEEN_DEBET);
    if (!codes.isEmpty()) {
      return Herstelpoging.voorEenMens(afwijzing, adviezen(codes));
    }
    List<String> uitleg = new ArrayList<>();
    uitleg.add("neemt %s terug, met precies de gegevens daarvan (IV091)".formatted(vorig));
    if (isTenOnrechte) {
      uitleg.add(
          "een credit wordt alleen gehouden naast het debet dat hij noemt, wat er sindsdien ook met"
              + " de toewijzing is gebeurd (IV085); wordt hij weer afgekeurd, wijs de gemeente"
              + " daarop");
    }
    return Herstelpoging.gelukt(afwijzing, Lijn.credit(debet), uitleg);
  }

  private Herstelpoging debet(
      Afwijzing afwijzing,
      Omstandigheden omstandigheden,
      Map<Long, List<EerderePrestatie>> open,
      Restant restant) {
    if (afwijzing.codes().isEmpty()) {
      return Herstelpoging.voorEenMens(
          afwijzing, List.of("Er staat geen retourcode bij; vraag de gemeente waarom."));
    }
    Toewijzing toewijzing =
        omstandigheden.toewijzingen().get(afwijzing.prestatie().toewijzingNummer());
    if (toewijzing == null || !toewijzing.bsn().equals(afwijzing.client().bsn())) {
      return Herstelpoging.voorEenMens(afwijzing, adviezen(afwijzing.codes()));
    }
    boolean isSindsdienGewijzigd =
        !toewijzing.toewijzingsdatum().isBefore(omstandigheden.dagtekening());
    Reparatie reparatie =
        new Reparatie(afwijzing.prestatie(), toewijzing, omstandigheden.afspraken());
    Set<String> codes = new TreeSet<>(afwijzing.codes());
    doe(codes, Set.of("9339"), reparatie::verbeterCategorie);
    doe(codes, PERIODE, reparatie::verbeterPeriode);
    doe(codes, Set.of("9341"), reparatie::verbeterEenheid);
    doe(codes, VOLUME, () -> reparatie.verlaagVolume(restant, isSindsdienGewijzigd));
    doe(codes, Set.of("0611"), reparatie::verbeterTarief);
    doe(codes, Set.of("9346"), reparatie::verbeterBedrag);
    doe(codes, NIEUW_NUMMER, () -> reparatie.uitleg().add("krijgt een nieuw nummer"));
    doe(codes, LATERE_PERIODE, () -> laterePeriode(reparatie, omstandigheden.peildatum()));
    doe(codes, Set.of("9389"), () -> alGedeclareerd(reparatie, open));
    if (isSindsdienGewijzigd) {
      doe(
          codes,
          NIEUWE_TOEWIJZING,
          () -> reparatie.uitleg().add("de toewijzing is er sinds de declaratie, of is gewijzigd"));
    }
    List<String> advies = new ArrayList<>(reparatie.advies());
    advies.addAll(adviezen(codes));
    return advies.isEmpty()
        ? Herstelpoging.gelukt(
            afwijzing,
            new Lijn(afwijzing.client().bsn(), reparatie.prestatie()),
            reparatie.uitleg())
        : Herstelpoging.voorEenMens(afwijzing, advies);
  }

  /** Once for all codes that ask the same. */
  private static void doe(Set<String> codes, Set<String> gevraagdDoor, Runnable ingreep) {
    if (codes.removeAll(gevraagdDoor)) {
      ingreep.run();
    }
  }

  private static void laterePeriode(Reparatie reparatie, LocalDate peildatum) {
    LocalDate einde = reparatie.prestatie().productPeriode().einddatum();
    if (einde.isAfter(peildatum)) {
      reparatie
          .advies()
          .add("Declareer dit als de ProductPeriode voorbij is, na %s.".formatted(einde));
    } else {
      reparatie.uitleg().add("gaat mee met een latere DeclaratiePeriode");
    }
  }

  /** A credit in the same declaratie makes room for it (D6); then it is no longer open. */
  private static void alGedeclareerd(Reparatie reparatie, Map<Long, List<EerderePrestatie>> open) {
    Prestatie prestatie = reparatie.prestatie();
    List<EerderePrestatie> dezelfde =
        open.getOrDefault(prestatie.toewijzingNummer(), List.of()).stream()
            .filter(deze -> deze.productCode().equals(prestatie.productCode()))
            .filter(deze -> isZelfdeMaand(deze, prestatie))
            .toList();
    if (dezelfde.isEmpty()) {
      reparatie.uitleg().add("wat al was goedgekeurd wordt teruggenomen");
      return;
    }
    EerderePrestatie eerste = dezelfde.get(0);
    boolean isGelijk =
        eerste.geleverdVolume() == prestatie.geleverdVolume()
            && eerste.eenheid() == prestatie.eenheid();
    reparatie
        .advies()
        .add(
            isGelijk
                ? "Hetzelfde volume is al goedgekeurd als %s; u hoeft niets te doen."
                    .formatted(eerste.referentieNummer())
                : "Voor deze maand is %s al goedgekeurd, met een ander volume. Geef de hele maand op in"
                        .formatted(eerste.referentieNummer())
                    + " ./sluis declareer; dan wordt die teruggenomen en vervangen.");
  }

  private static boolean isZelfdeMaand(EerderePrestatie eerdere, Prestatie prestatie) {
    return YearMonth.from(eerdere.productPeriode().begindatum())
        .equals(YearMonth.from(prestatie.productPeriode().begindatum()));
  }

  private List<String> adviezen(Collection<String> codes) {
    return codes.stream()
        .map(
            code ->
                codelijsten
                    .retourcode(code)
                    .map(
                        retourcode ->
                            "%s: %s %s"
                                .formatted(code, retourcode.betekenis(), retourcode.herstel()))
                    .orElse("%s: vraag de gemeente wat er niet klopt.".formatted(code)))
        .toList();
  }

  private static Herstelpoging mens(Afwijzing afwijzing, String advies, @Nullable Object waarde) {
    return Herstelpoging.voorEenMens(afwijzing, List.of(advies.formatted(waarde)));
  }
}
