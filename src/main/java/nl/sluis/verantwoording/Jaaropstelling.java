package nl.sluis.verantwoording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.Contractregel;
import nl.sluis.declareren.Registraties;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.factuur.Maandbedrag;
import nl.sluis.verantwoording.Jaaroverzicht.Bestedingsruimte;
import nl.sluis.verantwoording.Jaaroverzicht.NaTermijn;
import nl.sluis.verantwoording.Jaaroverzicht.NogNiet;
import org.jspecify.annotations.Nullable;

/**
 * Composes the accounts of one aanbieder in one domein over one year, from all declaraties that
 * were sent, whenever that was, and what was answered.
 */
public final class Jaaropstelling {
  private static final Pattern GEMEENTE = Pattern.compile("[0-9]{4}");

  private final Jaaropdracht opdracht;
  private final Contracten contracten;
  private final Voorwaarden voorwaarden;
  private final Function<String, Optional<String>> gemeentenaam;
  private final LocalDate peildatum;
  private final Map<String, Contractafspraken> afspraken = new HashMap<>();
  private final Map<Contractregel, Long> opContract = new LinkedHashMap<>();
  private final Rijen rijen = new Rijen();
  private final List<String> opmerkingen = new ArrayList<>();

  /**
   * For one overview.
   *
   * @param gemeentenaam the name by CBS code
   * @param peildatum months that end before it are expected to be claimed
   */
  public Jaaropstelling(
      Jaaropdracht opdracht,
      Contracten contracten,
      Voorwaarden voorwaarden,
      Function<String, Optional<String>> gemeentenaam,
      LocalDate peildatum) {
    this.opdracht = opdracht;
    this.contracten = contracten;
    this.voorwaarden = voorwaarden;
    this.gemeentenaam = gemeentenaam;
    this.peildatum = peildatum;
  }

  /**
   * The accounts.
   *
   * @param declaraties of whatever gemeente, in the order in which they were sent
   * @param dossiers what was exchanged besides, by gemeente
   * @param bestedingsruimte of all together in the year, in eurocent; null when none is known
   * @throws Verantwoordingsfout with all that is wrong in the registrations
   */
  public Jaaroverzicht stelOp(
      List<Declaratiestand> declaraties,
      Map<String, Relatiedossier> dossiers,
      Registraties registraties,
      @Nullable Long bestedingsruimte) {
    Map<String, List<Declaratiestand>> perGemeente =
        declaraties.stream()
            .collect(
                Collectors.groupingBy(
                    Declaratiestand::gemeente, TreeMap::new, Collectors.toList()));
    List<Lotlijn> lijnen = new ArrayList<>();
    perGemeente.forEach(
        (gemeente, stand) ->
            lijnen.addAll(new Gemeentelijnen(gemeente, opdracht.jaar(), opmerkingen).van(stand)));
    List<Lotlijn> vanJaar =
        lijnen.stream().filter(lijn -> lijn.prestatie().jaar() == opdracht.jaar()).toList();
    vanJaar.forEach(this::tel);
    List<NogNiet> nogNiet =
        new Registratievergelijking(opdracht, contracten, rijen, opmerkingen, this::besteed)
            .vergelijk(registraties, dossiers, vanJaar);
    telBeschikbaarheid();
    List<Jaarregel> regels = rijen.regels();
    Map<String, String> namen = namen(regels);
    declaraties.forEach(this::merkVerschillenOp);
    return new Jaaroverzicht(
        opdracht,
        namen,
        regels,
        nogNiet,
        new Dekkingsmeting(opdracht, peildatum).van(perGemeente, dossiers),
        drempel(),
        voorwaarden.termijnen(opdracht),
        naTermijn(declaraties),
        ruimten(regels, bestedingsruimte),
        andereJaren(lijnen),
        opmerkingen);
  }

  private void tel(Lotlijn lijn) {
    Prestatielijn prestatie = lijn.prestatie();
    Contractregel contract =
        afspraken(lijn.gemeente())
            .regel(
                prestatie.product(), prestatie.productPeriode().begindatum(), prestatie.eenheid())
            .orElse(null);
    rijen.tel(
        Rijsleutel.van(lijn.gemeente(), prestatie.product(), contract, prestatie.eenheid()), lijn);
    if (contract != null && lijn.lot().isGeleverd()) {
      besteed(contract, lijn.bedrag());
    }
  }

  private void besteed(Contractregel contract, long bedrag) {
    opContract.merge(contract, bedrag, Math::addExact);
  }

  private Contractafspraken afspraken(String gemeente) {
    return afspraken.computeIfAbsent(
        gemeente, nieuw -> contracten.afspraken(opdracht.met(gemeente)));
  }

  /** One that holds for more gemeenten is paid as one, and not divided here (D55). */
  private void telBeschikbaarheid() {
    for (Contractregel regel : contracten.regels()) {
      if (regel.betaaltitel() != Betaaltitel.BESCHIKBAARHEID || !isVanOpdracht(regel)) {
        continue;
      }
      if (regel.vastBedrag() == null) {
        opmerkingen.add(
            "contract %s noemt voor product %s geen bedrag per maand; de beschikbaarheid telt niet mee"
                .formatted(regel.contractnummer(), regel.product().code()));
        continue;
      }
      long bedrag = Maandbedrag.overJaar(regel, opdracht.jaar());
      if (bedrag == 0) {
        continue;
      }
      boolean isVanEen = regel.gemeenten().size() == 1;
      Rijsleutel sleutel =
          new Rijsleutel(
              isVanEen ? regel.gemeenten().iterator().next() : regel.gemeente(),
              regel.product(),
              regel.betaaltitel(),
              null);
      rijen.tel(sleutel, 0, Jaarsom.beschikbaarheid(bedrag));
      rijen.merkOp(
          sleutel,
          "buiten 323: beschikbaarheid volgens contract %s%s"
              .formatted(
                  regel.contractnummer(),
                  isVanEen
                      ? ""
                      : ", voor %d gemeenten samen; Sluis verdeelt het niet"
                          .formatted(regel.gemeenten().size())));
      besteed(regel, bedrag);
    }
  }

  private boolean isVanOpdracht(Contractregel regel) {
    return regel.aanbieder().equals(opdracht.aanbieder())
        && regel.standaard() == opdracht.standaard();
  }

  private Map<String, String> namen(List<Jaarregel> regels) {
    Map<String, String> namen = new TreeMap<>();
    Set<String> codes =
        regels.stream()
            .map(regel -> regel.sleutel().gemeente())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String code : codes) {
      gemeentenaam
          .apply(code)
          .ifPresentOrElse(
              naam -> namen.put(code, naam),
              () -> {
                if (GEMEENTE.matcher(code).matches()) {
                  opmerkingen.add(
                      "gemeente %s staat niet in de lijst van gemeenten; haar naam is leeg"
                          .formatted(code));
                }
              });
    }
    return namen;
  }

  private void merkVerschillenOp(Declaratiestand declaratie) {
    if (isVanJaar(declaratie)) {
      declaratie
          .verschillen()
          .forEach(
              verschil ->
                  opmerkingen.add(
                      "gemeente %s, declaratie %s: het antwoord telt niet op, de regels tellen. %s"
                          .formatted(
                              declaratie.gemeente(), declaratie.declaratieNummer(), verschil)));
    }
  }

  private boolean isVanJaar(Declaratiestand declaratie) {
    return declaratie.lijnen().stream().anyMatch(lijn -> lijn.jaar() == opdracht.jaar());
  }

  private @Nullable Long drempel() {
    OptionalLong drempel = voorwaarden.drempel(opdracht);
    return drempel.isPresent() ? Long.valueOf(drempel.getAsLong()) : null;
  }

  private List<NaTermijn> naTermijn(List<Declaratiestand> declaraties) {
    Optional<LocalDate> laatste = voorwaarden.laatsteDeclaratie(opdracht);
    return laatste.isEmpty()
        ? List.of()
        : declaraties.stream()
            .filter(this::isVanJaar)
            .filter(declaratie -> isNa(declaratie, laatste.get()))
            .map(this::naTermijn)
            .toList();
  }

  private static boolean isNa(Declaratiestand declaratie, LocalDate laatste) {
    return declaratie.dagtekening().isAfter(laatste)
        || declaratie.antwoordVan() != null && declaratie.antwoordVan().isAfter(laatste);
  }

  private NaTermijn naTermijn(Declaratiestand declaratie) {
    List<Prestatielijn> lijnen =
        declaratie.lijnen().stream().filter(lijn -> lijn.jaar() == opdracht.jaar()).toList();
    return new NaTermijn(
        declaratie.gemeente(),
        declaratie.declaratieNummer(),
        declaratie.dagtekening(),
        declaratie.antwoordVan(),
        lijnen.stream().mapToLong(Prestatielijn::saldo).sum(),
        lijnen.stream()
            .filter(lijn -> lijn.stand() == Prestatielijn.Stand.GOEDGEKEURD)
            .mapToLong(Prestatielijn::saldo)
            .sum());
  }

  private List<Bestedingsruimte> ruimten(List<Jaarregel> regels, @Nullable Long bestedingsruimte) {
    List<Bestedingsruimte> ruimten = new ArrayList<>();
    int signaal = voorwaarden.signaal(opdracht).orElse(Integer.MAX_VALUE);
    if (signaal == Integer.MAX_VALUE) {
      return ruimten;
    }
    if (bestedingsruimte != null) {
      long geleverd =
          regels.stream().map(Jaarregel::som).reduce(Jaarsom.NIETS, Jaarsom::plus).geleverd();
      ruimten.add(
          new Bestedingsruimte("alle gemeenten samen", bestedingsruimte, geleverd, signaal));
    }
    opContract.forEach(
        (contract, bedrag) -> {
          if (contract.jaarplafond() != null) {
            ruimten.add(
                new Bestedingsruimte(waarvan(contract), contract.jaarplafond(), bedrag, signaal));
          }
        });
    return ruimten;
  }

  private static String waarvan(Contractregel contract) {
    return "jaarplafond van contract %s, product %s, vanaf %s"
        .formatted(contract.contractnummer(), contract.product().code(), contract.ingangsdatum());
  }

  private Set<Integer> andereJaren(List<Lotlijn> lijnen) {
    Set<Integer> jaren =
        lijnen.stream()
            .map(lijn -> lijn.prestatie().jaar())
            .collect(Collectors.toCollection(TreeSet::new));
    jaren.remove(opdracht.jaar());
    return jaren;
  }
}
